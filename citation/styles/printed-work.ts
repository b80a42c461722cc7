import { CITED_WORDS } from '../../languages/cited-words.ts'
import { WORK_WORDS } from '../../languages/work-words.ts'
import { fold } from '../../model/name-words.ts'
import { isNeutralCitation } from '../../model/neutral-citation.ts'
import { isUnHost, isUnitedNations, isUnSymbol } from '../../model/un-symbol.ts'
import type { CslItem } from '../csl-item.ts'
import type { ArchivedCopy } from './archived-copy.ts'

/** An item without `custom`, of which no style prints more than the archived copy. */
export type Work = Omit<CslItem, 'custom'> & { copy?: ArchivedCopy | undefined }

/**
 * What our parts of the styles print beside CSL's variables: each is there only for its own kind of work, so that a
 * style can ask for it.
 */
type OwnVariables = {
  /** The symbol of a document of the United Nations. */
  'un-symbol'?: string
  /** What its issuer calls a release to the press. */
  'press-release'?: string
  /** Names the court and the year in itself: `[2019] UKSC 41`, `2012 SCC 5`. */
  'neutral-citation'?: string
  /** Any other number of a case, with a word before it where it has none of its own. */
  'case-number'?: string
  /** The number of any work, if it says itself what it is. */
  'named-number'?: string
  /** There is neither. */
  unnumbered?: string
  /** Nothing would stand between the title and the date. */
  'bare-title'?: string
  /** Marks what a parliament, an office or states have made: laws and drafts of them, hearings, patents, treaties. */
  'of-law'?: string
  /** Who made it, unless that is its author, and its number with a word before it where it has none of its own. */
  'issuing-body'?: string
  /** The number of a text of law, or of a standard as it stands. */
  'law-number'?: string
  /** The title names the year: `Human Rights Act 1998`. */
  'dated-title'?: string
  /** The title stands where an author would. */
  'title-leads'?: string
  /** The social medium of a post. */
  'post-medium'?: string
  /** What the MLA Handbook puts at the end of an entry. */
  'final-element'?: string
  /** The genre as it stands inside a sentence. */
  'genre-inside'?: string
}
export type PrintedWork = Work & OwnVariables

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
/** Of one of these words at the beginning of a text, in any language. */
const beginsWith = (list: readonly string[]) =>
  new RegExp(`^(?:${[...new Set(list)].map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'iu')

/** The number says itself what it is: an ECLI, `Application no. 1234/05`, `Case C-176/03`, `Nr. 12-345`. */
const NAMED_NUMBER = beginsWith(Object.values(CITED_WORDS).flatMap((it) => it.numbered))
const isNamed = (number: string): boolean => /^ECLI:/i.test(number) || NAMED_NUMBER.test(number)

/** What releases for the press call themselves, in any language. */
const PRESS_RELEASES = new Set(Object.values(WORK_WORDS).flatMap((it) => it.pressRelease.map(fold)))

/** Genres that are common nouns: inside a sentence they have no capital. */
const COMMON_NOUNS = beginsWith(Object.values(CITED_WORDS).flatMap((it) => it.genres))

/** What the author of this work is also named as, such as its publisher. */
export function wrote({ author }: Pick<Work, 'author'>, name: string | undefined): boolean {
  return author?.some((it) => 'literal' in it && it.literal === name?.trim()) ?? false
}

/** By whoever wrote or published it, by its address, or by the genre that the record gives it. */
function isOfUnitedNations(work: Work): boolean {
  const { author = [], publisher, 'container-title': container, authority, genre, URL: address } = work
  const named = [...author.map((it) => ('literal' in it ? it.literal : '')), publisher, container, authority]
  return (
    named.some((it) => it !== undefined && isUnitedNations(it)) ||
    /^UN document$/i.test(genre ?? '') ||
    (address !== undefined && URL.canParse(address) && isUnHost(new URL(address).hostname))
  )
}

/** Whether the title gives the number: as a whole, and not as digits of a longer number or of a year. */
function standsIn(title: string | undefined, number: string): boolean {
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}]|[\p{L}\p{N}][/.:-])${escaped(number)}(?![\p{L}\p{N}]|[/.:-][\p{L}\p{N}])`,
    'u',
  ).test(title ?? '')
}

function caseNumbers({ type, number, title }: Work, word: string | null): OwnVariables {
  if (type !== 'legal_case') return {}
  if (number === undefined || standsIn(title, number)) return { unnumbered: 'unnumbered' }
  if (isNeutralCitation(number)) return { 'neutral-citation': number }
  return { 'case-number': worded(number, word) }
}

const OF_LAW: readonly Work['type'][] = ['bill', 'hearing', 'legislation', 'patent', 'regulation', 'treaty']

/** Of a text of law that is no document of the United Nations, which styles cite by its symbol. */
function lawParts(work: Work, word: string | null): OwnVariables {
  const { authority, publisher, number, title, issued } = work
  if (work.type === 'standard') return number === undefined ? {} : { 'law-number': number }
  if (!OF_LAW.includes(work.type)) return {}
  const body = authority ?? publisher
  const year = issued?.['date-parts'][0][0]
  return {
    'of-law': 'of-law',
    ...(body !== undefined && !wrote(work, body) && { 'issuing-body': body }),
    ...(number !== undefined && { 'law-number': worded(number, word) }),
    ...(year !== undefined && standsIn(title, String(year)) && { 'dated-title': 'dated' }),
  }
}

/** With the word before it, where it has none of its own. */
const worded = (number: string, word: string | null): string =>
  word === null || isNamed(number) ? number : `${word} ${number}`

/** A case whose name gives its number has it once. */
function unrepeated(work: Work): Work {
  const { number, ...rest } = work
  const isRepeated = number !== undefined && work.type === 'legal_case' && standsIn(work.title, number)
  return isRepeated ? rest : work
}

/** A work with what only one kind of work has. `word`: stands before a number in the language that is printed. */
export function withOwnVariables(work: Work, word: string | null): PrintedWork {
  const { genre, number } = work
  const isSymbol =
    number !== undefined && work.type !== 'legal_case' && isUnSymbol(number, isOfUnitedNations(work))
  return {
    ...unrepeated(work),
    ...(isSymbol ? { 'un-symbol': number } : lawParts(work, word)),
    ...(genre !== undefined && PRESS_RELEASES.has(fold(genre)) && { 'press-release': genre }),
    ...(genre !== undefined && {
      'genre-inside': COMMON_NOUNS.test(genre) ? genre.charAt(0).toLowerCase() + genre.slice(1) : genre,
    }),
    ...(number !== undefined && isNamed(number) && { 'named-number': number }),
    ...caseNumbers(work, word),
  }
}

/** The work under another type, with whoever published it in the variable that the type has for it. */
export function recast(
  work: PrintedWork,
  type: Work['type'],
  source: 'container-title' | 'publisher',
): PrintedWork {
  const { 'container-title': container, publisher, authority, ...rest } = work
  const published = container ?? publisher ?? authority
  return { ...rest, type, ...(published !== undefined && { [source]: published }) }
}

/** Without a publisher or container that is its author too. */
export function issuedOnce(work: PrintedWork): PrintedWork {
  const { publisher, 'container-title': container, ...rest } = work
  return {
    ...rest,
    ...(publisher !== undefined && !wrote(work, publisher) && { publisher }),
    ...(container !== undefined && !wrote(work, container) && { 'container-title': container }),
  }
}
