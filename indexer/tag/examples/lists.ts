import type { Language } from '../../../languages/index.ts'

/** One list of a language: its path (`people.titles`) and its entries; the keys of a table are entries too. */
export type List = { path: string; entries: string[] }

const isSet = (node: unknown): node is ReadonlySet<string> => node instanceof Set
const isMap = (node: unknown): node is ReadonlyMap<string, unknown> => node instanceof Map
const isRecord = (node: unknown): node is { readonly [key: string]: unknown } =>
  typeof node === 'object' && node !== null && Object.getPrototypeOf(node) === Object.prototype

function listsIn(node: unknown, path: string): List[] {
  if (isSet(node)) return [{ path, entries: [...node] }]
  if (isMap(node)) return [{ path, entries: [...node.keys()] }]
  if (Array.isArray(node)) return [{ path, entries: node.filter((entry) => typeof entry === 'string') }]
  if (!isRecord(node)) return []
  return Object.entries(node).flatMap(([name, inner]) =>
    listsIn(inner, path === '' ? name : `${path}.${name}`),
  )
}

/** Every list of a language, in the order of its parts. */
export const listsOf = (language: Language): List[] =>
  listsIn(language, '').filter((it) => it.entries.length > 0)

function without(node: unknown, [step, ...rest]: string[], entry: string): unknown {
  if (step !== undefined && isRecord(node)) return { ...node, [step]: without(node[step], rest, entry) }
  if (isSet(node)) return new Set([...node].filter((it) => it !== entry))
  if (isMap(node)) return new Map([...node].filter(([key]) => key !== entry))
  // A place in an ordered list (weekdays, months) tells what an entry means: it stays, and matches nothing.
  if (Array.isArray(node)) return node.map((it) => (it === entry ? '\u0000' : it))
  return node
}

/** The same language without one entry of one list. */
export function withoutEntry(language: Language, path: string, entry: string): Language {
  return without(language, path.split('.'), entry) as Language
}
