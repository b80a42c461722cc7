import robotsParser from 'robots-parser'
import { contentOf, httpResponseIn } from '../read/warc/http-response.ts'
import { PRODUCT } from './environment.ts'
import type { Exchange } from './exchange.ts'
import { FetchFault } from './fault.ts'
import { hostOf } from './resolve.ts'

/** RFC 9309, section 2.5, asks for at least half a megabyte. */
export const ROBOTS_MEGABYTES = 2
/** A site that wants more between two requests is asked for nothing else for a long time. */
const PAUSE_SECONDS_AT_MOST = 120

/** What a site asks programs to leave alone. */
export type Rules = {
  /** @throws FetchFault if it may not be fetched */
  check: (url: URL) => void
  /** Between two requests, as the site asks for it; null if it does not. */
  pauseSeconds: number | null
}

const ALL: Rules = { check: () => undefined, pauseSeconds: null }

/**
 * The rules of a site, from the answer to the request for its robots.txt: RFC 9309, section 2.3.1. A site that has none
 * allows everything; one that cannot say now allows nothing.
 * @param site the address of its robots.txt
 */
export function rulesOf(site: URL, { status, response }: Exchange): Rules {
  const isMissing = status >= 400 && status < 500 && status !== 429
  if (isMissing) return ALL
  const read = status === 200 ? httpResponseIn(response) : null
  const content = read === null ? null : contentOf(read, ROBOTS_MEGABYTES * 1024 * 1024)
  if (content === null || 'fault' in content) return unknownRules(site)
  const rules = robotsParser(site.href, new TextDecoder().decode(content.bytes))
  const asked = rules.getCrawlDelay(PRODUCT)
  return {
    check: (url) => {
      if (rules.isAllowed(url.href, PRODUCT) !== false) return
      const line = rules.getMatchingLineNumber(url.href, PRODUCT)
      throw new FetchFault({ reason: 'robots-forbid', host: hostOf(site), line })
    },
    pauseSeconds: asked === undefined || !(asked > 0) ? null : Math.min(asked, PAUSE_SECONDS_AT_MOST),
  }
}

/** Of a site that does not say now what it allows. */
export const unknownRules = (site: URL): Rules => ({
  check: () => {
    throw new FetchFault({ reason: 'robots-unknown', host: hostOf(site) })
  },
  pauseSeconds: null,
})
