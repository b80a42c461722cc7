import { type DayInterval, dayInterval, isoDay } from '../../../model/dates.ts'
import { type Document, type Entity, type IndexedDocument, partsOf } from '../../../model/document.ts'
import type { DocumentId } from '../../../model/ids.ts'
import type { Paragraph, Quotation, Speaker } from '../../../model/passage.ts'
import { isQuoted } from '../../../model/quoted.ts'
import { type FacetName, UNKNOWN } from '../../../model/search-request.ts'
import { fold, slug, words } from '../../../model/words.ts'
import { languageName, spansOf, UNNAMED, withParents } from '../../values.ts'
import { blocksOf } from '../encoding/days.ts'
import { encodeWord } from '../encoding/letters.ts'
import { nameToken, token } from '../encoding/tokens.ts'
import { MARK } from './settings.ts'

/** In place of a month, where a date tells no more than a year. */
export const YEAR = 'year'

/** `until` of what has not been replaced or removed. */
export const FOR_EVER = 2_000_000_000

/** Seen by readers of the generations from `since` on, before `until`. */
type Versioned = { since: number; until: number }

/** What a passage is narrowed down and counted by; its quotations carry the same. */
type Values = Versioned & {
  mark: string
  id: string
  document: string
  ordinal: number
  source: string
  collection: string
  language: string
  group: string[]
  location: string[]
  speaker: string[]
  /** Places that the passage itself names, without what lies above them. */
  places: string[]
  /** `2025-03`, `year` where no more is known, `unknown`. */
  month: string
  firstDay?: number
  lastDay?: number
  mentions: boolean
  mentionedFirst: number[]
  mentionedLast: number[]
  mentionedSpans: string[]
  /** Like `month`, of the dates that the passage mentions; one that runs over a month's end tells no month. */
  mentionedMonths: string[]
  quoted: boolean
  /** Has any quotation at all. */
  quotes: boolean
}

export type PassageRecord = Values & {
  key: string
  /** Groups and places that the passage is tagged with itself. */
  tags: string[]
  text: string
  title: string
  section: string
  /** How many passages the document has. */
  paragraphs: number
  body: string
}

export type QuotationRecord = Values & {
  key: string
  passage: string
  by: string
  /** Groups and places that are mentioned inside the quotation. */
  tags: string[]
  text: string
}

export type DocumentRecord = Versioned & {
  key: string
  type: 'document'
  id: DocumentId
  /** Its token; `inCollection` is the name. */
  collection: string
  inCollection: string
  documentKey: string
  fingerprint: string
  passages: number
  body: string
}

/** A value of a facet. */
export type NameRecord = {
  key: string
  type: 'name'
  facet: FacetName
  id: string
  names: string[]
  begins: string[]
  lat: number | null
  lon: number | null
  body: string
}

export type GoneRecord = {
  key: string
  type: 'gone'
  id: string
  text: string
  goneAt: string
  since: number
}
export type StateRecord = {
  key: 'state'
  type: 'state'
  generation: number
  /** What was replaced or removed up to this generation may be missing already. */
  purged: number
  changedAt: string | null
  format: string
  settings: string
}
export type WordRecord = { key: string; word: string; plain: string }

export type Records = {
  passages: PassageRecord[]
  quotations: QuotationRecord[]
  document: DocumentRecord
  /** As the document's entities describe them. */
  names: NameRecord[]
  /** Values that nothing describes: known by what the tags carry, until something does. */
  plainNames: NameRecord[]
}

/** Encoded words parted by single spaces; takes note of each word. */
type Write = (text: string) => string

/** One document as the server is to hold it. `meet` is told every folded word. */
export function toRecords(
  indexed: IndexedDocument,
  generation: number,
  meet: (word: string) => void,
): Records {
  const { document, entities, fingerprint } = indexed
  const { bibliography, passages, rest } = partsOf(document)
  const version = { since: generation, until: FOR_EVER }
  const names = new Names(entities)
  const write: Write = (it) =>
    words(it)
      .map(({ folded }) => {
        meet(folded)
        return encodeWord(folded)
      })
      .join(' ')
  const title = write(document.title ?? '')
  const found: Records = {
    passages: [],
    quotations: [],
    document: {
      key: `${document.documentId}_${generation}`,
      type: 'document',
      id: document.documentId,
      collection: token('collection', document.collection),
      inCollection: document.collection,
      documentKey: document.documentKey,
      fingerprint,
      passages: passages.length,
      body: JSON.stringify({ bibliography, rest }),
      ...version,
    },
    names: [],
    plainNames: [],
  }
  const common = valuesOfDocument(document, names)
  for (const passage of passages) {
    const values: Values = { mark: MARK, ...version, ...common, ...valuesOfPassage(passage, names) }
    const key = `${passage.id}_${generation}`
    found.passages.push({
      key,
      ...values,
      tags: tagsOf(passage),
      text: write(passage.text),
      title,
      section: write(passage.section ?? ''),
      paragraphs: passages.length,
      body: JSON.stringify({ ...bibliography, ...passage }),
    })
    passage.quotations.forEach((quotation, at) => {
      found.quotations.push({
        key: `${key}_${at}`,
        passage: key,
        ...values,
        by: speakerToken(quotation.speaker),
        tags: tagsOf(passage, quotation),
        text: write(quotation.text),
      })
    })
  }
  return { ...found, names: names.described, plainNames: names.plain }
}

function valuesOfDocument(document: Document, names: Names) {
  const { source, collection, language, publishedAt } = document
  const days = publishedAt === null ? null : dayInterval(publishedAt)
  const month =
    publishedAt === null || days === null ? UNKNOWN : publishedAt.length < 7 ? YEAR : publishedAt.slice(0, 7)
  return {
    document: document.documentId,
    source: source === null ? UNKNOWN : names.value('source', slug(source), source),
    collection: names.value('collection', collection, collection),
    language: language === null ? UNKNOWN : names.value('language', language, languageName(language)),
    month,
    ...(days === null ? {} : { firstDay: days.first, lastDay: days.last }),
  }
}

function valuesOfPassage(passage: Paragraph, names: Names) {
  const { quotations, groups, locations, dates } = passage
  const spans = spansOf(dates)
  const places = distinct(locations.map((it) => names.value('location', it.key, it.name)))
  const above = locations.flatMap((it) =>
    withParents(it.key)
      .slice(1)
      .map((key) => names.value('location', key, key)),
  )
  return {
    id: passage.id,
    ordinal: passage.ordinal,
    group: orUnknown(groups.map((it) => names.value('group', it.key, it.name))),
    location: orUnknown([...places, ...above]),
    speaker: orUnknown(quotations.flatMap(({ speaker }) => (speaker ? [names.speaker(speaker)] : []))),
    places,
    mentions: spans.length > 0,
    mentionedFirst: distinct(spans.map((it) => it.first)),
    mentionedLast: distinct(spans.map((it) => it.last)),
    mentionedSpans: distinct(spans.flatMap(blocksOf)),
    mentionedMonths: monthsOf(spans),
    quoted: quotations.some(isQuoted),
    quotes: quotations.length > 0,
  }
}

function monthsOf(spans: readonly DayInterval[]): string[] {
  const found = spans.flatMap(({ first, last }) => {
    const month = isoDay(first).slice(0, 7)
    return month === isoDay(last).slice(0, 7) ? [month] : []
  })
  return found.length > 0 ? distinct(found) : [spans.length > 0 ? YEAR : UNKNOWN]
}

function tagsOf({ groups, locations }: Paragraph, inside?: Quotation): string[] {
  const within = (tag: { mentions: { start: number; end: number }[] }) =>
    !inside || tag.mentions.some((it) => inside.start <= it.start && it.end <= inside.end)
  return distinct([
    ...groups.filter(within).map((it) => token('group', it.key)),
    ...locations.filter(within).map((it) => token('location', it.key)),
  ])
}

const distinct = <Item>(items: Item[]): Item[] => [...new Set(items)]
const orUnknown = (tokens: string[]) => (tokens.length === 0 ? [UNKNOWN] : distinct(tokens))
const speakerToken = (speaker: Speaker | null) => (speaker === null ? UNKNOWN : token('speaker', speaker.key))

type Described = {
  facet: FacetName
  key: string
  label: string
  aliases: string[]
  kind?: string
  parent?: string
  lat?: number | null
  lon?: number | null
}

/** What is looked up by its names. */
export function nameRecord(it: Described): NameRecord {
  const names = [it.label, ...it.aliases, ...(it.facet === 'language' ? [it.key] : [])]
  const folded = names.map(fold).filter((name) => name !== '')
  return {
    key: token(it.facet, it.key),
    type: 'name',
    facet: it.facet,
    id: it.key,
    names: distinct(folded.map(nameToken)),
    begins: beginningsOf([it.label, ...it.aliases]),
    lat: it.lat ?? null,
    lon: it.lon ?? null,
    body: JSON.stringify(it),
  }
}

/** The values that a document names: as its entities describe them, or else by what the tags carry. */
class Names {
  readonly described: NameRecord[] = []
  readonly plain: NameRecord[] = []
  private readonly known = new Set<string>()

  constructor(entities: readonly Entity[]) {
    for (const entity of entities) this.add(entity, this.described)
  }

  value(facet: FacetName, key: string, label: string): string {
    const parent =
      facet === 'location' && key.includes('/') ? { parent: key.slice(0, key.lastIndexOf('/')) } : {}
    return this.add({ facet, key, label, aliases: [], ...parent }, this.plain)
  }

  speaker({ key, name, kind }: Speaker): string {
    return this.value('speaker', key, kind === 'unnamed' ? UNNAMED : name)
  }

  private add(it: Described, list: NameRecord[]): string {
    const key = token(it.facet, it.key)
    if (this.known.has(key)) return key
    this.known.add(key)
    list.push(nameRecord(it))
    return key
  }
}

/** Letters of a word by which it is looked up; who typed more is checked against the names themselves. */
export const BEGINNING = 4

/** How the words of names begin: by one letter, two, three and four. */
function beginningsOf(names: string[]): string[] {
  const found = new Set<string>()
  for (const { folded } of names.flatMap((name) => words(name))) {
    for (let length = 1; length <= BEGINNING; length += 1)
      found.add(encodeWord([...folded].slice(0, length).join('')))
  }
  return [...found]
}
