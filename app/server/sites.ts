import { AppError } from '../../model/errors.ts'

/** Requests of this server's own pages, and what a person does: a typed address, a bookmark. */
const OWN = new Set(['same-origin', 'none'])

/**
 * Why a request that another web site caused is refused, or null. A page that is open in the same browser could
 * otherwise load a search as a script, an image or a frame, and learn from the time it takes or from its size what the
 * collection contains. Only a link is followed: a navigation of a whole tab, whose answer that page cannot see.
 *
 * Browsers say in `Sec-Fetch-*` who asks (Fetch Metadata, W3C), and no page can change that; programs such as feed
 * readers send none of them and may ask for anything.
 */
export function refusedSite(method: string, path: string, headers: Headers): AppError | null {
  const site = headers.get('sec-fetch-site')
  if (site === null || OWN.has(site)) return null
  const follows =
    (method === 'GET' || method === 'HEAD') &&
    headers.get('sec-fetch-mode') === 'navigate' &&
    headers.get('sec-fetch-dest') === 'document' &&
    // Loaded in advance, unseen, as a page may ask of the browser.
    !/\bprefetch\b|\bprerender\b/.test(headers.get('sec-purpose') ?? '')
  return follows ? null : new AppError('site-refused', { path })
}
