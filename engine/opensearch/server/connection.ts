import { setMaxListeners } from 'node:events'
import { Client, type ClientOptions } from '@opensearch-project/opensearch'
import { AppError, hasCode } from '../../../model/errors.ts'
import { FORMAT } from '../../served/records/format.ts'
import type { StateRecord } from '../../served/records/records.ts'
import { type IndexName, SEARCH_TIMEOUT_MS, type Work } from '../../served/server.ts'
import { ENGINE, explain, isMissingIndex, mayPass } from './explain.ts'
import type { Spread } from './mappings.ts'
import { Node } from './node.ts'

/** As whom to ask. */
export type Access =
  | { by: 'nobody' }
  | { by: 'password'; username: string; password: string }
  | { by: 'key'; key: string }

export type ConnectionOptions = {
  /** Any nodes of one cluster. */
  urls: readonly string[]
  access: Access
  /** The certificates of the authority that has signed those of the nodes, in PEM; null for the usual ones. */
  authority: string | null
  /** Prefix of the name of each index, so that several installations can share a cluster. */
  prefix: string
  spread: Spread
}

/** Before what may succeed a little later is asked again, the first time. */
const FIRST_PAUSE_MS = 250
const MAX_PAUSE_MS = 4_000
const OLDEST = [2, 19] as const

/** Which one of the states that a record was in is meant. */
export type Version = { if_seq_no: number; if_primary_term: number }

type Stored =
  | { found?: false }
  | { found: true; _source: StateRecord; _seq_no: number; _primary_term: number }

type Aborting = { abort(): unknown }

/** `until`: when the time of all requests is over, by `performance.now()`; null if each has its own. */
type Limits = {
  timeoutMs: number
  until: number | null
  signal: AbortSignal | undefined
  isWriter: boolean
}

export const FOR_SEARCHES: Limits = {
  timeoutMs: SEARCH_TIMEOUT_MS,
  until: null,
  signal: undefined,
  isWriter: false,
}
/** A writer waits for copies, and for nodes that are being replaced. */
export const FOR_WRITER: Limits = { ...FOR_SEARCHES, timeoutMs: 120_000, isWriter: true }

/** The indexes of one installation on a cluster: names them, and turns every failure into an `AppError`. */
export class Connection {
  readonly url: string

  constructor(
    readonly options: ConnectionOptions,
    private readonly limits = FOR_SEARCHES,
    readonly client = clientFor(options, limits.timeoutMs),
  ) {
    this.url = options.urls.map(withoutPassword).join(', ')
  }

  /** The same for one piece of work: see `Work`. */
  during({ type, signal }: Work): Connection {
    const until = type === 'search' ? performance.now() + this.limits.timeoutMs : null
    return new Connection(this.options, { ...this.limits, until, signal }, this.client)
  }

  /** What readers and writers call an index: an alias, so that another one can take its place at once. */
  alias(name: IndexName): string {
    return `${this.options.prefix}-${name}`
  }

  /** When what begins now has to be over, by `performance.now()`. */
  until(): number {
    return this.limits.until ?? performance.now() + this.limits.timeoutMs
  }

  /**
   * Runs one request of the client. Once it has to be over, the server is told to stop.
   *
   * @param withinMs instead of the time of other requests
   */
  async ask<Result>(request: () => Promise<Result>, withinMs?: number): Promise<Result> {
    const { signal } = this.limits
    if (signal?.aborted) throw new AppError('cancelled', { what: 'search' })
    const left = withinMs ?? this.until() - performance.now()
    // A timer may be early by a millisecond.
    if (left <= 1) throw this.late()
    const running = request()
    // The client ignores a signal, but what it returns can be aborted; what waits for it as well can not.
    // And what that returns is a promise too: if a listener returned it, its rejection would end the process.
    const stop = () => {
      ;(running as Partial<Aborting>).abort?.()
    }
    let timer: NodeJS.Timeout | undefined
    const isLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(this.late())
        stop()
      }, left)
    })
    // One search asks for many things at a time, which Node would take for a leak.
    if (signal !== undefined) setMaxListeners(0, signal)
    signal?.addEventListener('abort', stop, { once: true })
    try {
      return await Promise.race([running, isLate])
    } catch (error) {
      throw explain(error, this.url)
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
    }
  }

  private late(): AppError {
    return new AppError('engine-slow', { engine: ENGINE, url: this.url })
  }

  /** Like `ask`; null if there is no such index. */
  async askIfThere<Result>(request: () => Promise<Result>): Promise<Result | null> {
    try {
      return await this.ask(request)
    } catch (error) {
      if (isMissingIndex(error)) return null
      throw error
    }
  }

  /**
   * Null if the indexes of the collection do not exist yet, which is what work says that rejects with `index-incomplete` where there is no
   * state. Where there is one, they were there, and somebody has deleted one.
   */
  async ifThere<Result>(work: () => Promise<Result>): Promise<Result | null> {
    try {
      return await work()
    } catch (error) {
      if (hasCode(error, 'index-incomplete') && (await this.state()) === null) return null
      throw error
    }
  }

  /**
   * Runs work that changes nothing, or nothing twice. Of a writer, which would lose what it has not committed yet, it is
   * tried again while that may help, and for as long as any of its requests may take; of a search, whoever asks decides
   * that.
   */
  async again<Result>(work: () => Promise<Result>): Promise<Result> {
    let until: number | null = null
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, MAX_PAUSE_MS)) {
      try {
        return await work()
      } catch (error) {
        until ??= this.until()
        if (!this.limits.isWriter || !mayPass(error) || performance.now() + pause > until) throw error
      }
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }

  /** Null before the first writer. Read by its key, so that it is seen at once wherever it is read. */
  async stored(): Promise<{ state: StateRecord; version: Version } | null> {
    const index = this.alias('records')
    const found = await this.again(() =>
      this.ask(() => this.client.get({ index, id: 'state' }, { ignore: [404] })),
    )
    const body = found.body as Stored
    if (!body.found) return null
    return {
      state: this.known(body._source),
      version: { if_seq_no: body._seq_no, if_primary_term: body._primary_term },
    }
  }

  async state(): Promise<StateRecord | null> {
    return (await this.stored())?.state ?? null
  }

  /** A state, unless it is of a newer version: then nothing is known well enough to be read or changed. */
  private known(state: StateRecord): StateRecord {
    if (Number(state.format) <= Number(FORMAT)) return state
    throw new AppError('index-version', { folder: this.url, found: state.format, expected: FORMAT })
  }

  /** The version of the server. Rejects if it does not answer, refuses access, or is too old. */
  async greet(): Promise<string> {
    const { body } = await this.ask(() => this.client.info())
    // What answers there may be something else.
    const version: string | undefined = body.version?.number
    if (isElasticsearch(body))
      throw new AppError('engine-other', {
        engine: ENGINE,
        url: this.url,
        found: ['Elasticsearch', version].join(' ').trim(),
      })
    if (version === undefined)
      throw new AppError('engine-unreachable', { engine: ENGINE, url: this.url }, { cause: body })
    const [major = 0, minor = 0] = version.split('.').map(Number)
    if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
      throw new AppError('engine-too-old', {
        engine: ENGINE,
        url: this.url,
        found: version,
        needed: OLDEST.join('.'),
      })
    return version
  }

  close(): Promise<void> {
    return this.client.close()
  }
}

/** Which OpenSearch was made from, long ago: it answers in the same way, and is another server now. */
const isElasticsearch = (answer: { tagline?: string; version?: object }): boolean =>
  answer.tagline === 'You Know, for Search' || 'build_flavor' in (answer.version ?? {})

function clientFor({ urls, access, authority }: ConnectionOptions, timeoutMs: number): Client {
  const config: ClientOptions = {
    // The client would prefer those in an address to the others.
    nodes: urls.map((it) => (access.by === 'nobody' ? it : withoutUser(it))),
    Connection: Node,
    // Longer than anything that is asked has, so that it is always the same clock that ends it.
    requestTimeout: 2 * timeoutMs,
    maxRetries: 3,
    ...(access.by === 'password' && { auth: { username: access.username, password: access.password } }),
    ...(access.by === 'key' && { headers: { authorization: `ApiKey ${access.key}` } }),
    ...(authority !== null && { ssl: { ca: authority } }),
  }
  return new Client(config)
}

function withoutUser(url: string): string {
  const address = new URL(url)
  address.username = ''
  address.password = ''
  return address.href
}

/** An address as it may be shown. */
function withoutPassword(url: string): string {
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}
