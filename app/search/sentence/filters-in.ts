import { parseQuery } from '../../../model/query/parse.ts'
import { printQuery } from '../../../model/query/print.ts'
import type { QueryNode } from '../../../model/query/syntax.ts'
import type { ShownPart } from '../../../model/search-result.ts'

/** What an operator of the query has become; undefined for any other node, and for one that is searched as words. */
export function filterOf(node: QueryNode, parts: readonly ShownPart[]): ShownPart | undefined {
  if (node.type !== 'operator') return undefined
  return parts.find((it) => it.start === node.start && it.end === node.end && it.filter !== undefined)
}

/** Whether a node only narrows, as filters do, and has no words of its own. */
export function isFilter(node: QueryNode, parts: readonly ShownPart[]): boolean {
  if (node.type === 'not') return isFilter(node.of, parts)
  if (node.type === 'any' || node.type === 'all') return node.of.every((it) => isFilter(it, parts))
  return filterOf(node, parts) !== undefined
}

/** A query without the filters that were typed at its top level; its words stay. */
export function withoutFiltersIn(q: string, parts: readonly ShownPart[]): string {
  const { root } = parseQuery(q)
  const of: QueryNode[] = []
  const ands: boolean[] = []
  root.of.forEach((it, at) => {
    if (isFilter(it, parts)) return
    if (of.length > 0) ands.push(root.ands[at - 1] === true)
    of.push(it)
  })
  return of.length === root.of.length ? q : printQuery(q, { ...root, of, ands })
}
