import { isDeepStrictEqual } from 'node:util'
import type { Expression } from '../../served/query/expression.ts'
import type { StateRecord } from '../../served/records/records.ts'
import type {
  Answer,
  Answers,
  Asking,
  IndexName,
  Order,
  Part,
  Question,
  Server,
  Work,
} from '../../served/server.ts'
import { fitted, MOST_CLAUSES } from '../query/clauses.ts'
import { dslOf } from '../query/dsl.ts'
import { orderedBy, tiesOf, WINDOW } from '../query/order.ts'
import { answersTo, keysFrom } from './answers.ts'
import type { Connection } from './connection.ts'
import { ENGINE } from './explain.ts'
import { misspellings } from './misspellings.ts'
import { beginningWith, placesOf } from './places.ts'
import { read, runAll, unpacked } from './searches.ts'
import { walkPages } from './walk.ts'

/** Records in one answer: some megabytes with their bodies. */
const ROWS_AT_ONCE = 1_000
const KEYS_AT_ONCE = 10_000

/** A record that was asked for by its key. */
type Kept = { found?: boolean; error?: unknown; _source?: Record<string, unknown> }

/** What readers need of a cluster. */
export class OpenSearchServer implements Server {
  readonly engine = ENGINE
  readonly url: string

  /** @param last what was read last, shared by all that read the same indexes */
  constructor(
    protected readonly connection: Connection,
    private readonly last: { state: StateRecord | null } = { state: null },
  ) {
    this.url = connection.url
  }

  state() {
    return this.connection.state()
  }

  during(work: Work): Server {
    return new OpenSearchServer(this.connection.during(work), this.last)
  }

  readonly ask: Asking = (questions) => answersTo(this.connection, questions)

  async askWithState(questions: readonly Question[]): Promise<Answers> {
    const { last } = this
    const before = last.state
    const [answers, state] = await Promise.all([this.ask(questions), this.state()])
    last.state = state
    // The state of an earlier answer was there before these questions were asked. Any other may have been stored meanwhile.
    const isKnown = state === null || isDeepStrictEqual(state, before)
    return { answers: isKnown ? answers : await this.ask(questions), state }
  }

  places(...[tests, space, seen, within]: Parameters<Server['places']>) {
    return placesOf(tests, space, seen, within, this.ask)
  }

  misspellings(...[asked]: Parameters<Server['misspellings']>) {
    return misspellings(this.connection, asked)
  }

  async inOrder(order: Order, { page, limit, fields }: Part): Promise<Answer['hits']> {
    const from = (page - 1) * limit
    const isWhole = order.space === 'passages'
    const ordered = await this.ordered(order)
    if (from + limit > WINDOW) return this.farIn(order, from, limit, fields)
    const body = {
      ...ordered,
      ...{ from, size: limit, track_total_hits: false, _source: fields },
      ...(!isWhole && { collapse: { field: 'passage' } }),
    }
    const [found] = (await runAll(this.connection, [{ index: order.space, body }])) ?? []
    return (found?.hits ?? []).map((it) => it.source)
  }

  /** A page that is too far from the first one to be sorted together with all before it. */
  private async farIn(
    order: Order,
    from: number,
    limit: number,
    fields: readonly string[],
  ): Promise<Answer['hits']> {
    let before = 0
    const keys: string[] = []
    for await (const some of this.walk(order)) {
      const wanted = some.slice(Math.max(0, from - before), Math.max(0, from + limit - before))
      keys.push(...wanted)
      before += some.length
      if (before >= from + limit) break
    }
    if (order.space === 'quotations') return keys.map((passage) => ({ passage }))
    const rows = new Map<string, Record<string, unknown>>()
    for await (const row of this.byKeys<Record<string, unknown>>('passages', keys, ['key', ...fields]))
      rows.set(String(row.key), row)
    return keys.flatMap((key): Answer['hits'] => {
      const row = rows.get(key)
      return row === undefined ? [] : [row]
    })
  }

  async *walk(order: Order): AsyncGenerator<string[]> {
    const { query, sort } = await this.ordered(order)
    const key = order.space === 'passages' ? 'key' : 'passage'
    const body = { query, sort, size: KEYS_AT_ONCE, _source: [key] }
    // Of quotations, only the first one of each passage counts: their passages have to be known until the end.
    const met = order.space === 'passages' ? null : new Set<string>()
    for await (const hits of walkPages(this.connection, { index: order.space, body })) {
      const keys = hits.map((it) => String(it.source[key]))
      yield met === null ? keys : keys.filter((it) => !met.has(it) && met.add(it))
    }
  }

  private async ordered(order: Order) {
    const unfinished = order.levels.flatMap(({ close }) =>
      close.flatMap(({ words, prefix }) => (prefix ? words.slice(-1) : [])),
    )
    return orderedBy(order, await beginningWith(unfinished, this.ask), keysFrom(this.connection)(order.space))
  }

  async *byKeys<Row>(
    index: IndexName,
    keys: readonly string[],
    fields: readonly (keyof Row & string)[],
  ): AsyncGenerator<Row> {
    for (let at = 0; at < keys.length; at += ROWS_AT_ONCE) {
      const ids = keys.slice(at, at + ROWS_AT_ONCE)
      const found = () => this.connection.again(() => this.recordsOf(index, ids, fields))
      for (const it of (await this.connection.ifThere(found)) ?? []) {
        if (it.found && it._source) yield unpacked(it._source) as Row
      }
    }
  }

  private async recordsOf(
    index: IndexName,
    ids: readonly string[],
    fields: readonly string[],
  ): Promise<Kept[]> {
    const { client } = this.connection
    const found = await this.connection.ask(() =>
      client.mget({
        index: this.connection.alias(index),
        _source_includes: [...fields],
        body: { ids: [...ids] },
      }),
    )
    const docs = found.body.docs as Kept[]
    // One that could not be read is not one that is not there.
    for (const { error } of docs) if (error !== undefined) read({ error }, this.url)
    return docs
  }

  async *where<Row>(
    index: IndexName,
    filter: Expression,
    fields: readonly (keyof Row & string)[],
  ): AsyncGenerator<Row> {
    if (filter === false) return
    const body = {
      query: { bool: { filter: [dslOf(await this.fitting(index, filter))] } },
      sort: tiesOf(index).slice(-1),
      ...{ size: ROWS_AT_ONCE, _source: fields },
    }
    for await (const hits of walkPages(this.connection, { index, body })) {
      for (const it of hits) yield it.source as Row
    }
  }

  async count(index: IndexName, filter: Expression): Promise<number> {
    if (filter === false) return 0
    const body = { size: 0, track_total_hits: true, query: dslOf(await this.fitting(index, filter)) }
    const [found] = (await runAll(this.connection, [{ index, body }])) ?? []
    return found?.total ?? 0
  }

  private fitting(index: IndexName, filter: Expression): Promise<Expression> {
    return fitted(filter, MOST_CLAUSES, keysFrom(this.connection)(index))
  }
}
