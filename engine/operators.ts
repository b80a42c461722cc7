import { dayInterval } from '../model/dates.ts'
import { operatorAsWords, plainLeaves } from '../model/query/pieces.ts'
import {
  type AllNode,
  FACET_OPERATORS,
  type Leaf,
  type Operator,
  type OperatorNode,
  type QueryNode,
} from '../model/query/syntax.ts'
import type { FacetName, SearchRequest } from '../model/search-request.ts'
import { fold } from '../model/words.ts'
import { takenAmong } from './names.ts'
import type { Condition, NameAnswers, Named } from './sought.ts'

/** The facet that an operator is about; null if it is about something else. */
export function facetOf(operator: Operator): FacetName | null {
  return isFacetOperator(operator) ? FACET_OPERATORS[operator] : null
}

const isFacetOperator = (operator: Operator): operator is keyof typeof FACET_OPERATORS =>
  operator in FACET_OPERATORS

/** What an operator stands for. */
export type Meaning =
  /** `choices`: everything that the name may mean, if that is more than one value. */
  | { by: 'facet'; facet: FacetName; found: readonly Named[]; choices: readonly Named[] }
  | { by: 'date'; side: 'from' | 'to'; value: string }
  | Extract<Condition, { by: 'title' }>

/** @returns why it means nothing, where it does not, and then it is searched as words */
export function meaningOf(
  text: string,
  node: OperatorNode,
  answer: NameAnswers,
): Meaning | 'unknown-name' | 'too-many-names' {
  const { operator, value } = node
  if (operator === 'after' || operator === 'before') {
    return { by: 'date', side: operator === 'after' ? 'from' : 'to', value }
  }
  if (operator === 'title') return titleOf(text, node)
  const facet = FACET_OPERATORS[operator]
  const found = answer({ facet, folded: fold(value) })
  const { taken, choices, tooMany } = takenAmong(found, value)
  if (tooMany) return 'too-many-names'
  return taken.length === 0 ? 'unknown-name' : { by: 'facet', facet, found: taken, choices }
}

function titleOf(text: string, node: OperatorNode): Extract<Condition, { by: 'title' }> {
  const terms = plainLeaves(text, node.valueStart, node.valueStart + node.value.length).excluded.flatMap(
    termsOf,
  )
  return { by: 'title', terms }
}

const termsOf = (leaf: Leaf) => {
  if (leaf.type === 'phrase') return leaf.terms
  if (leaf.type === 'pattern') return [leaf.term]
  if (leaf.type === 'operator') return []
  return [{ type: leaf.prefix ? ('prefix' as const) : ('word' as const), word: leaf.word }]
}

/** What an operator is where it is part of the words. */
export function conditionOf(meaning: Meaning): Condition {
  if (meaning.by === 'title') return meaning
  if (meaning.by === 'facet') {
    return { by: 'facet', facet: meaning.facet, keys: meaning.found.map((it) => it.key) }
  }
  const { side, value } = meaning
  return { by: 'date', from: side === 'from' ? value : null, to: side === 'to' ? value : null }
}

/** Adds an operator's filter to the request, as if it had been chosen. */
export function choose(meaning: Meaning, exclude: boolean, request: SearchRequest) {
  if (meaning.by === 'date') {
    // -after:2025 might mean before 2025, but a filter that is silently inverted would surprise people.
    request[meaning.side] = narrowerDate(meaning.side, request[meaning.side], meaning.value)
  } else if (meaning.by === 'facet') {
    const list = exclude ? request.not[meaning.facet] : request.any[meaning.facet]
    for (const { key } of meaning.found) if (!list.includes(key)) list.push(key)
  }
}

function narrowerDate(side: 'from' | 'to', present: string | null, typed: string): string {
  const before = present === null ? null : dayInterval(present)
  const after = dayInterval(typed)
  if (present === null || before === null || after === null) return typed
  if (side === 'from') return before.first > after.first ? present : typed
  return before.last < after.last ? present : typed
}

/**
 * The operators at the top of a query that are a facet's choice: side by side, they are alternatives within a facet. In
 * a group, behind NOT, or where AND is written between two of one facet, they are part of the words.
 */
export function chosenOperators({ of, ands }: AllNode): Map<OperatorNode, { exclude: boolean }> {
  const found = new Map<OperatorNode, { exclude: boolean }>()
  const [only] = of
  if (of.length === 1 && only?.type === 'any') {
    const operators = only.of.flatMap((it) => (it.type === 'operator' ? [it] : []))
    // OR between filters of one facet is what choosing them means.
    const facets = new Set(operators.map((it) => facetOf(it.operator)))
    if (operators.length === only.of.length && facets.size === 1 && !facets.has(null)) {
      for (const it of operators) found.set(it, { exclude: false })
    }
    return found
  }
  for (const chain of chains(of, ands)) {
    const operators = chain.flatMap((node) => topOperator(node) ?? [])
    for (const it of operators) {
      const { operator } = it.node
      const facet = facetOf(operator)
      const together = operators.filter((other) => facet !== null && facetOf(other.node.operator) === facet)
      if (operator !== 'title' && together.length < 2) found.set(it.node, { exclude: it.exclude })
    }
  }
  return found
}

/** An operator, or one with a minus; behind the word NOT, it is part of the words. */
function topOperator(node: QueryNode): { node: OperatorNode; exclude: boolean } | null {
  if (node.type === 'operator') return { node, exclude: false }
  if (node.type === 'not' && !node.word && node.of.type === 'operator')
    return { node: node.of, exclude: true }
  return null
}

/** Neighbours with a written AND between them. */
function chains(of: QueryNode[], ands: boolean[]): QueryNode[][] {
  const found: QueryNode[][] = []
  of.forEach((node, at) => {
    const last = found.at(-1)
    if (at > 0 && ands[at - 1] === true && last) last.push(node)
    else found.push([node])
  })
  return found
}

/** The tree with the operators that mean nothing as words, which stand beside their neighbours. */
export function withWords(text: string, root: AllNode, unknown: (node: OperatorNode) => boolean): AllNode {
  const inAll = ({ of, ands, ...rest }: AllNode): AllNode => {
    const found: QueryNode[] = []
    const written: boolean[] = []
    of.forEach((node, at) => {
      const nodes = node.type === 'operator' && unknown(node) ? operatorAsWords(text, node) : [replaced(node)]
      nodes.forEach((it, nth) => {
        if (found.length > 0) written.push(nth === 0 && ands[at - 1] === true)
        found.push(it)
      })
    })
    return { ...rest, of: found, ands: written }
  }
  const replaced = (node: QueryNode): QueryNode => {
    if (node.type === 'all') return inAll(node)
    if (node.type === 'any') return { ...node, of: node.of.map(replaced) }
    if (node.type === 'not') {
      // -group:no-such excludes the words as a whole.
      if (node.of.type !== 'operator' || !unknown(node.of)) return { ...node, of: replaced(node.of) }
      const { valueStart, value } = node.of
      const [whole] = plainLeaves(text, valueStart, valueStart + value.length).excluded
      return whole === undefined ? node : { ...node, of: whole }
    }
    if (node.type !== 'operator' || !unknown(node)) return node
    const words = operatorAsWords(text, node)
    const { start, end } = node
    return { type: 'all', of: words, ands: words.slice(1).map(() => false), start, end }
  }
  return inAll(root)
}
