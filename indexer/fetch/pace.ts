import { FetchFault } from './fault.ts'

/** Between two requests to one host, unless its site asks for more. */
const PAUSE_MS = 1_000
/** How long a host is left alone that is too busy and does not say for how long. */
const RETRY_SECONDS = 60

type Host = { usualMs: number; statedMs: number; askedAt: number; until: number }

/** How often each host is asked: one request at a time, with a pause behind it. */
export class Pace {
  readonly #wait: (ms: number, signal: AbortSignal) => Promise<unknown>
  readonly #hosts = new Map<string, Host>()

  constructor(wait: (ms: number, signal: AbortSignal) => Promise<unknown>) {
    this.#wait = wait
  }

  /** Resolves when a host may be asked again. @throws FetchFault for one that wants to be left alone */
  async turn(name: string, signal: AbortSignal): Promise<void> {
    const { usualMs, statedMs, askedAt, until } = this.#host(name)
    const seconds = Math.ceil((until - performance.now()) / 1000)
    if (seconds > 0) throw new FetchFault({ reason: 'host-left-alone', host: name, seconds })
    const left = askedAt + Math.max(usualMs, statedMs) - performance.now()
    if (left > 0) await this.#wait(left, signal)
  }

  /** @param isOwn of a network that whoever asks has named as their own, so that no pause is due */
  asked(name: string, isOwn: boolean): void {
    this.#hosts.set(name, { ...this.#host(name), askedAt: performance.now(), usualMs: isOwn ? 0 : PAUSE_MS })
  }

  /** What the site itself asks for, wherever it is. */
  slow(name: string, seconds: number): void {
    this.#hosts.set(name, { ...this.#host(name), statedMs: seconds * 1000 })
  }

  /**
   * Leaves a host alone that is too busy.
   * @param retryAfter what it says about for how long: seconds, or a date
   * @returns for how many seconds
   */
  stop(name: string, retryAfter: string | null): number {
    const stated = /^\d{1,9}$/.test(retryAfter ?? '')
      ? Number(retryAfter)
      : Math.ceil((Date.parse(retryAfter ?? '') - Date.now()) / 1000)
    const seconds = stated > 0 ? stated : RETRY_SECONDS
    this.#hosts.set(name, { ...this.#host(name), until: performance.now() + seconds * 1000 })
    return seconds
  }

  #host(name: string): Host {
    const never = Number.NEGATIVE_INFINITY
    return this.#hosts.get(name) ?? { usualMs: PAUSE_MS, statedMs: 0, askedAt: never, until: never }
  }
}
