/**
 * A query as a person typed it, as a tree. All `start` and `end` are UTF-16 offsets into the text as typed; those of a
 * group include its parentheses, those of NOT its sign.
 */
export type Placed = { start: number; end: number }

/** What one word of a text has to be; all letters folded (model/words.ts). */
export type Term =
  | { type: 'word'; word: string }
  /** A word that begins with these letters, which may be all of it. */
  | { type: 'prefix'; word: string }
  /** Letters, with `*` for any number of them (also none) and `?` for exactly one. */
  | { type: 'pattern'; pattern: string }

/** One folded word; `prefix` if the text ends right after it, so that more letters may follow. */
export type WordNode = Placed & { type: 'word'; word: string; prefix: boolean }

/** `wom?n`, `Syri*`: any word that fits. */
export type PatternNode = Placed & { type: 'pattern'; term: Term }

/**
 * These words in this order; the last term is a prefix if the quotation mark was never closed. `within`: with at most so
 * many other words between the first and the last, in any order (`"strike market"~5`); null if they are adjacent.
 */
export type PhraseNode = Placed & { type: 'phrase'; terms: Term[]; within: number | null }

export const FACET_OPERATORS = {
  source: 'source',
  group: 'group',
  location: 'location',
  speaker: 'speaker',
  person: 'person',
  lang: 'language',
  collection: 'collection',
  type: 'type',
  kind: 'type',
} as const

export const OPERATORS = [...keysOf(FACET_OPERATORS), 'title', 'after', 'before'] as const
export type Operator = (typeof OPERATORS)[number]

/** `source:Guardian`: a typed filter. `value` as typed, without its quotation marks. */
export type OperatorNode = Placed & {
  type: 'operator'
  operator: Operator
  value: string
  valueStart: number
}

/** How far apart two neighbours may be; `inOrder` (`PRE/5`): the first one before the second. */
export type Step = { within: number; inOrder: boolean }

/** `strike NEAR/5 market`: `steps[n]` is between `of[n]` and `of[n + 1]`. */
export type NearNode = Placed & { type: 'near'; of: NearOperand[]; steps: Step[] }

/** What can be near something: a word, a phrase, or any of several (as words in parentheses with OR between them). */
export type NearOperand = WordNode | PatternNode | PhraseNode | AnyNode

/** `ands[n]`: whether AND is written between `of[n]` and `of[n + 1]`. `group`: typed in parentheses. */
export type AllNode = Placed & { type: 'all'; of: QueryNode[]; ands: boolean[]; group?: true }
export type AnyNode = Placed & { type: 'any'; of: QueryNode[]; group?: true }
/** `word`: typed as NOT, not as a minus. */
export type NotNode = Placed & { type: 'not'; of: QueryNode; word: boolean }

export type Leaf = WordNode | PatternNode | PhraseNode | OperatorNode
export type QueryNode = Leaf | NearNode | AllNode | AnyNode | NotNode

export type NoticeCode =
  | 'unclosed-phrase'
  | 'unclosed-group'
  | 'unopened-group'
  | 'too-deep'
  | 'operator-without-operand'
  | 'near-without-number'
  | 'near-operand'
  | 'leading-star'
  | 'lone-star'
  | 'nothing-to-search'
  | 'not-a-date'
  | 'unknown-operator'
  | 'unknown-name'
  | 'too-many-names'
  | 'reversed-dates'
  | 'looks-like-a-query'

export type Notice = {
  code: NoticeCode
  message: string
  /** What it is about, as typed: a name, a value, a sign; for a phrase all of it. */
  typed: string
  /** Of a name that is unknown, or that too much has. */
  operator?: Operator
}

export type ParsedQuery = { root: AllNode; notices: Notice[] }

/** The words, phrases, patterns and operators of a tree, from left to right; `excluded`: inside an odd number of NOTs. */
export function* leaves(node: QueryNode, excluded = false): Generator<{ leaf: Leaf; excluded: boolean }> {
  if (node.type === 'not') yield* leaves(node.of, !excluded)
  else if (node.type === 'all' || node.type === 'any' || node.type === 'near') {
    for (const it of node.of) yield* leaves(it, excluded)
  } else yield { leaf: node, excluded }
}

function keysOf<Key extends string>(of: Record<Key, unknown>): Key[] {
  return Object.keys(of) as Key[]
}
