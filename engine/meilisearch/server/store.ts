import { setMaxListeners } from 'node:events'
import { Meilisearch } from 'meilisearch'
import { AppError, hasCode } from '../../../model/errors.ts'
import { FORMAT } from '../../served/records/format.ts'
import type { StateRecord } from '../../served/records/records.ts'
import { type IndexName, SEARCH_TIMEOUT_MS, type Work } from '../../served/server.ts'
import { ended, explain } from './explain.ts'

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

/** The indexes of one installation on a server: names them, and turns every failure into an `AppError`. */
export class Store {
  readonly client: Meilisearch
  /** For reading, with a timeout. */
  readonly reading: Meilisearch

  /** @param signal ends what is read */
  constructor(
    readonly options: StoreOptions,
    private readonly signal?: AbortSignal,
  ) {
    const { url, key } = options
    // A compressed answer comes in pieces, and the wait between two of them (TCP's delayed acknowledgement) takes
    // 40 ms, which is longer than most searches.
    const requestInit = { headers: { 'accept-encoding': 'identity' } }
    const config = { host: url, requestInit, ...(key === undefined ? {} : { apiKey: key }) }
    this.client = new Meilisearch(config)
    const ending = { ...requestInit, ...(signal !== undefined && { signal }) }
    this.reading = new Meilisearch({ ...config, requestInit: ending, timeout: SEARCH_TIMEOUT_MS })
  }

  /** The same for one piece of work: see `Work`. */
  during({ type, signal }: Work): Store {
    const time = type === 'search' ? [AbortSignal.timeout(SEARCH_TIMEOUT_MS)] : []
    const own = AbortSignal.any([...time, ...(signal === undefined ? [] : [signal])])
    // One search asks for many things at a time, which Node would take for a leak.
    setMaxListeners(0, own)
    return new Store(this.options, own)
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
    const { url } = this.options
    if (this.signal?.aborted) throw ended(this.signal.reason, url)
    try {
      return await work()
    } catch (error) {
      throw explain(error, url)
    }
  }

  /**
   * Like `ask`; null if the indexes do not exist yet.
   * @throws AppError `index-incomplete` if there is a state: then they were there, and somebody has deleted one
   */
  async askIfThere<Result>(work: () => Promise<Result>): Promise<Result | null> {
    try {
      return await this.ask(work)
    } catch (error) {
      if (hasCode(error, 'index-incomplete') && (await this.state()) === null) return null
      throw error
    }
  }

  /** Null before the first writer. */
  async state(): Promise<StateRecord | null> {
    const records = this.reading.index(this.uid('records'))
    try {
      const { results } = await this.ask(() =>
        records.getDocuments<StateRecord>({ ids: ['state'], limit: 1 }),
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
        engine: 'Meilisearch',
        url,
        found: version,
        needed: OLDEST.join('.'),
      })
    }
    return version
  }

  private async version(): Promise<string | null> {
    try {
      return (await this.ask(() => this.reading.getVersion())).pkgVersion
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'engine-key-refused') throw error
      await this.state()
      return null
    }
  }
}
