import { parseQuery } from '../../../model/query/parse.ts'
import { withoutNode } from '../../../model/query/print.ts'
import { leaves, type OperatorNode, type QueryNode } from '../../../model/query/syntax.ts'
import type { FacetName, SearchRequest } from '../../../model/search-request.ts'
import { changed } from '../../../model/url.ts'
import { toggled, withValue } from '../../address/narrowed.ts'

/**
 * The search in which a typed operator means one value of those that have its name. At the top level, where operators
 * are a facet's choice, the value is chosen by its key, which nothing else has. Inside a group it has to stay where it
 * is, so its whole name is typed there.
 *
 * @param start of the operator in the query
 */
export function onlyValue(
  request: SearchRequest,
  start: number,
  { facet, key, label }: { facet: FacetName; key: string; label: string },
): SearchRequest {
  const { q } = request
  const { root } = parseQuery(q)
  const top = root.of.find((it) => operatorIn(it)?.start === start)
  if (top !== undefined) {
    const rest = changed(request, { q: withoutNode(q, root, top) })
    if (top.type !== 'not') return withValue(rest, facet, key)
    return rest.not[facet].includes(key) ? rest : toggled(rest, 'not', facet, key)
  }
  const node = [...leaves(root)].map(({ leaf }) => leaf).find((it) => it.start === start)
  if (node?.type !== 'operator') return request
  const name = `"${label.replaceAll('"', ' ')}"`
  // In `source:(Guardian OR Times)` a value has no operator of its own.
  const typed = node.valueStart - node.start < node.operator.length ? name : `${node.operator}:${name}`
  return changed(request, { q: `${q.slice(0, node.start)}${typed}${q.slice(node.end)}` })
}

/** The operator that is all of a node, also where it is excluded. */
function operatorIn(node: QueryNode): OperatorNode | null {
  if (node.type === 'not') return operatorIn(node.of)
  return node.type === 'operator' ? node : null
}
