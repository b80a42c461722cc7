import { setTimeout as waitFor } from 'node:timers/promises'
import type { FetchSettings } from './environment.ts'
import { type Exchange, exchanged } from './exchange.ts'
import { FetchFault } from './fault.ts'
import { Pace } from './pace.ts'
import { hostOf, type Lookup, resolved, lookup as systemLookup } from './resolve.ts'
import { ROBOTS_MEGABYTES, type Rules, rulesOf, unknownRules } from './robots.ts'
import { readAddress } from './web-address.ts'

const REDIRECTS_AT_MOST = 10
/** RFC 9309, section 2.3.1.2. */
const REDIRECTS_OF_ROBOTS = 5
const ROBOTS_SECONDS = 20
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** How a version that is kept here is asked for again: RFC 9110, section 13. */
export type Known = { url: string; etag: string | null; lastModified: string | null }

/** All that was asked and answered until the last of it, which is the answer; `unchanged`: that known here is the newest. */
export type Fetched<Version> =
  | { state: 'unchanged'; known: Version }
  | { state: 'answered'; before: readonly Exchange[]; last: Exchange }

/** What a test has in place of the names of the internet and of waiting. */
export type Surroundings = {
  lookup: Lookup
  wait: (ms: number, signal: AbortSignal) => Promise<unknown>
}
const SURROUNDINGS: Surroundings = {
  lookup: systemLookup,
  wait: (ms, signal) => waitFor(ms, undefined, { signal }),
}

/** Asks servers for addresses: politely, one after the other, and only where it may connect to. */
export class Fetcher {
  readonly #settings: FetchSettings
  readonly #lookup: Lookup
  readonly #pace: Pace
  /** By scheme, host and port. */
  readonly #rules = new Map<string, Rules>()

  constructor(settings: FetchSettings, { lookup, wait }: Surroundings = SURROUNDINGS) {
    this.#settings = settings
    this.#lookup = lookup
    this.#pace = new Pace(wait)
  }

  /**
   * What is at an address, wherever that leads to; every address on the way is checked as the first one.
   * @param known what is kept of it, if anything is
   * @throws FetchFault if it cannot be had, or may not be
   */
  async fetch<Version extends Known>(
    address: URL,
    known: Version | null,
    signal: AbortSignal,
  ): Promise<Fetched<Version>> {
    const before: Exchange[] = []
    const met = new Set<string>()
    for (let url = address; ; ) {
      if (met.has(url.href)) throw new FetchFault({ reason: 'redirect-loop' })
      met.add(url.href)
      await this.#checkRules(url, signal)
      const isKnown = known !== null && known.url === url.href
      const last = await this.#ask(url, isKnown ? conditions(known) : {}, this.#settings, signal)
      if (last.status === 304 && isKnown) return { state: 'unchanged', known }
      const next = nextOf(last)
      if (next === null) {
        if (last.status !== 200) throw this.#refusal(last)
        return { state: 'answered', before, last }
      }
      before.push(last)
      if (before.length > REDIRECTS_AT_MOST) {
        throw new FetchFault({ reason: 'too-many-redirects', maximum: REDIRECTS_AT_MOST })
      }
      url = next
    }
  }

  /** Asks once, when it is the turn of its host. */
  async #ask(
    url: URL,
    fields: Readonly<Record<string, string>>,
    { megabytes, seconds }: Pick<FetchSettings, 'megabytes' | 'seconds'>,
    signal: AbortSignal,
  ): Promise<Exchange> {
    const { networks, userAgent } = this.#settings
    const host = hostOf(url)
    const addresses = await orAborted(resolved(url, networks, this.#lookup), signal)
    // Who names a network of their own decides how much is asked of it.
    const isOwn = addresses.every((it) => networks.isOwn(it))
    await this.#pace.turn(host, signal)
    try {
      return await exchanged(url, { addresses, userAgent, fields, megabytes, seconds, signal })
    } finally {
      this.#pace.asked(host, isOwn)
    }
  }

  async #checkRules(url: URL, signal: AbortSignal): Promise<void> {
    let rules = this.#rules.get(url.origin)
    if (rules === undefined) {
      rules = await this.#robots(new URL('/robots.txt', url), signal)
      this.#rules.set(url.origin, rules)
      if (rules.pauseSeconds !== null) this.#pace.slow(hostOf(url), rules.pauseSeconds)
    }
    rules.check(url)
  }

  async #robots(site: URL, signal: AbortSignal): Promise<Rules> {
    const limits = {
      megabytes: ROBOTS_MEGABYTES,
      seconds: Math.min(ROBOTS_SECONDS, this.#settings.seconds),
    }
    let url = site
    try {
      for (let redirects = 0; ; redirects += 1) {
        const last = await this.#ask(url, {}, limits, signal)
        const next = redirects < REDIRECTS_OF_ROBOTS ? nextOf(last) : null
        if (next === null) return rulesOf(site, last)
        url = next
      }
    } catch (error) {
      // That it cannot be connected to is true of its pages as well, and says more.
      if (!(error instanceof FetchFault) || !OF_ROBOTS.has(error.problem.reason)) throw error
      return unknownRules(site)
    }
  }

  #refusal(last: Exchange): FetchFault {
    const { status, url } = last
    const host = hostOf(url)
    if (status === 429 || status === 503) {
      const seconds = this.#pace.stop(host, last.field('retry-after'))
      return new FetchFault({ reason: 'host-busy', host, seconds, status })
    }
    if (status === 404 || status === 410) return new FetchFault({ reason: 'nothing-at-address', status })
    if ([401, 402, 403, 407, 451].includes(status)) return new FetchFault({ reason: 'access-denied', status })
    return new FetchFault({ reason: status >= 500 ? 'server-failing' : 'answer-unusable', status })
  }
}

/** What of a robots.txt goes wrong and says nothing of the pages beside it. */
const OF_ROBOTS: ReadonlySet<string> = new Set([
  'answer-too-slow',
  'answer-too-large',
  'answer-incomplete',
  'answer-malformed',
  'redirect-elsewhere',
])

const ETAG = /^(?:W\/)?"[\x21\x23-\x7e]*"$/
const HTTP_DATE = /^[A-Za-z]{3,9}, [\w -]{9,11} \d\d:\d\d:\d\d GMT$/

/** What a server said once is only said to it again if it has the form of what it is to be. */
const conditions = ({ etag, lastModified }: Known): Record<string, string> => ({
  ...(etag !== null && ETAG.test(etag) && { 'If-None-Match': etag }),
  ...(lastModified !== null && HTTP_DATE.test(lastModified) && { 'If-Modified-Since': lastModified }),
})

/** Where an answer leads on to; null if it does not. */
function nextOf({ url, status, field }: Exchange): URL | null {
  const location = REDIRECTS.has(status) ? field('location') : null
  if (location === null) return null
  // Node gives the bytes of a header as characters.
  const next = readAddress(Buffer.from(location, 'latin1').toString(), url)
  if (next.ok) return next.url
  throw new FetchFault({ reason: 'redirect-elsewhere' })
}

/** Whoever asks is not kept waiting by a resolver. */
function orAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const end = () => reject(signal.reason)
    if (signal.aborted) end()
    signal.addEventListener('abort', end, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', end))
  })
}
