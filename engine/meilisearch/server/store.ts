import { setMaxListeners } from 'node:events'
import { Meilisearch } from 'meilisearch'
import { AppError, hasCode } from '../../../model/errors.ts'
import { FORMAT } from '../../served/records/format.ts'
import type { StateRecord } from '../../served/records/records.ts'
import { type IndexName, SEARCH_TIMEOUT_MS, type Work } from '../../served/server.ts'
import { ENGINE, explain } from './explain.ts'

export type StoreOptions = {
  url: string
  /** Reading only needs a key that can search; writing needs the indexing key. */
  key: string | undefined
  /** Prefix of the name of each index, so that several installations can share a server. */
  prefix: string
  /** Searches every remote of the server's network instead of only this server. */
  network: boolean
}

const OLDEST = [1, 50] as const

/** `until`: when the time of all that is read is over, by `performance.now()`; null if each request has its own. */
type Limits = { timeoutMs: number; until: number | null; signal: AbortSignal | undefined }

const LIMITS: Limits = { timeoutMs: SEARCH_TIMEOUT_MS, until: null, signal: undefined }

/** The indexes of one installation on a server: names them, and turns every failure into an `AppError`. */
export class Store {
  /** For writing, which takes as long as it takes. */
  readonly client: Meilisearch

  constructor(
    readonly options: StoreOptions,
    private readonly limits = LIMITS,
  ) {
    this.client = clientFor(options)
  }

  /** The same for one piece of work: see `Work`. */
  during({ type, signal }: Work): Store {
    const until = type === 'search' ? performance.now() + this.limits.timeoutMs : null
    return new Store(this.options, { ...this.limits, until, signal })
  }

  uid(name: IndexName): string {
    return `${this.options.prefix}-${name}`
  }

  /** Another set of indexes on the same server. */
  beside(suffix: string): Store {
    return new Store({ ...this.options, prefix: `${this.options.prefix}-${suffix}` })
  }

  index(name: IndexName) {
    return this.client.index(this.uid(name))
  }

  /** Runs a request to the server. */
  async ask<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work()
    } catch (error) {
      throw explain(error, this.options.url)
    }
  }

  /** Runs a request that only reads. It ends with the work that it is part of, and when its time is over. */
  async read<Result>(request: (client: Meilisearch) => Promise<Result>): Promise<Result> {
    const { timeoutMs, until, signal } = this.limits
    if (signal?.aborted) throw new AppError('cancelled', { what: 'search' })
    const left = until === null ? timeoutMs : until - performance.now()
    // A timer may be early by a millisecond.
    if (left <= 1) throw this.late()
    const ending = new AbortController()
    const stop = () => ending.abort()
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      stop()
    }, left)
    // One search asks for many things at a time, which Node would take for a leak.
    if (signal !== undefined) setMaxListeners(0, signal)
    signal?.addEventListener('abort', stop, { once: true })
    try {
      return await this.ask(() => request(clientFor(this.options, ending.signal)))
    } catch (error) {
      throw isLate ? this.late({ cause: error }) : error
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
    }
  }

  private late(options?: { cause: unknown }): AppError {
    return new AppError('engine-slow', { engine: ENGINE, url: this.options.url }, options)
  }

  /**
   * Like `read`; null if the indexes do not exist yet.
   * @throws AppError `index-incomplete` if there is a state: then they were there, and somebody has deleted one
   */
  async readIfThere<Result>(request: (client: Meilisearch) => Promise<Result>): Promise<Result | null> {
    try {
      return await this.read(request)
    } catch (error) {
      if (hasCode(error, 'index-incomplete') && (await this.state()) === null) return null
      throw error
    }
  }

  /** Null before the first writer. */
  async state(): Promise<StateRecord | null> {
    const asked = { ids: ['state'], limit: 1 }
    try {
      const { results } = await this.read((client) =>
        client.index(this.uid('records')).getDocuments<StateRecord>(asked),
      )
      return this.known(results[0] ?? null)
    } catch (error) {
      if (hasCode(error, 'index-incomplete')) return null
      throw error
    }
  }

  /**
   * A state, unless it is of a newer version: then nothing is known well enough to be read or changed.
   * @throws AppError `index-version`
   */
  known(state: StateRecord | null): StateRecord | null {
    if (state === null || Number(state.format) <= Number(FORMAT)) return state
    const { url } = this.options
    throw new AppError('index-version', { folder: url, found: state.format, expected: FORMAT })
  }

  /**
   * Rejects if the server does not answer, refuses the key, or is too old. With a key for certain indexes only, the
   * version cannot be requested: then it is null.
   */
  async greet(): Promise<string | null> {
    const version = await this.version()
    if (version === null) return null
    const [major = 0, minor = 0] = version.split('.').map(Number)
    if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
      const { url } = this.options
      throw new AppError('engine-too-old', {
        engine: ENGINE,
        url,
        found: version,
        needed: OLDEST.join('.'),
      })
    }
    return version
  }

  private async version(): Promise<string | null> {
    try {
      return (await this.read((client) => client.getVersion())).pkgVersion
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'engine-key-refused') throw error
      await this.state()
      return null
    }
  }
}

/** @param signal ends its requests */
function clientFor({ url, key }: StoreOptions, signal?: AbortSignal): Meilisearch {
  const requestInit = {
    // A compressed answer comes in pieces, and the wait between two of them (TCP's delayed acknowledgement) takes
    // 40 ms, which is longer than most searches.
    headers: { 'accept-encoding': 'identity' },
    // Not every request of the client takes one of its own.
    ...(signal !== undefined && { signal }),
  }
  return new Meilisearch({ host: url, requestInit, ...(key === undefined ? {} : { apiKey: key }) })
}
