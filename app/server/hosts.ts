import { isIP } from 'node:net'
import { hostname } from 'node:os'

const EVERYWHERE = ['0.0.0.0', '::']

/**
 * The `Host` header of a request if this server does not answer for it, or null if it does. A page of
 * another site can point its own name at 127.0.0.1 and read the answers, unless such names are refused.
 *
 * A server that listens on all interfaces also answers to every IP address, which unlike a name cannot be pointed
 * elsewhere, and to the name of its machine.
 *
 * @param environment `HOST`: where the server listens; `VERBATIM_ALLOWED_HOSTS`: more names, separated by commas
 * @param machine the name of this machine
 */
export function refusedHost(
  header: string | null,
  environment: Record<string, string | undefined>,
  machine = hostname(),
): string | null {
  if (header === null) return ''
  const name = nameOf(header)
  const everywhere = EVERYWHERE.includes(environment.HOST ?? '')
  if (everywhere && (isIP(name) !== 0 || name === machine.toLowerCase())) return null
  const named = [environment.HOST ?? '', ...(environment.VERBATIM_ALLOWED_HOSTS ?? '').split(',')]
  const allowed = new Set(['localhost', '127.0.0.1', '::1', ...named.map(nameOf)])
  allowed.delete('')
  return allowed.has(name) ? null : header
}

/** `example.org` of ` Example.org:3000 `; `::1` of `[::1]:3000`. */
function nameOf(host: string): string {
  const text = host.trim().toLowerCase()
  const bracketed = /^\[([^\]]*)\](?::\d+)?$/.exec(text)
  if (bracketed) return bracketed[1] ?? ''
  return (text.match(/:/g) ?? []).length > 1 ? text : text.replace(/:\d+$/, '').replace(/\.$/, '')
}
