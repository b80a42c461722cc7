import { isIP } from 'node:net'
import { hostname } from 'node:os'
import { domainToASCII } from 'node:url'
import { publicOrigin } from '../../model/public-address.ts'

type Environment = Record<string, string | undefined>

const EVERYWHERE = ['0.0.0.0', '::']

/**
 * The `Host` header of a request if this server does not answer for it, or null if it does. A page of
 * another site can point its own name at 127.0.0.1 and read the answers, unless such names are refused.
 *
 * A server that listens on all interfaces also answers to every IP address, which unlike a name cannot be pointed
 * elsewhere, and to the name of its machine.
 *
 * @param environment `HOST`: where the server listens; `VERBATIM_PUBLIC_URL`: where people reach it;
 * `VERBATIM_ALLOWED_HOSTS`: more names, separated by commas
 * @param machine the name of this machine
 */
export function refusedHost(
  header: string | null,
  environment: Environment,
  machine = hostname(),
): string | null {
  if (header === null) return ''
  const name = hostIn(header)?.name
  if (name === undefined) return header
  const everywhere = EVERYWHERE.includes(environment.HOST ?? '')
  if (everywhere && (isIP(name) !== 0 || name === machine.toLowerCase())) return null
  const named = [environment.HOST ?? '', ...(environment.VERBATIM_ALLOWED_HOSTS ?? '').split(',')]
  const origin = publicOrigin(environment)
  if (origin !== null) named.push(new URL(origin).host)
  const allowed = new Set(['localhost', '127.0.0.1', '::1', ...named.map((it) => hostIn(it)?.name)])
  return allowed.has(name) ? null : header
}

/**
 * The origin of the pages that a request was made to, as a browser writes it: `http://localhost:3000`. This server
 * speaks plain HTTP; only at the host of `VERBATIM_PUBLIC_URL` does something in front of it speak for it, and then
 * scheme, host and port are those of that address together. No header says so: anybody can send one.
 *
 * @param header `Host`; null if it names no host
 */
export function ownOrigin(header: string | null, environment: Environment): string | null {
  const host = hostIn(header ?? '')
  if (host === null) return null
  const declared = publicOrigin(environment)
  if (declared !== null && hostIn(new URL(declared).host)?.name === host.name) return declared
  return `http://${host.written}${host.port === '' || host.port === '80' ? '' : `:${host.port}`}`
}

/** Whether a host, with or without a port, is this machine as it calls itself: no other one can be meant by it. */
export function isLoopbackHost(header: string | null): boolean {
  const name = hostIn(header ?? '')?.name ?? ''
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'))
}

type Host = {
  /** To compare: `example.org` of ` Example.org.:3000 `; `::1` of `[0:0::1]:3000`. */
  name: string
  /** As a browser writes it in an origin: `example.org.`, `[::1]`. */
  written: string
  port: string
}

const PORT_AT_MOST = 65_535

/** Null for what no browser sends as a host: with credentials or a path, or with a port that is none. */
function hostIn(text: string): Host | null {
  const given = text.trim().toLowerCase()
  const bracketed = isIP(given) === 6 ? `[${given}]` : given
  const [, host = '', port = ''] = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(bracketed) ?? []
  const written = writtenHost(host)
  if (written === '' || Number(port) > PORT_AT_MOST) return null
  const name = written.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '')
  return { name, written, port: port === '' ? '' : String(Number(port)) }
}

/** The one spelling of a host: of an IPv6 address the shortest, of a name the one in ASCII. Empty if it is neither. */
function writtenHost(host: string): string {
  if (host.startsWith('[')) {
    const address = `http://${host}`
    return isIP(host.slice(1, -1)) === 6 && URL.canParse(address) ? new URL(address).hostname : ''
  }
  return /[\s/?#@\\%]/.test(host) ? '' : domainToASCII(host)
}
