/**
 * The `Host` header of a request, where this server does not answer for it; null where it does. A page of
 * another site can point its own name at 127.0.0.1 and read what it gets, unless such names are refused.
 *
 * @param environment `HOST`: where the server listens; `VERBATIM_ALLOWED_HOSTS`: more names, by commas
 */
export function refusedHost(
  header: string | null,
  environment: Record<string, string | undefined>,
): string | null {
  if (header === null) return ''
  const named = [environment.HOST ?? '', ...(environment.VERBATIM_ALLOWED_HOSTS ?? '').split(',')]
  const allowed = new Set(['localhost', '127.0.0.1', '::1', ...named.map(nameOf)])
  allowed.delete('')
  return allowed.has(nameOf(header)) ? null : header
}

/** `example.org` of ` Example.org:3000 `; `::1` of `[::1]:3000`. */
function nameOf(host: string): string {
  const text = host.trim().toLowerCase()
  const bracketed = /^\[([^\]]*)\](?::\d+)?$/.exec(text)
  if (bracketed) return bracketed[1] ?? ''
  return (text.match(/:/g) ?? []).length > 1 ? text : text.replace(/:\d+$/, '').replace(/\.$/, '')
}
