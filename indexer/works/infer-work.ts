import { LANGUAGES } from '../../languages/index.ts'
import type { Basis } from '../../model/basis.ts'
import { kindOfWork } from '../../model/kind-of-work.ts'
import { fold } from '../../model/name-words.ts'
import type { Bibliography } from '../../model/passage.ts'
import { isUnHeading, isUnHost, isUnitedNations, isUnSymbol } from '../../model/un-symbol.ts'
import type { Work, WorkType } from '../../model/work.ts'
import type { Authority } from '../authority/authority.ts'
import type { IssuerKind } from '../authority/schema.ts'
import type { Judged } from '../clean/block.ts'
import { isRecording, kindOfAddress, partsOf } from './addresses.ts'
import { isCompany } from './companies.ts'
import { asNamed, type HeaderLine, headerLines, partsOfLine } from './header-lines.ts'
import { hostOf } from './host.ts'
import { type FoundNumber, numberInAddress, numbersIn, symbolOfFile } from './numbers.ts'
import {
  beginsWithLabel,
  hasFolder,
  isCourtName,
  isLabel,
  isNewspaperName,
  labelledNumber,
  nameOfKind,
  saysToday,
} from './words-of-works.ts'

type Known<Value> = { value: Value; basis: Basis }
type Kind = { type: WorkType; genre?: string; rule: string }

/** What a work is inferred from, besides its text. */
export type Described = Pick<
  Bibliography,
  'agency' | 'language' | 'path' | 'source' | 'title' | 'url' | 'documentKey'
>

/** What a page calls itself for machines, the most certain first: types of schema.org and Highwire's names. */
const STATED: [stated: RegExp, type: WorkType, genre?: string][] = [
  [/^Dataset$/, 'dataset'],
  [/^(?:PodcastEpisode|RadioEpisode|TVEpisode|Episode|BroadcastEvent)$/, 'broadcast'],
  [/^citation_journal_title$|^(?:Medical)?ScholarlyArticle$/, 'article-journal'],
  [/^citation_conference_title$/, 'paper-conference'],
  [/^citation_dissertation_institution$|^Thesis$/, 'thesis'],
  [/^citation_technical_report_/, 'report'],
  [/^(?:SocialMediaPosting|DiscussionForumPosting)$/, 'post'],
  [/^EmailMessage$/, 'personal_communication'],
]
/** What many sites say of whatever they publish: it counts only where nothing is known of the site. */
const SAID_OF_ANYTHING: [stated: RegExp, type: WorkType][] = [
  [/NewsArticle$/, 'article-newspaper'],
  [/^Report$/, 'report'],
  [/^BlogPosting$|^LiveBlogPosting$/, 'post-weblog'],
]

const MEDIA: Partial<Record<IssuerKind, WorkType>> = {
  newspaper: 'article-newspaper',
  agency: 'article-newspaper',
  magazine: 'article-magazine',
  journal: 'article-journal',
}
/** They report what others say, decide and publish: a label or a number above their text is not their own. */
const REPORTS_OTHERS: ReadonlySet<IssuerKind> = new Set([
  'newspaper',
  'agency',
  'magazine',
  'broadcaster',
  'website',
  'reference',
])
const OFFICIAL: ReadonlySet<IssuerKind> = new Set(['organisation', 'body', 'court'])

/** What whoever published it is: by the address if that is theirs, else by the name. */
function issuerOf({ source, url }: Described, authority: Authority): IssuerKind | null {
  const host = url === null ? null : hostOf(url)
  const atAddress = host === null ? null : authority.publisherAt(host)
  if (atAddress?.kind === 'blogs') return 'blogs'
  const named = source === null ? null : authority.issuerKind(source)
  return named ?? atAddress?.kind ?? (source !== null && isCourtName(source) ? 'court' : null)
}

/** A document with what it says about itself, and what became of each of its blocks. */
export type JudgedWork = Judged & { statedKinds?: string[] | undefined }

type Clues = {
  given: Described
  issuer: IssuerKind | null
  lines: readonly HeaderLine[]
  statedKinds: readonly string[]
  number: FoundNumber | null
  text: string
}

const statedKind = <Row extends readonly [RegExp, WorkType, string?]>(
  statedKinds: readonly string[],
  table: readonly Row[],
): Kind | null => {
  const row = table.find(([pattern]) => statedKinds.some((it) => pattern.test(it)))
  return row === undefined ? null : { type: row[1], rule: 'stated-type' }
}

/** `PRESS RELEASE` above the text, as the section that the page says it is in, or as a folder of its address. */
function pressRelease({ given, issuer, lines, statedKinds }: Clues): Kind | null {
  if (issuer !== null && REPORTS_OTHERS.has(issuer)) return null
  for (const line of lines) {
    for (const { folded, written } of partsOfLine(line)) {
      if (isLabel(unnumbered(folded), 'pressRelease'))
        return { type: 'report', genre: asNamed(withoutNumber(written)), rule: 'label' }
    }
  }
  const genre = nameOfKind('pressRelease', given.language)
  const notices = lines.flatMap(partsOfLine).filter(({ folded }) => isLabel(folded, 'releaseNotices'))
  if (notices.length > 0) return { type: 'report', genre, rule: 'label' }
  const section = statedKinds.find((it) => it.startsWith('section:'))?.slice('section:'.length)
  if (section !== undefined && partsOfLine({ text: section, label: false }).some(isReleaseSection))
    return { type: 'report', genre, rule: 'stated-section' }
  const parts = given.url === null ? null : partsOf(given.url)
  if (parts !== null && hasFolder(parts.path, 'pressRelease'))
    return { type: 'report', genre, rule: 'address' }
  return null
}

const isReleaseSection = ({ folded }: { folded: string }): boolean =>
  isLabel(folded, 'pressRelease', 'pressReleases')
/** `Press release no. 12/2025` without its number. */
const withoutNumber = (written: string): string =>
  written.replace(/\s+(?:\p{L}{1,3}[.°º]*\s*)?\d[\d/. -]*$/u, '')
const unnumbered = (folded: string): string => folded.replace(/ (?:\p{L}{1,3} )?\d[\d ]*$/u, '')

/** What only decisions have as a number, and what courts call a judgment. */
function judgment({ issuer, lines, number }: Clues): Kind | null {
  if (issuer !== null && REPORTS_OTHERS.has(issuer) && issuer !== 'reference') return null
  if (number?.kind === 'ecli' || number?.kind === 'neutral-citation')
    return { type: 'legal_case', rule: number.kind }
  if (issuer !== 'court') return null
  if (number?.kind === 'case-number') return { type: 'legal_case', rule: 'case-number' }
  const labelled = lines.some((line) =>
    partsOfLine(line).some(({ folded }) => beginsWithLabel(folded, 'judgment')),
  )
  return labelled ? { type: 'legal_case', rule: 'label' } : null
}

function reportOf({ given, issuer, lines, number }: Clues): Kind | null {
  if (issuer !== null && REPORTS_OTHERS.has(issuer)) return null
  if (number?.kind === 'un-symbol') return { type: 'report', genre: 'UN document', rule: 'un-symbol' }
  if (number?.kind === 'document-index') return { type: 'report', rule: 'document-index' }
  const isLabelled = lines.some((line) =>
    partsOfLine(line).some(({ folded }) => isLabel(unnumbered(folded), 'report')),
  )
  if (isLabelled && given.source !== null) return { type: 'report', rule: 'label' }
  const parts = given.url === null ? null : partsOf(given.url)
  return given.source !== null && parts !== null && hasFolder(parts.path, 'report')
    ? { type: 'report', rule: 'address' }
    : null
}

function published({ given, issuer, statedKinds, lines }: Clues): Kind | null {
  const { source, url } = given
  if (issuer === 'blogs') return { type: 'post-weblog', rule: 'address' }
  if (issuer === 'broadcaster' && url !== null)
    return isRecording(url) || statedKinds.some((it) => /^og:video|VideoObject$|AudioObject$/.test(it))
      ? { type: 'broadcast', rule: 'issuer' }
      : { type: 'webpage', rule: 'issuer' }
  const type = issuer === null ? undefined : MEDIA[issuer]
  if (type !== undefined) {
    const isInterview = lines.some((line) =>
      partsOfLine(line).some(({ folded }) => isLabel(folded, 'interview')),
    )
    return { type, ...(isInterview && { genre: nameOfKind('interview', given.language) }), rule: 'issuer' }
  }
  if (issuer === 'website' && url !== null) return { type: 'webpage', rule: 'issuer' }
  if (issuer === null) {
    const said = statedKind(statedKinds, SAID_OF_ANYTHING)
    if (said !== null && (said.type !== 'article-newspaper' || source !== null)) return said
    if (source !== null && isNewspaperName(source) && !isCompany(source, LANGUAGES))
      return { type: 'article-newspaper', rule: 'newspaper-name' }
  }
  return null
}

/** `Human Rights Watch said today`: whoever publishes a text reports their own words in it. */
function ownStatement({ given: { source, language }, issuer, text }: Clues): Kind | null {
  if (source === null || issuer === null || !OFFICIAL.has(issuer)) return null
  return saysToday(fold(source), fold(text))
    ? { type: 'report', genre: nameOfKind('pressRelease', language), rule: 'own-statement' }
    : null
}

function kindOf(clues: Clues): Kind | null {
  const { given, issuer, statedKinds, lines } = clues
  const place = given.url === null ? null : kindOfAddress(given.url)
  const found =
    statedKind(statedKinds, STATED) ??
    (place !== null && place.type !== 'post-weblog' ? { ...place, rule: 'address' } : null) ??
    pressRelease(clues) ??
    judgment(clues) ??
    reportOf(clues) ??
    (place === null ? null : { ...place, rule: 'address' }) ??
    published(clues) ??
    ownStatement(clues)
  if (found !== null) return found
  const label = lines.some((line) => partsOfLine(line).some(({ folded }) => isLabel(folded, 'interview')))
  if (label && issuer === null) return { type: 'interview', rule: 'label' }
  // What is known to be no newspaper is no article either, whatever words its name has.
  const isOther = issuer !== null || (given.source !== null && isCompany(given.source, LANGUAGES))
  if (!isOther || given.agency !== null) return null
  const otherwise = kindOfWork(given)
  return otherwise === 'article-newspaper'
    ? { type: given.url === null ? 'document' : 'webpage', rule: 'issuer' }
    : null
}

/** A number above a text is its own if its line has little else, and no newspaper prints it of somebody else. */
const OTHER_WORDS_AT_MOST = 9

/** By whose it is, where it is, or the name that stands first in a line above the text. */
function issuedByUnitedNations({ source, url }: Described, lines: readonly HeaderLine[]): boolean {
  if (url !== null && isUnHost(hostOf(url))) return true
  return source === null ? lines.some(({ text }) => isUnHeading(text)) : isUnitedNations(source)
}

function ownNumber(
  given: Described,
  issuer: IssuerKind | null,
  lines: readonly HeaderLine[],
): (FoundNumber & { rule: string }) | null {
  const atAddress = given.url === null ? null : numberInAddress(given.url)
  if (atAddress !== null) return { ...atAddress, rule: 'address' }
  if (issuer !== null && REPORTS_OTHERS.has(issuer) && issuer !== 'reference') return null
  const isOfUnitedNations = issuedByUnitedNations(given, lines)
  for (const { text, label } of lines) {
    if (label) continue
    for (const { kind, value, start, end } of numbersIn(text)) {
      if (kind === 'un-symbol' && !isUnSymbol(value, isOfUnitedNations)) continue
      const others = (text.slice(0, start) + text.slice(end)).split(/\s+/).filter((it) => /\p{L}/u.test(it))
      if (others.length <= OTHER_WORDS_AT_MOST) return { kind, value, rule: 'header' }
    }
    const labelled = labelledNumber(text, issuer === 'court')
    if (labelled !== null) {
      const kind = issuer === 'court' ? 'case-number' : 'document-index'
      return { kind, value: labelled, rule: 'header' }
    }
  }
  const name =
    given.documentKey
      .split('/')
      .at(-1)
      ?.replace(/\.[^.]*$/, '') ?? ''
  const ofFile = symbolOfFile(name, isOfUnitedNations)
  return ofFile === null ? null : { ...ofFile, rule: 'file-name' }
}

const inferred = (rule: string): Basis => `inferred:${rule}`

/**
 * What kind of work a document is, and its number, each with the rule that found it: from what it calls itself, from its
 * address, and from who published it. Nothing where none of them says anything.
 */
export function inferWork(document: JudgedWork, given: Described, authority: Authority): Work {
  const issuer = issuerOf(given, authority)
  const lines = headerLines(document, given.title)
  const statedKinds = document.statedKinds ?? []
  const number = ownNumber(given, issuer, lines)
  const text = document.blocks
    .filter(({ verdict }) => verdict.keep)
    .slice(0, 2)
    .map(({ start, end }) => document.text.slice(start, end))
    .join('\n')
  const kind = kindOf({ given, issuer, lines, statedKinds, number, text })
  const isTranscript = lines.some((line) =>
    partsOfLine(line).some(({ folded }) => isLabel(folded, 'transcript')),
  )
  const genre = kind?.genre ?? (isTranscript ? nameOfKind('transcript', given.language) : undefined)
  const known = <Value>(value: Value, rule: string): Known<Value> => ({ value, basis: inferred(rule) })
  return {
    ...(kind && { type: known(kind.type, kind.rule) }),
    ...(genre !== undefined && { genre: known(genre, kind?.genre === undefined ? 'label' : kind.rule) }),
    ...(number && number.kind !== 'doi' && { number: known(number.value, number.rule) }),
    ...(number?.kind === 'doi' && { doi: known(number.value, number.rule) }),
  }
}

/** What is given of a work, and where nothing is, what the rules tell. */
export function withInferred(given: Work, inferred: Work): Work {
  const { type, genre, ...numbers } = inferred
  // What a rule calls the genre is that of the kind which it found.
  const kind = given.type === undefined ? { type, genre } : {}
  const all = Object.entries({ ...numbers, ...kind, ...given }).filter(([, it]) => it !== undefined)
  return Object.fromEntries(all)
}
