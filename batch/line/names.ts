import type { OtherWording } from '../../model/batch.ts'
import { parseQuery } from '../../model/query/parse.ts'
import type { QueryNode } from '../../model/query/syntax.ts'
import type { ShownQuery } from '../../model/search-result.ts'
import { fold, words } from '../../model/words.ts'

/** A wording of a name, and the query that finds it: its words next to each other, or what is tagged with it. */
export type Wording = Pick<OtherWording, 'text' | 'why'> & { query: string }

export const phraseOf = (words: string): string => `"${words}"`

/** Each one more is a phrase to look up; the nearest spellings come first. */
export const WORDINGS_AT_MOST = 40
/** An acronym of two letters is too often a word: "IS", "US". */
const LETTERS_AT_LEAST = 3

/**
 * The words of a name alone: no sign in it means anything, neither that of a pattern nor an operator nor a quotation
 * mark.
 */
export const plainName = (text: string): string =>
  withGaps(
    text,
    words(text).map(({ start, end }) => text.slice(start, end)),
  )

/** Words in place of those of a name: with nothing between those that touch, as a sign does in *AT&T*, else a space. */
function withGaps(name: string, spelt: readonly string[]): string {
  const gaps = words(name).map((it, at, all) => (at === 0 || all[at - 1]?.end === it.start ? '' : ' '))
  return spelt.map((word, at) => `${gaps[at] ?? ' '}${word}`).join('')
}

/** Whether something in a name would mean more in a query than its words: an operator in capitals, a filter, a star. */
export function looksLikeQuery(text: string): boolean {
  const meansMore = (node: QueryNode): boolean => {
    if (node.type === 'all') return node.ands.includes(true) || node.of.some(meansMore)
    if (node.type === 'not') return node.word || meansMore(node.of)
    return node.type !== 'word' && node.type !== 'phrase'
  }
  return meansMore(parseQuery(text).root)
}

/** The name in the other order, where a comma says that the last one comes first: "Qadri, Salem". */
export function otherOrder(text: string): string | null {
  const [last = '', first = '', ...more] = text.split(/[,،]/u)
  if (more.length > 0 || plainName(first) === '' || plainName(last) === '') return null
  return plainName(`${first} ${last}`)
}

/**
 * What a name is looked up by, so that the index says how its words are spelt there: plain words, the last one whole,
 * and none of them an operator.
 */
export const probeOf = (name: string): string =>
  `${name.replace(/\b(?:AND|OR|NOT|NEAR|PRE)\b/gu, (operator) => operator.toLowerCase())} `

/** Every choice of one spelling for each word, those with the fewest other spellings first. */
function choices(spellings: readonly (readonly string[])[]): string[][] {
  let found: { chosen: string[]; changed: number }[] = [{ chosen: [], changed: 0 }]
  for (const ofWord of spellings) {
    found = found
      .flatMap(({ chosen, changed }) =>
        ofWord.map((it, at) => ({ chosen: [...chosen, it], changed: changed + (at === 0 ? 0 : 1) })),
      )
      // Kept small on the way: of long names the product is too large to be made.
      .sort((a, b) => a.changed - b.changed)
      .slice(0, WORDINGS_AT_MOST * 2)
  }
  return found.map((it) => it.chosen)
}

/**
 * What a search for the words of a name found them as: corrected, or in other forms. In Latin letters these are seldom the
 * name's own (*Hunt, hunting*); in others a name mostly has its case, article or particle (*Асада, للأسد, 유엔은*).
 */
export const foundAs = ({ corrections, forms }: Pick<ShownQuery, 'corrections' | 'forms'>) => [
  ...corrections,
  ...forms.map((it) => ({
    ...it,
    used: it.used.filter((form) => !LATIN.test(form)).map((form) => form.normalize('NFC')),
  })),
]
const LATIN = /\p{Script=Latin}/u

/** Wordings with what a search for the words of the name found them as. */
export function spelt(name: string, found: ShownQuery['corrections']): Wording[] {
  const used = new Map<string, string[]>()
  for (const it of found) used.set(it.typed, [...(used.get(it.typed) ?? []), ...it.used])
  const spellings = words(name).map(({ folded, start, end }) => [
    name.slice(start, end),
    ...(used.get(folded) ?? []),
  ])
  return choices(spellings)
    .slice(1)
    .map((it) => withGaps(name, it))
    .map((text) => ({ text, why: 'spelling', query: phraseOf(text) }))
}

/** Wordings that are other names of the same. An acronym may be a word as well, so it has to be long. */
export const named = (names: readonly string[]): Wording[] =>
  names
    .map(plainName)
    .filter((name) => [...name].length >= LETTERS_AT_LEAST)
    .map((text) => ({ text, why: 'alias', query: phraseOf(text) }))

/** What is tagged with a group, whatever it is called there. */
export function taggedWith(label: string): Wording {
  const text = plainName(label)
  // In parentheses it is part of the words, whatever groups are chosen besides.
  return { text, why: 'alias', query: `(group:${phraseOf(text)})` }
}

/** The turned name. */
export const turnedTo = (text: string): Wording => ({ text, why: 'order', query: phraseOf(text) })

/** Each query once, and none of a name that is already asked for. */
export function distinct(wordings: readonly Wording[], besides: readonly string[]): Wording[] {
  const met = new Set(besides.map((it) => fold(it)))
  return wordings.filter(({ text, query }) => {
    const folded = query === phraseOf(text) ? fold(text) : query
    if (folded === '' || met.has(folded)) return false
    met.add(folded)
    return true
  })
}

/** The query that finds any of these wordings, as many as a query may be long. */
export function anyOf(queries: readonly string[], most: number): string {
  let all = ''
  for (const query of queries) {
    const longer = `${all}${all === '' ? '' : ' OR '}${query}`
    if (longer.length > most) break
    all = longer
  }
  return all
}
