import type { Language } from '../../../languages/index.ts'
import { fold, foldedWords, slug } from '../../../model/name-words.ts'
import { ARABIC_ARTICLES } from '../../authority/arabic-latin.ts'
import type { GroupEntity } from '../../authority/authority.ts'
import type { NameMatch } from '../names/names.ts'
import type { PassageView } from '../passage/index.ts'
import { isGroupHead, kindOf } from './group-mention.ts'

const DEFINITION = /\s\(["“]?(\p{Lu}[\p{Lu}\p{N}&.-]{1,9})["”]?\)/gu
const WORDS_AT_MOST = 10

/** The head of a group's name: the last word before the first link, as `ministry` of `Ministry of Trade`. */
function headOf({ groups }: Language, words: readonly string[]): string {
  const link = words.findIndex((word) => groups.unspokenWords.has(word) && !groups.andLinks.has(word))
  return words.at(link > 0 ? link - 1 : -1) ?? ''
}

const isSmall = ({ grammar, groups }: Language, word: string) =>
  groups.unspokenWords.has(word) ||
  ARABIC_ARTICLES.has(word) ||
  // `Asociación de Molinos y Aguas`
  (grammar.headFirst &&
    (grammar.tightLinks.has(word) || grammar.articles.has(word) || grammar.additives.has(word)))

/** Names for which the text gives an acronym: `Doe Island Society (DIS)`. */
export type Definition = { acronym: string; entity: GroupEntity; full: string }

const INITIALS_AT_LEAST = 3

/** `RMWA` for `River Mill Workers Association`; null for names of few words. */
export function initialsOf(name: string): string | null {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word))
  return words.length < INITIALS_AT_LEAST ? null : words.map((word) => word.charAt(0)).join('')
}

function initialsFit(language: Language, words: string[], acronym: string): boolean {
  const all = words.map((word) => word.charAt(0).toLowerCase()).join('')
  const main = words.filter((word) => !isSmall(language, fold(word)))
  const wanted = acronym.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return wanted === all || wanted === main.map((word) => word.charAt(0).toLowerCase()).join('')
}

/** The words just before a bracket whose initials make the acronym. */
function nameBefore({ text, language }: PassageView, bracket: number, acronym: string): string | null {
  const before = text.slice(Math.max(0, bracket - 120), bracket)
  const words = [...before.matchAll(/[\p{L}\p{N}'’&]+/gu)]
  for (let count = 2; count <= Math.min(WORDS_AT_MOST, words.length); count += 1) {
    const first = words.at(-count)
    if (!first || !/^\p{Lu}/u.test(first[0])) continue
    const name = before.slice(first.index)
    if (/[,;:.!?"“”()]/.test(name)) return null
    const parts = [...name.matchAll(/[\p{L}\p{N}'’&]+/gu)].map((it) => it[0])
    const lower = parts.filter((part) => /^\p{Ll}/u.test(part) && !isSmall(language, fold(part)))
    if (lower.length === 0 && initialsFit(language, parts, acronym)) return name.trim()
  }
  return null
}

/** Whether two names are spellings of one name, and not two groups with the same initials. */
function areSpellings({ groups }: Language, full: string, { name, aliases }: GroupEntity): boolean {
  const main = (text: string) => foldedWords(text).filter((word) => !groups.unspokenWords.has(word))
  const here = main(full)
  const spelledOut = [name, ...aliases].filter((other) => main(other).length > 1)
  // The files list only the acronym, and the text says what it is short for.
  if (spelledOut.length === 0) return name === name.toUpperCase()
  return spelledOut.some((other) => {
    const there = new Set(main(other))
    return here.filter((word) => there.has(word)).length * 2 >= here.length
  })
}

/**
 * Whether a name that the files list in the brackets says more than the words before them: an agency or a
 * country beside another name, or the acronym's own group, spelled otherwise.
 */
function staysListed(language: Language, { entity }: NameMatch, full: string | null): boolean {
  return full === null || entity.type !== 'group' || areSpellings(language, full, entity)
}

/** Whether a name that has an acronym may be a group's: not a rate, a disease, a district or an office. */
function mayBeGroup(language: Language, words: readonly string[]): boolean {
  const { groups, people, places } = language
  const head = headOf(language, words)
  const last = words.at(-1) ?? ''
  if (isGroupHead(language, head) || isGroupHead(language, last)) return true
  if (groups.otherHeads.has(last) || groups.thingHeads.has(head) || places.regionNouns.has(last)) return false
  if (people.personNouns.has(last) && !language.grammar.isPlural(last)) return false
  return !people.titles.has(head) && !people.titles.has(last) && !groups.offices.has(last)
}

/** @param matches listed names, so that a definition may give one of them another acronym */
export function definitionsIn(view: PassageView, matches: readonly NameMatch[]): Definition[] {
  const found: Definition[] = []
  const endsAt = new Map(matches.map((match) => [match.end, match]))
  const startsAt = new Map(matches.map((match) => [match.start, match]))
  for (const match of view.text.matchAll(DEFINITION)) {
    const acronym = match[1] ?? ''
    const known = endsAt.get(match.index)
    const own = known?.entity.type === 'group' && known.entity.inferred !== null ? known.entity : null
    const longer = own ? nameBefore(view, match.index, acronym) : null
    const inside = startsAt.get(match.index + match[0].indexOf(acronym))
    if (inside && own && staysListed(view.language, inside, longer)) continue
    if (known?.entity.type === 'group' && (longer === null || longer.length <= known.end - known.start)) {
      // The brackets are stronger evidence than its form that this is a name.
      if (known.entity.inferred !== null) known.entity.inferred = 'acronym-in-text'
      found.push({ acronym, entity: known.entity, full: known.entity.name })
      continue
    }
    const full = longer ?? nameBefore(view, match.index, acronym)
    if (inside && staysListed(view.language, inside, full)) continue
    if (full === null) continue
    const words = foldedWords(full)
    if (!mayBeGroup(view.language, words)) continue
    const entity: GroupEntity = {
      type: 'group',
      key: slug(full),
      name: full,
      kind: kindOf(view.language, words, headOf(view.language, words)),
      aliases: [acronym],
      parent: null,
      publisher: null,
      inferred: 'acronym-in-text',
    }
    found.push({ acronym, entity, full })
  }
  return found
}
