import type { Expression } from '../../served/query/expression.ts'
import {
  type Asking,
  type IndexName,
  type Order,
  type Part,
  type Question,
  question,
  type Server,
  type Work,
} from '../../served/server.ts'
import { written } from '../query/written.ts'
import { askAll, askWithState } from './answers.ts'
import { ENGINE } from './explain.ts'
import { inOrder } from './in-order.ts'
import { misspellings } from './misspellings.ts'
import { placesOf } from './places.ts'
import type { Store } from './store.ts'

const RECORDS_BY_KEY = 500
const ROWS_AT_ONCE = 1_000
/** Keys in one request of a walk: some hundred kilobytes, and fifty requests for a million matches. */
const KEYS_AT_ONCE = 20_000

/** What readers need of a server. */
export class MeilisearchServer implements Server {
  readonly engine = ENGINE
  readonly url: string

  constructor(protected readonly store: Store) {
    this.url = store.options.url
  }

  state() {
    return this.store.state()
  }

  during(work: Work): Server {
    return new MeilisearchServer(this.store.during(work))
  }

  readonly ask: Asking = (questions) => askAll(this.store, questions)

  askWithState(questions: readonly Question[]) {
    return askWithState(this.store, questions)
  }

  places(...[tests, space, seen, within]: Parameters<Server['places']>) {
    return placesOf(tests, space, seen, within, this.ask)
  }

  misspellings(...[asked]: Parameters<Server['misspellings']>) {
    return misspellings(this.store, asked)
  }

  inOrder(order: Order, part: Part) {
    return inOrder(this.store, order, part, this.ask)
  }

  async *walk(order: Order): AsyncGenerator<string[]> {
    for (let page = 1; ; page += 1) {
      const part = { page, limit: KEYS_AT_ONCE, fields: ['key', 'passage'] }
      const keys = (await this.inOrder(order, part)).map((hit) => String(hit.passage ?? hit.key))
      yield keys
      if (keys.length < KEYS_AT_ONCE) return
    }
  }

  async *byKeys<Row>(
    name: IndexName,
    keys: readonly string[],
    fields: readonly (keyof Row & string)[],
  ): AsyncGenerator<Row> {
    for (let at = 0; at < keys.length; at += RECORDS_BY_KEY) {
      const ids = keys.slice(at, at + RECORDS_BY_KEY)
      const asked = { ids, limit: ids.length, fields: [...fields] as string[] }
      yield* await this.rows<Row>(name, asked)
    }
  }

  async *where<Row>(
    name: IndexName,
    filter: Expression,
    fields: readonly (keyof Row & string)[],
  ): AsyncGenerator<Row> {
    if (filter === false) return
    const condition = written(filter)
    const asked = {
      ...(condition !== null && { filter: condition }),
      ...{ limit: ROWS_AT_ONCE, fields: [...fields] as string[] },
    }
    for (let offset = 0; ; offset += ROWS_AT_ONCE) {
      const rows = await this.rows<Row>(name, { ...asked, offset })
      yield* rows
      if (rows.length < ROWS_AT_ONCE) return
    }
  }

  private async rows<Row>(name: IndexName, asked: object): Promise<Row[]> {
    const uid = this.store.uid(name)
    const found = await this.store.readIfThere((client) => client.index(uid).getDocuments(asked))
    return (found?.results ?? []) as Row[]
  }

  async count(name: IndexName, filter: Expression): Promise<number> {
    const answers = await this.ask([question(name, filter)])
    return answers[0]?.total ?? 0
  }
}
