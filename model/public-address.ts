/**
 * `https://quotes.example.org` of an address with nothing behind the host; null for anything else. A path is
 * refused too: the pages are built for the root of a host.
 */
export function originIn(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { protocol, origin, href } = new URL(address)
  const whole = protocol === 'https:' || protocol === 'http:'
  // Credentials, a path, a query or a fragment would each make it longer.
  return whole && href === `${origin}/` && !/[?#]/.test(address) ? origin : null
}

/**
 * Where people reach this server if something stands in front of it: `VERBATIM_PUBLIC_URL`, which every command that
 * serves has checked by then; null if nothing does.
 */
export function publicOrigin(environment: Record<string, string | undefined>): string | null {
  return originIn((environment.VERBATIM_PUBLIC_URL ?? '').trim())
}
