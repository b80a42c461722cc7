import { Stop } from './command.mjs'

const EXAMPLE = 'for example VERBATIM_PUBLIC_URL=https://quotes.example.org/'

/**
 * Refuses, before the long work, an address in VERBATIM_PUBLIC_URL that the pages could not have. What it accepts,
 * `model/public-address.ts` reads; a test compares the two.
 *
 * @param {string | undefined} text
 */
export function requirePublicUrl(text) {
  const given = (text || '').trim()
  if (given === '') return
  const refused = (problem) =>
    new Stop(`VERBATIM_PUBLIC_URL=${given} cannot be used: ${problem}; ${EXAMPLE}`, 2)
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol)) {
    throw refused('it is not a whole address that begins with https:// or http://')
  }
  const { username, password, pathname } = new URL(given)
  if (username || password)
    throw refused('it contains a name or a password, and every permalink would show it')
  if (pathname !== '/') {
    throw refused(
      `Verbatim cannot be served under a path (${pathname}), only as the root of a host: give it a name or a port of its own`,
    )
  }
  if (/[?#]/.test(given)) throw refused('it has something after the host')
}
