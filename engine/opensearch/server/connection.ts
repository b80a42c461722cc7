import { setMaxListeners } from 'node:events'
import { Client, type ClientOptions } from '@opensearch-project/opensearch'
import { AppError } from '../../../model/errors.ts'
import { FORMAT } from '../../served/records/format.ts'
import type { StateRecord } from '../../served/records/records.ts'
import type { IndexName } from '../../served/server.ts'
import { ENGINE, explain, isMissingIndex } from './explain.ts'
import type { Spread } from './mappings.ts'

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

/** After this time a search is given up. */
const SEARCH_TIMEOUT_MS = 20_000
const OLDEST = [2, 19] as const

/** Which one of the states that a record was in is meant. */
export type Version = { if_seq_no: number; if_primary_term: number }

type Stored =
  | { found?: false }
  | { found: true; _source: StateRecord; _seq_no: number; _primary_term: number }

type Aborting<Result> = Promise<Result> & { abort(): unknown }

/** The indexes of one installation on a cluster: names them, and turns every failure into an `AppError`. */
export class Connection {
  readonly client: Client
  readonly url: string

  constructor(readonly options: ConnectionOptions) {
    const { urls, access, authority } = options
    this.url = urls.map(withoutPassword).join(', ')
    const config: ClientOptions = {
      // The client would prefer those in an address to the others.
      nodes: urls.map((it) => (access.by === 'nobody' ? it : withoutUser(it))),
      requestTimeout: SEARCH_TIMEOUT_MS,
      maxRetries: 3,
      ...(access.by === 'password' && { auth: { username: access.username, password: access.password } }),
      ...(access.by === 'key' && { headers: { authorization: `ApiKey ${access.key}` } }),
      ...(authority !== null && { ssl: { ca: authority } }),
    }
    this.client = new Client(config)
  }

  /** What readers and writers call an index: an alias, so that another one can take its place at once. */
  alias(name: IndexName): string {
    return `${this.options.prefix}-${name}`
  }

  /** Runs a request. Once `signal` aborts, the server is told to stop. */
  async ask<Result>(request: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    if (signal?.aborted) throw new AppError('cancelled', { what: 'search' })
    const running = request()
    // The client ignores a signal, but what it returns can be aborted.
    // And what that returns is a promise too: if a listener returned it, its rejection would end the process.
    const stop = () => {
      ;(running as Aborting<Result>).abort()
    }
    // One search asks for many things at a time, which Node would take for a leak.
    if (signal !== undefined) setMaxListeners(0, signal)
    signal?.addEventListener('abort', stop, { once: true })
    try {
      return await running
    } catch (error) {
      throw explain(error, this.url)
    } finally {
      signal?.removeEventListener('abort', stop)
    }
  }

  /** Like `ask`; null if the indexes do not exist yet. */
  async askIfThere<Result>(request: () => Promise<Result>, signal?: AbortSignal): Promise<Result | null> {
    try {
      return await this.ask(request, signal)
    } catch (error) {
      if (error instanceof AppError && isMissingIndex(error.cause)) return null
      throw error
    }
  }

  /** Null before the first writer. Read by its key, so that it is seen at once wherever it is read. */
  async stored(signal?: AbortSignal): Promise<{ state: StateRecord; version: Version } | null> {
    const found = await this.askIfThere(
      () => this.client.get({ index: this.alias('records'), id: 'state' }, { ignore: [404] }),
      signal,
    )
    const body = found?.body as Stored | undefined
    if (!body?.found) return null
    return {
      state: this.known(body._source),
      version: { if_seq_no: body._seq_no, if_primary_term: body._primary_term },
    }
  }

  async state(signal?: AbortSignal): Promise<StateRecord | null> {
    return (await this.stored(signal))?.state ?? null
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
