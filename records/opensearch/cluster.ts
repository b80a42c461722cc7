import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import type { Connection, Version } from '../../engine/opensearch/server/connection.ts'
import { CONFLICT, errorIn, statusOf } from '../../engine/opensearch/server/explain.ts'
import { AppError } from '../../model/errors.ts'
import { batches, type Line, type Write } from './batches.ts'
import { type Found, failure, foundIn, type SearchAnswer, type Source } from './found.ts'
import { FORMAT, type IndexName } from './indexes.ts'
import { READ_PAUSES_MS, retried, WRITE_PAUSES_MS } from './retried.ts'
import { makeIndexes } from './set-up.ts'

/** A record as it is on the cluster, and which of its states that is. */
export type Stored = { source: Source; version: Version }

/** A search whose matches are asked for in parts. */
type Paged = { size: number; sort: readonly unknown[]; [name: string]: unknown }

type Item = { status: number; error?: { type?: string; reason?: string } }
type MgetItem = {
  found?: boolean
  error?: unknown
  _source?: Source
  _seq_no?: number
  _primary_term?: number
}

const IDS_AT_ONCE = 500
const FORMAT_ID = 'format'

/**
 * The indexes of the records on a cluster. A record is read by its ID, which sees at once what was stored, on every node;
 * what is searched for is made visible by who stores it. A request that got no answer may have been carried out, so what
 * is stored says for whom: what is there as it was sent was stored by it.
 */
export class Cluster {
  #ready: Promise<void> | null = null
  #isKnown = false
  #isClosed = false

  /** @param reading as whom to read; @param writing as whom to write, which may be the same connection */
  constructor(
    private readonly reading: Connection,
    private readonly writing: Connection,
  ) {}

  /** For messages: where something is kept. */
  place(index: IndexName): string {
    return `${this.reading.url}, ${this.#alias(index)}`
  }

  /** A value that was stored as JSON. @throws AppError `records-unreadable` for one that cannot have been */
  parsed<Schema extends z.ZodType>(index: IndexName, schema: Schema, body: unknown): z.infer<Schema> {
    try {
      return schema.parse(JSON.parse(String(body)))
    } catch (cause) {
      throw this.damaged(index, cause)
    }
  }

  damaged(index: IndexName, cause: unknown): AppError {
    const problem = { reason: 'record-lost' } as const
    return new AppError('records-unreadable', { path: this.place(index), problem }, { cause })
  }

  /** The records with these IDs, in their order; null for what is not there. */
  async get(index: IndexName, ids: readonly string[]): Promise<(Stored | null)[]> {
    await this.#known()
    const found: (Stored | null)[] = []
    for (let at = 0; at < ids.length; at += IDS_AT_ONCE)
      found.push(...(await this.#get(index, ids.slice(at, at + IDS_AT_ONCE))))
    return found
  }

  async one(index: IndexName, id: string): Promise<Stored | null> {
    return (await this.get(index, [id]))[0] ?? null
  }

  /** What a search finds; nothing where nothing was ever stored. */
  async search(index: IndexName, body: object): Promise<Found> {
    await this.#known()
    const { client } = this.reading
    const answer = await retried(READ_PAUSES_MS, () =>
      this.reading.askIfThere(() =>
        client.search({
          ...{ index: this.#alias(index), allow_partial_search_results: false },
          body: body as never,
        }),
      ),
    )
    if (answer === null) return { total: 0, hits: [], aggregations: {} }
    return foundIn(answer.body as unknown as SearchAnswer, this.reading.url)
  }

  /** Everything that a search finds, in parts; its sort ends in what no two records share, and does not change. */
  async *walk(index: IndexName, body: Paged): AsyncGenerator<Found['hits']> {
    let after: unknown[] | undefined
    do {
      const search = { track_total_hits: false, ...body, ...(after !== undefined && { search_after: after }) }
      const { hits } = await this.search(index, search)
      if (hits.length > 0) yield hits
      after = hits.length < body.size ? undefined : hits.at(-1)?.sort
    } while (after !== undefined)
  }

  /**
   * Stores a record in the place of the state that was read, or where there is none (`version` null).
   *
   * @param hasStored whether what is there now says that this record was stored, and perhaps changed by others since
   * @returns whether it was; false if it is another one by now
   */
  put(
    index: IndexName,
    id: string,
    source: Source,
    version: Version | null,
    hasStored = (now: Source) => isDeepStrictEqual(now, source),
  ): Promise<boolean> {
    return this.#written(async () => {
      const stored = await this.#unlessConflict((client) =>
        client.index(
          {
            ...{ index: this.#alias(index), id, refresh: true, require_alias: true, body: source as never },
            ...(version ?? { op_type: 'create' as const }),
          },
          { maxRetries: 0 },
        ),
      )
      if (stored) return true
      // By a request that got no answer; also by this one, which a node sends on again where the first one is lost.
      const [now = null] = await this.#get(index, [id])
      if (now === null || !hasStored(now.source)) return false
      await this.#refresh(index)
      return true
    })
  }

  /** Removes a record as it was read. @returns whether it is gone, by whomever; false if it is another one by now */
  remove(index: IndexName, id: string, version: Version): Promise<boolean> {
    return this.#written(async () => {
      const removed = await this.#unlessConflict((client) =>
        client.delete(
          { index: this.#alias(index), id, refresh: true, ...version },
          { maxRetries: 0, ignore: [404] },
        ),
      )
      if (removed) return true
      const [now] = await this.#get(index, [id])
      if (now !== null) return false
      await this.#refresh(index)
      return true
    })
  }

  /**
   * Stores many records.
   * @returns the IDs of those that are no longer as `version` says, which may have been stored by a request without an
   * answer
   */
  async putAll(index: IndexName, writes: readonly Write[]): Promise<string[]> {
    const conflicts: string[] = []
    for (const batch of batches(this.#alias(index), writes)) {
      let left = batch
      await this.#written(async () => {
        const { waiting, refused } = await this.#bulk(left)
        conflicts.push(...refused.map(({ id }) => id))
        left = waiting
        // Nothing of what is left was stored, so it is sent again as if there had been no answer.
        if (left.length > 0) throw this.#failed({ type: 'rejected_execution_exception' }, 429)
      })
    }
    return [...new Set(conflicts)]
  }

  /** Removes what was settled before a day. What is not removed now is removed the next time. */
  async removeWhere(index: IndexName, query: object): Promise<void> {
    await this.#written(() =>
      this.writing.ask(() =>
        this.writing.client.deleteByQuery({
          ...{ index: this.#alias(index), conflicts: 'proceed', refresh: true },
          body: { query: query as never },
        }),
      ),
    )
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.all([...new Set([this.reading, this.writing])].map((it) => it.close()))
  }

  #alias(index: IndexName): string {
    return `${this.reading.options.prefix}-${index}`
  }

  #failed(error: unknown, status: number): AppError {
    return failure(error, status, this.reading.url)
  }

  async #get(index: IndexName, ids: readonly string[]): Promise<(Stored | null)[]> {
    if (ids.length === 0) return []
    const answer = await retried(READ_PAUSES_MS, () =>
      this.reading.ask(() =>
        this.reading.client.mget({ index: this.#alias(index), body: { ids: [...ids] } }),
      ),
    )
    return (answer.body.docs as MgetItem[]).map((it) => {
      const { found, error, _source: source, _seq_no = 0, _primary_term = 0 } = it
      // What could not be read is not what is not there.
      if (error !== undefined && errorIn(error).type !== 'index_not_found_exception')
        throw this.#failed(error, 503)
      if (!found || source === undefined) return null
      return { source, version: { if_seq_no: _seq_no, if_primary_term: _primary_term } }
    })
  }

  async #unlessConflict(request: (client: Connection['client']) => Promise<unknown>): Promise<boolean> {
    try {
      await this.writing.ask(() => request(this.writing.client))
      return true
    } catch (error) {
      if (statusOf(error) === CONFLICT) return false
      throw error
    }
  }

  async #bulk(lines: readonly Line[]): Promise<{ waiting: Line[]; refused: Line[] }> {
    const body = lines.map((it) => it.text).join('')
    const answer = await this.writing.ask(() =>
      this.writing.client.bulk(
        { body: body as never, refresh: true, require_alias: true },
        { maxRetries: 0 },
      ),
    )
    const [waiting, refused]: [Line[], Line[]] = [[], []]
    const items = answer.body.items as unknown as Record<string, Item>[]
    for (const [at, line] of lines.entries()) {
      const outcome = Object.values(items[at] ?? {})[0]
      if (outcome === undefined) throw this.#failed({ type: 'no-status' }, 500)
      if (outcome.status < 300) continue
      if (outcome.status === 409) refused.push(line)
      else if (outcome.status === 429 || outcome.status === 503) waiting.push(line)
      else throw this.#failed(outcome.error, outcome.status)
    }
    return { waiting, refused }
  }

  async #refresh(index: IndexName): Promise<void> {
    await this.writing.ask(() => this.writing.client.indices.refresh({ index: this.#alias(index) }))
  }

  /** Does it until there is an answer, or for as long as a person waits. */
  async #written<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#requireOpen()
    return retried(WRITE_PAUSES_MS, async () => {
      this.#ready ??= this.#setUp()
      try {
        await this.#ready
        return await work()
      } catch (error) {
        // Not made, or somebody has deleted it: the next one looks again.
        this.#ready = null
        throw error
      }
    })
  }

  async #setUp(): Promise<void> {
    await makeIndexes(this.writing, (index) => this.#alias(index))
    await this.#unlessConflict((client) =>
      client.index({
        ...{ index: this.#alias('kept'), id: FORMAT_ID, op_type: 'create', require_alias: true },
        body: { type: 'format', format: String(FORMAT) } as never,
      }),
    )
    await this.#known()
  }

  /** @throws AppError `records-version` if a newer version has written what is there */
  async #known(): Promise<void> {
    this.#requireOpen()
    if (this.#isKnown) return
    const [stored] = await this.#get('kept', [FORMAT_ID])
    if (!stored) return
    const found = String(stored.source.format)
    if (Number(found) > FORMAT)
      throw new AppError('records-version', { path: this.place('kept'), found, expected: String(FORMAT) })
    this.#isKnown = true
  }

  #requireOpen(): void {
    if (this.#isClosed) throw new AppError('internal', { what: 'closed-records' })
  }
}
