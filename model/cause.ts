/**
 * What a failure says of itself and of what caused it, the outermost first: the library's words, in the end the
 * system's. Null if it says nothing.
 */
export function messageOf(cause: unknown): string | null {
  const said: string[] = []
  for (let at = cause; at !== undefined && at !== null && said.length < MOST; ) {
    const message = at instanceof Error ? named(at) : String(at)
    // Many errors repeat what caused them.
    if (message !== '' && !said.some((it) => it.includes(message))) said.push(message)
    at = at instanceof Error ? at.cause : undefined
  }
  return said.length === 0 ? null : said.join(': ')
}

/** Causes of causes, in case they go round in circles. */
const MOST = 5

/** With its code, unless it says that itself: a database's message is often no more than "disk I/O error". */
function named(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const message = error.message || error.name
  return code === '' || message.includes(code) ? message : `${message} (${code})`
}
