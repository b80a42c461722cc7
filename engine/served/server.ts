import type { Piece } from './query/closeness.ts'
import type { Expression } from './query/expression.ts'
import type { Correction, Spelling } from './query/lexicon.ts'
import type { Places, Space } from './query/matching.ts'
import type { ByPlace } from './query/units.ts'
import type { StateRecord } from './records/records.ts'

/**
 * What a server has to do so that an index can be kept on it: it keeps records, each by its key, in four indexes, and
 * finds and counts those that fulfil a condition. Everything else that the port asks for is made of that, here.
 * Methods reject with an `AppError`.
 */
export interface Server {
  /** For messages: the engine's name, and where it is. */
  readonly engine: string
  readonly url: string

  /** The last state that was stored; null before the first one. Rejects with `index-version` if it is of a newer format. */
  state(): Promise<StateRecord | null>

  /** The same server for one piece of work: what is asked there ends with it. */
  during(work: Work): Server

  /** Answers all questions. Where there is no index, there is nothing. */
  ask(questions: readonly Question[]): Promise<Answer[]>

  /** The same, with a state of which all was there when the questions were answered; null where there is no index. */
  askWithState(questions: readonly Question[]): Promise<Answers>

  /** A part of the matches in order. */
  inOrder(order: Order, part: Part): Promise<Answer['hits']>

  /** The keys of all passages in order, each once, in parts; memory does not grow with their number. */
  walk(order: Order): AsyncIterable<readonly string[]>

  /**
   * Where tests by the places of words hold.
   *
   * @param seen what is visible of the index
   * @param within what every match has to be, in any case
   */
  places(
    tests: readonly ByPlace[],
    space: Space,
    seen: Expression,
    within: Expression,
  ): Promise<{ places: Places; exact: boolean }>

  /**
   * Words of the vocabulary that each of these may be a misspelling of, with the mistakes: one from five letters, two from
   * nine, a first letter counting twice. Those first that have fewer mistakes, and of these in alphabetical order.
   */
  misspellings(asked: readonly Spelling[]): Promise<Correction[][]>

  /** The records with these keys, in any order. */
  byKeys<Row>(
    index: IndexName,
    keys: readonly string[],
    fields: readonly (keyof Row & string)[],
  ): AsyncIterable<Row>

  /** Every record for which a condition holds, in any order. */
  where<Row>(
    index: IndexName,
    filter: Expression,
    fields: readonly (keyof Row & string)[],
  ): AsyncIterable<Row>

  count(index: IndexName, filter: Expression): Promise<number>
}

/**
 * What a server is asked for. Once `signal` aborts, it is asked for nothing more, and told to stop where it can be.
 * `search`: all requests have to be answered within one time, after which it ends with `engine-slow`. `walk`: it may be as
 * long as it is, and each of its requests has that time.
 */
export type Work = { type: 'search' | 'walk'; signal?: AbortSignal | undefined }

/** All that a search may take, however many requests and servers it takes. */
export const SEARCH_TIMEOUT_MS = 20_000

/** The four indexes of an installation. */
export const INDEXES = ['passages', 'quotations', 'records', 'words'] as const
export type IndexName = (typeof INDEXES)[number]

export const SORTS = ['newest', 'oldest', 'arrived'] as const
export type Sort = (typeof SORTS)[number]

/** One question that a server answers by itself. */
export type Question = {
  index: IndexName
  filter: Expression
  /** Encoded words that stand side by side in a field of every match; null for none. */
  phrase: { words: readonly string[]; in: 'text' | 'title' | 'section' | null } | null
  /** Fields whose values are counted. */
  facets: readonly string[]
  limit: number
  fields: readonly string[]
  /** Of matches with the same value, only the first one counts: the newest, by document and by its place there. */
  distinct: string | null
}

export type Counts = Record<string, Record<string, number>>
export type Answer = { total: number; hits: Record<string, unknown>[]; facets: Counts }
export type Answers = { answers: Answer[]; state: StateRecord | null }
/** Asks all questions together. */
export type Asking = (questions: readonly Question[]) => Promise<Answer[]>

export const NO_LIMIT = 1_000_000_000

export const question = (
  index: Question['index'],
  filter: Expression,
  more: Partial<Question> = {},
): Question => ({
  index,
  filter,
  phrase: null,
  facets: [],
  limit: 0,
  fields: ['key'],
  distinct: null,
  ...more,
})

export const NOTHING: Answer = { total: 0, hits: [], facets: {} }

/**
 * Matches that are equally good; `after`: except those that are in a level before this one. `close` sorts them by how
 * close these are.
 */
export type Level = { filter: Expression; after: Expression; close: readonly Piece[] }

/**
 * The matches of a search: level by level, or all by `sort`; what is equal by that, newest first, by document and by its
 * place there. Of quotations, each passage once, where its first quotation is.
 */
export type Order = { space: Space; within: Expression; levels: readonly Level[]; sort: Sort | null }

/** A page of matches; `page` counts from 1. */
export type Part = { page: number; limit: number; fields: readonly string[] }

/** What stores records, besides. */
export interface StoringServer extends Server {
  /**
   * Hands over a record; `update` changes the given fields of one and keeps the others. Waits only while too much is
   * underway.
   *
   * @param document to which the record belongs, for the message if it cannot be stored
   */
  add<Row extends Keyed>(index: IndexName, record: Row, document: string, mode?: Mode): Promise<void>

  /** Deletes what fulfils a condition, also of what was handed over before. */
  delete(index: IndexName, filter: Expression): Promise<void>

  /** Resolves once all that was handed over before is found; rejects with the first failure, after the others have ended too. */
  settle(): Promise<void>

  /** Drops what was handed over and not sent yet. */
  forget(): void

  /** Stores the state, which takes effect for all readers at once, after everything that was settled before. */
  storeState(state: StateRecord): Promise<StateRecord>
}

/** What a writer needs of a server besides. */
export interface WritingServer extends StoringServer {
  /** Rejects with `index-locked` while another writer has it. */
  lock(): Promise<{ release(): Promise<void> }>

  /** Makes the index ready for writing, and brings an older one up to date. */
  setUp(): Promise<StateRecord>
}

export type Keyed = { key: string }
export type Mode = 'replace' | 'update'

/** Whether any record fulfils a condition. */
export const hasAny = async (server: Server, index: IndexName, filter: Expression): Promise<boolean> =>
  (await server.count(index, filter)) > 0
