import { type Language, UNDETERMINED } from './index.ts'

// For tests: what a language lists, and the same language without one entry.

/**
 * One list of a language by its path (`people.titles`). The entries of `words` are single folded words; those of
 * `phrases` are as written. An `idiom` is a pattern or a function, with one entry of its own.
 */
export type List = { path: string; kind: 'words' | 'phrases' | 'idiom'; entries: string[] }

const IDIOM = 'the idiom'

const isSet = (node: unknown): node is ReadonlySet<string> => node instanceof Set
const isMap = (node: unknown): node is ReadonlyMap<string, unknown> => node instanceof Map
const isRecord = (node: unknown): node is Readonly<Record<string, unknown>> =>
  typeof node === 'object' && node !== null && Object.getPrototypeOf(node) === Object.prototype

/** Whether a record is a table by words (`{ yesterday: -1 }`, `{ Ala: { country, name } }`), rather than a part with lists in it. */
const isTable = (node: Readonly<Record<string, unknown>>) =>
  Object.values(node).every(
    (value) =>
      typeof value === 'number' ||
      (Array.isArray(value) && typeof value.at(-1) === 'number') ||
      (isRecord(value) && typeof value.country === 'string'),
  )

const strings = (node: readonly unknown[]): string[] =>
  node.flatMap((it) => (typeof it === 'string' ? [it] : Array.isArray(it) ? strings(it) : []))

function listsIn(node: unknown, path: string): List[] {
  if (node instanceof RegExp || typeof node === 'function') return [{ path, kind: 'idiom', entries: [IDIOM] }]
  if (isSet(node)) return [{ path, kind: 'words', entries: [...node] }]
  if (isMap(node)) return [{ path, kind: 'words', entries: [...node.keys()] }]
  if (Array.isArray(node)) return [{ path, kind: 'phrases', entries: strings(node) }]
  if (!isRecord(node)) return []
  if (isTable(node)) return [{ path, kind: 'phrases', entries: Object.keys(node) }]
  return Object.entries(node).flatMap(([name, inner]) =>
    listsIn(inner, path === '' ? name : `${path}.${name}`),
  )
}

/** Every list and idiom of a language, in the order of its parts. */
export const listsOf = (language: Language): List[] =>
  listsIn(language, '').filter((it) => it.entries.length > 0)

/**
 * In an ordered list (weekdays, months) the position says what an entry means, so the entry stays, but matches
 * nothing.
 */
const GONE = '\u0000'

function without(node: unknown, [step, ...rest]: string[], entry: string, fallback: unknown): unknown {
  if (step !== undefined && isRecord(node)) {
    const inner = isRecord(fallback) ? fallback[step] : undefined
    return { ...node, [step]: without(node[step], rest, entry, inner) }
  }
  if (isSet(node)) return new Set([...node].filter((it) => it !== entry))
  if (isMap(node)) return new Map([...node].filter(([key]) => key !== entry))
  if (Array.isArray(node)) return node.map((it) => (it === entry ? GONE : without(it, [], entry, undefined)))
  if (isRecord(node)) return Object.fromEntries(Object.entries(node).filter(([key]) => key !== entry))
  return entry === IDIOM ? fallback : node
}

/** The same language without one entry of one list. */
export function withoutEntry(language: Language, path: string, entry: string): Language {
  return without(language, path.split('.'), entry, UNDETERMINED) as Language
}
