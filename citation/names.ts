import { NAME_ORDERS } from '../languages/author-names.ts'
import type { CslName } from './csl-item.ts'
import { readFamilyFirst } from './names/family-first.ts'
import { isGiven, mayBeGiven } from './names/given.ts'
import { readGivenFirst } from './names/given-first.ts'
import {
  isDegree,
  isGroupWord,
  isInitials,
  isNameWord,
  isSuffix,
  type KnownNames,
  NAME_WORDS,
  type NameWord,
  nameWord,
  nameWords,
} from './names/words.ts'

const MOST_WORDS = 5

type Known = { language: string | null; words: KnownNames }

const baseOf = (language: string | null) => language?.toLowerCase().split('-')[0] ?? null
const written = (words: readonly NameWord[]) => words.map((it) => it.written).join(' ')

/** How many names are kept: a document has the same authors in each of its passages. */
const KEPT = 1_000
const kept = new Map<string, CslName[]>()

/**
 * The persons that the name of an author stands for, each taken apart if it is certain which words are the family
 * name: `Jane Doe and John Roe` are two if both are. Otherwise the name stays one literal, which is claimed to be
 * neither a person's nor an organisation's.
 * @param language of the work, by which some names have the family name first, or none
 */
export function readNames(name: string, language: string | null): CslName[] {
  const key = `${baseOf(language) ?? ''} ${name}`
  const known = kept.get(key) ?? namesIn(name, language, NAME_WORDS)
  kept.set(key, known)
  const [oldest] = kept.keys()
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
  return known
}

/** The same with other words than the known ones. */
export function namesIn(name: string, language: string | null, words: KnownNames): CslName[] {
  const whole = name.trim().replace(/\s+/g, ' ')
  const known = { language: baseOf(language), words }
  for (const parts of partings(whole, words)) {
    if (parts.length < 2) continue
    const persons = parts.map((it) => personIn(it, known))
    if (persons.every((it) => it !== null)) return persons
  }
  return [personIn(whole, known) ?? { literal: whole }]
}

const joiners = new WeakMap<KnownNames, RegExp>()
function joinerOf(words: KnownNames): RegExp {
  const known =
    joiners.get(words) ?? new RegExp(`\\s+(?:${[...words.conjunctions, '&'].join('|')})\\s+`, 'iu')
  joiners.set(words, known)
  return known
}

/** The ways in which a text may be several names; a comma stands in one name, too. */
function partings(whole: string, words: KnownNames): string[][] {
  const joiner = joinerOf(words)
  const split = (text: string, by: RegExp) => text.split(by).map((it) => it.trim())
  return [
    split(whole, /\s*;\s*/).filter((it) => it !== ''),
    split(whole, /\s+[/|]\s+/),
    split(whole, joiner),
    split(whole, /\s*,\s*/).flatMap((it) => split(it, joiner)),
  ]
}

function personIn(text: string, known: Known): CslName | null {
  const [word = '', ...rest] = text.split(' ')
  const name = known.words.bylines.has(word.toLowerCase()) && rest.length > 1 ? rest.join(' ') : text
  const parts = name.split(/\s*,\s*/)
  // What follows the name: degrees and `Jr.`
  while (parts.length > 1 && nameWords(parts.at(-1) ?? '').every((it) => isDegree(it, known.words)))
    parts.pop()
  const at = parts.findIndex((it, place) => place > 0 && isSuffix(nameWord(it), known.words))
  const [suffix] = at === -1 ? [] : parts.splice(at, 1)
  const [before = '', after, ...more] = parts
  if (more.length > 0) return null
  const person = after === undefined ? direct(before, known, suffix) : inverted(before, after, known)
  return person && (suffix === undefined ? person : { ...person, suffix })
}

type Person = Extract<CslName, { family: string }>
const asPerson = (name: CslName | 'whole' | null): Person | null =>
  name !== null && typeof name === 'object' && 'family' in name ? name : null

/** Without titles before it and degrees after it; null where these leave no name. */
function bareWords(
  text: string,
  { words: known }: Known,
): { bare: NameWord[]; suffix: string | undefined } | null {
  const all = nameWords(text.replace(/^(?:the|rt|right)(?=\s+(?:rt|right|hon|rev))\s+/i, ''))
  const first = all.findIndex((it) => !known.titles.has(it.folded))
  const bare = first === -1 ? [] : all.slice(first)
  while (bare.length > 2 && isDegree(bare.at(-1) ?? nameWord(''), known)) bare.pop()
  const last = bare.at(-1)
  const suffix = bare.length > 2 && last !== undefined && isSuffix(last, known) ? last.written : undefined
  if (suffix !== undefined) bare.pop()
  const isOne = bare.length > 1 && bare.length <= MOST_WORDS && !known.ranks.has(bare[0]?.folded ?? '')
  return isOne ? { bare, suffix } : null
}

/** `Given Family`, or `Family Given` in names of some languages. */
function direct(text: string, known: Known, suffixBehind?: string): Person | null {
  const found = bareWords(text, known)
  if (found === null) return slavic(text)
  const { bare, suffix } = found
  if (!bare.every((it) => isNameWord(it, known.words) || /^[yi]$/.test(it.written))) return slavic(text)
  if (bare.some((it) => isGroupWord(it, known.words))) return null
  if (known.language !== null && NAME_ORDERS[known.language] === 'no family') return null
  const isLastFamily = (suffix ?? suffixBehind) !== undefined
  const other = readFamilyFirst(bare, known.language, known.words)
  if (other !== null) return isLastFamily ? null : asPerson(other)
  const person = asPerson(
    inCapitals(bare, known.words) ?? readGivenFirst(bare, known.language, known.words, isLastFamily),
  )
  return person && (suffix === undefined ? person : { ...person, suffix })
}

const isShouted = ({ written: word }: NameWord) =>
  /^\p{Lu}[\p{Lu}\p{M}'’.-]+$/u.test(word) && !word.includes('.')
const SHORTEST_NAME = 4

/** `Gabriel GARCÍA MÁRQUEZ`: who writes some words in capitals says which are the family name. */
function inCapitals(words: readonly NameWord[], known: KnownNames): Person | null {
  const from = words.findIndex(isShouted)
  if (from < 1 || !words.slice(from).every(isShouted)) return null
  const [given, family] = [words.slice(0, from), words.slice(from)]
  if (!given.every((it) => isInitials(it) || isGiven(it, known))) return null
  // An acronym behind a name is where somebody works.
  if (given.length > 1 && family.some((it) => it.written.length < SHORTEST_NAME)) return null
  return { family: written(family), given: written(given) }
}

/** `Family, Given`: who writes a comma says where the family name ends, if what follows is no place and no body. */
function inverted(before: string, after: string, known: Known): Person | null {
  const found = bareWords(`J. ${before}`, known)
  const given = nameWords(after).filter((it) => !known.words.titles.has(it.folded))
  while (given.length > 1 && isDegree(given.at(-1) ?? nameWord(''), known.words)) given.pop()
  if (found === null || given.length === 0) return null
  const family = found.bare.slice(1)
  const all = [...family, ...given]
  if (!all.every((it) => isNameWord(it, known.words) || /^[yi]$/.test(it.written))) return null
  if (
    all.some((it) => isGroupWord(it, known.words)) ||
    given.some((it) => known.words.placeNames.has(it.folded))
  )
    return null
  // `AFP, Paris`
  if (family.every(isShouted) && !given.every((it) => isShouted(it) || isInitials(it))) return null
  const allGiven = given.every((it) => isInitials(it) || mayBeGiven(it))
  // `Jane Doe, Beirut`
  if (direct(before, known) !== null && !allGiven) return null
  const ordered = asPerson(readFamilyFirst(all, known.language, known.words))
  if (ordered?.['static-ordering'] && ordered.family === written(family)) return ordered
  const single = readGivenFirst(found.bare, known.language, known.words, false)
  const person = single && 'given' in single && single.given === 'J.' ? single : null
  if (person === null && !(allGiven && family.length === 2)) return null
  const suffix = found.suffix === undefined ? {} : { suffix: found.suffix }
  return { ...(person ?? { family: written(family) }), given: written(given), ...suffix }
}

const CYRILLIC_NAME = /^\p{Script=Cyrillic}[\p{Script=Cyrillic}-]*$/u
const FATHERS_NAME = /(?:[оеё]вич|ьич|[оеё]вна|ична|[иі]вна|ївна|йович)$/u
const OF_A_WOMAN = /(?:[оеё]вна|ична|[иі]вна|ївна)$/u

/** `Владимир Владимирович Путин`, `Петрова Анна Ивановна`: a patronymic stands after the given name. */
function slavic(text: string): Person | null {
  const words = text.split(' ')
  const [one = '', two = '', three = ''] = words
  if (words.length !== 3 || !words.every((it) => CYRILLIC_NAME.test(it))) return null
  if (FATHERS_NAME.test(two)) return { family: three, given: `${one} ${two}` }
  return OF_A_WOMAN.test(three) ? { family: one, given: `${two} ${three}` } : null
}
