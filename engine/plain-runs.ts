import { beginsPhrase } from '../model/query/pieces.ts'
import type { AllNode, PhraseNode, QueryNode, WordNode } from '../model/query/syntax.ts'

/** Plain words of a query that stand side by side: what may spell a name. */

/** A plain word, or several that are joined as they are typed: *AT&T*, 叙利亚. */
export type Plain = WordNode | PhraseNode

/** Plain words in a row, anywhere in a tree: what may spell a name. */
export function runs(text: string, node: QueryNode): Plain[][] {
  const alone = plainOf(text, node)
  if (alone !== null) return [[alone]]
  if (node.type === 'not') return runs(text, node.of)
  if (node.type === 'any') return node.of.flatMap((it) => runs(text, it))
  if (node.type !== 'all') return []
  return grouped(text, node).flatMap((it) => {
    const plain = it.flatMap((one) => plainOf(text, one) ?? [])
    return plain.length > 0 ? [plain] : it.flatMap((one) => runs(text, one))
  })
}

/** A node that is plain words; a phrase in quotation marks, or with a star, is none. */
export function plainOf(text: string, node: QueryNode): Plain | null {
  if (node.type === 'word') return node
  if (node.type !== 'phrase' || node.within !== null || beginsPhrase(text.slice(node.start, node.start + 2)))
    return null
  return node.terms.every((it) => it.type !== 'pattern') ? node : null
}

export const wordsOf = (node: Plain): { word: string; prefix: boolean }[] =>
  node.type === 'word'
    ? [{ word: node.word, prefix: node.prefix }]
    : node.terms.flatMap((it) =>
        it.type === 'pattern' ? [] : [{ word: it.word, prefix: it.type === 'prefix' }],
      )

/** The nodes of a sequence, plain words in a row together; a written AND comes between them. */
export function grouped(text: string, { of, ands }: AllNode): QueryNode[][] {
  const found: QueryNode[][] = []
  of.forEach((node, at) => {
    const last = found.at(-1)
    const before = of[at - 1]
    const goesOn =
      before !== undefined &&
      plainOf(text, node) !== null &&
      plainOf(text, before) !== null &&
      ands[at - 1] !== true
    if (goesOn && last) last.push(node)
    else found.push([node])
  })
  return found
}

/** Their words, folded, as names are looked up. */
export const spell = (parts: Plain[]) =>
  parts
    .flatMap(wordsOf)
    .map((part) => part.word)
    .join(' ')
