import type { FetchProblem } from '../../model/error-reasons.ts'

/** Anything with a scheme and two slashes: no path of a file begins so. */
export const looksLikeAddress = (given: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(given.trim())

type Read = { ok: true; url: URL } | { ok: false; problem: FetchProblem }

/**
 * An address as it is fetched: of http or https, without a part of the page behind `#`, which no server is sent.
 * @param base what it is relative to, in a page, a feed or the answer of a server
 */
export function readAddress(given: string, base?: URL): Read {
  const text = given.trim()
  if (!URL.canParse(text, base?.href)) return { ok: false, problem: { reason: 'not-a-web-address' } }
  const url = new URL(text, base?.href)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { ok: false, problem: { reason: 'not-a-web-address' } }
  }
  if (url.username !== '' || url.password !== '')
    return { ok: false, problem: { reason: 'address-with-access' } }
  url.hash = ''
  return { ok: true, url }
}

/** An address for people, of any text: without the user name and the password that may stand in it. */
export const withoutAccess = (given: string): string =>
  given.trim().replace(/^([a-z][a-z0-9+.-]*:[\\/]{2,})[^/?#\\]*@/i, '$1')
