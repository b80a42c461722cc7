import { ACRONYM_WORDS } from '../languages/acronym-words.ts'
import { languageNames } from '../languages/language-names.ts'
import { SURNAME_WORDS } from '../languages/surname-words.ts'
import type { FacetName } from '../model/search-request.ts'
import { fold, foldedWords, words } from '../model/words.ts'
import type { Found, Meant, Named } from './sought.ts'
import { type Labels, namesOf } from './values.ts'

/**
 * How names that people type are compared with those of facet values: in one place, so that every engine only has to
 * find the values that may be meant.
 */

/** What a value is called, as far as names are compared. */
export type Called = Pick<Labels, 'key' | 'label' | 'aliases' | 'kind' | 'surnames'> & { facet: FacetName }

/** Values that plain words may mean, and that then also match by their tags. */
const MEANT_BY_WORDS: readonly FacetName[] = ['group', 'location', 'person']
export const isMeantByWords = (facet: FacetName): boolean => MEANT_BY_WORDS.includes(facet)

/** An operator takes at most this many values: more are not what a person had in mind. */
export const MOST_VALUES = 200
/** A word that is the surname of more people than this means nobody in particular. */
const MOST_NAMESAKES = 20

/** Every name, as it is. Languages and kinds of works are also known by their codes, languages by all their names. */
function namesIn({ facet, key, label, aliases }: Called): string[] {
  if (facet === 'language') return [label, ...aliases, key, ...languageNames(key)]
  return [label, ...aliases, ...(facet === 'type' ? [key] : [])]
}

/** Whole names, folded; also without what is elided in them, because plain words of a query are: *Côte d’Ivoire*. */
export const wholeNames = (it: Called): string[] => [
  ...new Set(
    namesIn(it)
      .flatMap(foldedBothWays)
      .filter((name) => name !== ''),
  ),
]

function foldedBothWays(name: string): string[] {
  const all = words(name)
  const folded = all.map((word) => word.folded).join(' ')
  if (!all.some((word) => word.elided)) return [folded]
  const required = all.filter((word) => !word.elided).map((word) => word.folded)
  return [folded, required.join(' ')]
}

/** By what plain words mean a value: its surnames, and its names where it has several. */
export function plainNames(it: Called): string[] {
  if (!isMeantByWords(it.facet)) return []
  const named = it.aliases.length === 0 ? [] : wholeNames(it)
  return [...named, ...surnamesIn(it)]
}

/** Surnames, folded. */
export const surnamesIn = ({ surnames = [] }: Pick<Called, 'surnames'>): string[] => [
  ...new Set(surnames.map(fold).filter((name) => name !== '')),
]

/** The words of all names and the acronym, folded: whoever is meant by a part of a name has each word of the part. */
export function partsOfNames(it: Called): string[] {
  const acronym = acronymOf(it)
  return [...new Set([...namesIn(it).flatMap(foldedWords), ...(acronym === null ? [] : [acronym])])]
}

/** A word of a label that begins with a capital letter. */
const CAPITALISED = /(?<![\p{L}\p{N}\p{M}'’])\p{Lu}/gu
/** An article before a name is in no acronym. */
const ARTICLE = /^(?:The|El|La|Le|Los|Les|Las|Die|Der|Das|Il|Lo|Gli)\s+/u

/** `ICC` of International Criminal Court, folded; null if fewer than three of its words are capitalised, or for a person. */
function acronymOf({ facet, label, kind }: Called): string | null {
  if (facet === 'person' || kind === 'person' || kind === 'unnamed') return null
  const initials = label.replace(ARTICLE, '').match(CAPITALISED) ?? []
  return initials.length < 3 ? null : fold(initials.join(''))
}

/** How a folded name fits a value: as one of its names, as some words of one of them in their order, or as its acronym. */
function fitOf(it: Called, folded: string): 'whole' | 'part' | null {
  const names = wholeNames(it)
  if (names.includes(folded)) return 'whole'
  const words = folded.split(' ')
  if (folded === '') return null
  if (names.some((name) => inOrder(words, name.split(' ')))) return 'part'
  return acronymOf(it) === folded ? 'part' : null
}

function inOrder(words: readonly string[], name: readonly string[]): boolean {
  let at = 0
  for (const word of name) if (word === words[at]) at += 1
  return at === words.length
}

/**
 * A value as the answer to a question; null if it does not answer it.
 * @param facet null: of plain words, which mean only whole names and surnames
 */
export function foundAs(
  it: Called,
  { facet, folded }: { facet: FacetName | null; folded: string },
): Found | null {
  const named: Named = { facet: it.facet, key: it.key, label: it.label, names: namesOf(it) }
  if (facet !== null) {
    const fit = facet === it.facet ? fitOf(it, folded) : null
    return fit === null ? null : fit === 'whole' ? named : { ...named, part: true }
  }
  if (!isMeantByWords(it.facet)) return null
  if (wholeNames(it).includes(folded)) return named
  return surnamesIn(it).includes(folded) ? { ...named, surnames: it.surnames ?? [] } : null
}

/**
 * Which of the values an operator takes: those with this whole name, or else all that it is a part of. Collections,
 * which differ by a letter, are taken by the very letters if one has them.
 *
 * @param typed the value of the operator, as typed
 * @returns `choices`: everything that it may mean, if that is more than one value
 */
export function takenAmong(
  found: readonly Found[],
  typed: string,
): { taken: readonly Found[]; choices: readonly Found[]; tooMany: boolean } {
  const exact = found.filter((it) => it.facet === 'collection' && it.key === typed)
  const whole = found.filter((it) => it.part === undefined)
  const taken = exact.length > 0 ? exact : whole.length > 0 ? whole : found
  const choices = found.length > MOST_VALUES ? taken : found
  if (taken.length > MOST_VALUES) return { taken: [], choices: [], tooMany: true }
  return { taken, choices: choices.length > 1 ? choices : [], tooMany: false }
}

/**
 * Whom plain words mean by a tag: values with several names, since one name alone is found by its words; and how these
 * are written otherwise.
 */
export function meantByWords(found: readonly Found[], folded: string): Meant {
  const namesakes = found.filter((it) => it.surnames).length
  const meant = found.filter((it) => (it.surnames ? namesakes <= MOST_NAMESAKES : it.names.length > 1))
  const tags = meant.map(({ part: _, surnames: __, ...it }) => it)
  return { tags, others: otherSpellings(meant, folded) }
}

/** So many other spellings are looked for in the text. */
const MOST_SPELLINGS = 16
const WITH_CAPITALS = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u

/**
 * Whether another spelling is looked for in its forms, too: in Arabic or Russian a name is seldom without its article,
 * preposition or case. In Latin letters it is, and its forms would be those of other words.
 */
export const hasForms = (word: string): boolean => !/\p{Script=Latin}/u.test(word)

/** Other spellings of a name, those in another script first. */
function otherSpellings(meant: readonly Found[], folded: string): string[][] {
  const inCapitals = WITH_CAPITALS.test(folded)
  const byFolded = new Map<string, { words: string[]; other: boolean }>()
  for (const { facet, names, surnames } of meant) {
    for (const name of surnames ?? names) {
      const words = foldedWords(name)
      const other = WITH_CAPITALS.test(name) !== inCapitals
      if (words.join(' ') !== folded && words.length > 0 && saysEnough(name, words, facet, other))
        byFolded.set(words.join(' '), { words, other })
    }
  }
  const all = [...byFolded.values()]
  return [...all.filter((it) => it.other), ...all.filter((it) => !it.other)]
    .slice(0, MOST_SPELLINGS)
    .map((it) => it.words)
}

/**
 * Whether a spelling alone means the value wherever it stands. Not one that is an ordinary word too, nor two letters of a
 * script with capitals; and no single word for a group in the same script, of which many are words (*Shell, Total*), but
 * its acronym.
 */
function saysEnough(name: string, [only = '', ...rest]: readonly string[], facet: FacetName, other: boolean) {
  if (rest.length > 0) return true
  if (ACRONYM_WORDS.has(only) || SURNAME_WORDS.has(only)) return false
  if (WITH_CAPITALS.test(name) && [...only].length < 3) return false
  return facet !== 'group' || other || name === name.toUpperCase()
}
