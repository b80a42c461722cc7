import type { Named, Root, Sought } from './sought.ts'

/** The flat part of a query's tree, for an engine that does not evaluate trees. */
export type Flat =
  | { type: 'word'; word: string; prefix: boolean }
  | { type: 'phrase'; words: string[]; prefix: boolean }
  | { type: 'name'; words: { word: string; prefix: boolean }[]; tags: Named[] }

/** What has to match, and what must not. */
export function flat(root: Root): { sought: Flat[]; excluded: Flat[] } {
  const sought = root.of.flatMap(flatOf)
  const excluded = root.of.flatMap((it) => (it.type === 'not' ? flatOf(it.of) : []))
  return { sought, excluded }
}

function flatOf(it: Sought): Flat[] {
  if (it.type === 'word' || it.type === 'name') return [it]
  if (it.type !== 'phrase') return []
  const words = it.terms.map((term) => (term.type === 'pattern' ? term.pattern : term.word))
  return [{ type: 'phrase', words, prefix: it.terms.at(-1)?.type === 'prefix' }]
}
