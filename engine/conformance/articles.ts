import { createHash } from 'node:crypto'
import { wordingOf } from '../../model/asides.ts'
import { dayInterval } from '../../model/dates.ts'
import { type Document, document, type Entity, type IndexedDocument } from '../../model/document.ts'
import { identifyDocument, passageIds } from '../../model/identity.ts'
import type {
  Aside,
  Group,
  Location,
  OcrReading,
  Paragraph,
  Person,
  Quotation,
  Range,
  Speaker,
} from '../../model/passage.ts'
import type { Work } from '../../model/work.ts'

/**
 * Small articles for the suite, written as a person would: words first, and for each tag the words that it
 * covers. Offsets are computed here, so that no test has to count characters.
 */
export type Article = {
  key: string
  collection?: string
  title?: string
  source?: string | null
  /** `2025-03-08`, `2025-03`, `2025`, or absent if unknown. */
  published?: string
  /** The end of a range that begins with it. */
  publishedEnd?: string
  language?: string | null
  /** What people know of the work. */
  work?: Work
  sheets?: Document['sheets']
  paragraphs: (string | ParagraphSketch)[]
}

export type ParagraphSketch = {
  text: string
  section?: string
  furniture?: true
  notRead?: Paragraph['notRead']
  /** Of words that were read from a picture. */
  ocr?: OcrReading
  /** What is set aside in the text, in order: each where it first stands after the one before. */
  asides?: [words: string, reason: Aside['reason']][]
  /** What is quoted, as in the text but without quotation marks. */
  quotes?: { words: string; by: Speaker | null; kind?: Quotation['kind'] }[]
  groups?: [Entity, ...string[]][]
  locations?: [Entity, ...string[]][]
  people?: [Entity, ...string[]][]
  dates?: { value: string; end?: string }[]
}

export const group = (key: string, label: string, aliases: string[] = []): Entity => ({
  facet: 'group',
  key,
  label,
  aliases,
  kind: 'organisation',
})

/** Somebody who is mentioned. `surnames`: what the family is called, in every spelling. */
export const mentioned = (
  key: string,
  label: string,
  aliases: string[] = [],
  surnames?: string[],
): Entity => ({
  ...{ facet: 'person', key, label, aliases, kind: 'person' },
  ...(surnames && { surnames }),
})

export const place = (key: string, label: string, at?: { lat: number; lon: number }): Entity => {
  const above = key.lastIndexOf('/')
  const entity: Entity = { facet: 'location', key, label, aliases: [], lat: null, lon: null, ...at }
  return above === -1 ? entity : { ...entity, parent: key.slice(0, above) }
}

export const person = (key: string, name: string): Speaker => ({ key, name, kind: 'person', basis: 'text' })
export const unnamed = (description: string): Speaker => ({
  key: 'unnamed',
  name: description,
  kind: 'unnamed',
  basis: 'text',
})

/** Every occurrence of the words in the text. */
function occurrences(text: string, sought: string[]): Range[] {
  const found: Range[] = []
  for (const words of sought) {
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
      found.push({ start: at, end: at + words.length })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function locate(text: string, words: string, from = 0): Range {
  const start = text.indexOf(words, from)
  if (start === -1) throw new Error(`The sketch names "${words}", which is not in its text.`)
  return { start, end: start + words.length }
}

function asidesOf({ text, asides = [] }: ParagraphSketch): Aside[] {
  let from = 0
  return asides.map(([words, reason]) => {
    const { start, end } = locate(text, words, from)
    from = end
    return { start, end, reason }
  })
}

function precision(value: string): 'day' | 'month' | 'year' | 'week' {
  if (value.includes('W')) return 'week'
  return value.startsWith('--') || value.length === 10 ? 'day' : value.length === 7 ? 'month' : 'year'
}

function tagGroup(text: string, [entity, ...at]: [Entity, ...string[]]): Group {
  return {
    key: entity.key,
    name: entity.label,
    kind: 'organisation',
    basis: 'text',
    mentions: occurrences(text, at.length > 0 ? at : [entity.label]),
  }
}

function tagLocation(text: string, [entity, ...at]: [Entity, ...string[]]): Location {
  const [country = null, admin1 = null] = entity.key.split('/')
  return {
    key: entity.key,
    name: entity.label,
    country,
    admin1,
    lat: entity.lat ?? null,
    lon: entity.lon ?? null,
    precision: 'place',
    basis: 'text',
    mentions: occurrences(text, at.length > 0 ? at : [entity.label]),
  }
}

function tagPerson(text: string, [entity, ...at]: [Entity, ...string[]]): Person {
  const { key, label } = entity
  return { key, name: label, basis: 'text', mentions: occurrences(text, at.length > 0 ? at : [label]) }
}

/** The article as an indexer would hand it over; it conforms to the schema of a document. */
export function indexed(article: Article): IndexedDocument {
  const sketches = article.paragraphs.map((it) => (typeof it === 'string' ? { text: it } : it))
  const text = sketches.map((sketch) => sketch.text).join('\n')
  const collection = article.collection ?? 'test'
  const documentId = identifyDocument(collection, article.key)
  const name = passageIds(documentId)
  const entities = new Map<string, Entity>()
  const mention = (entity: Entity) => entities.set(`${entity.facet} ${entity.key}`, entity)

  let start = 0
  const passages: Paragraph[] = sketches.map((sketch, ordinal) => {
    const at = start
    const asides = asidesOf(sketch)
    start += sketch.text.length + 1
    for (const [entity] of [...(sketch.groups ?? []), ...(sketch.locations ?? []), ...(sketch.people ?? [])])
      mention(entity)
    for (const { by } of sketch.quotes ?? []) {
      if (by === null) continue
      const label = by.kind === 'unnamed' ? 'Unnamed sources' : by.name
      mention({
        facet: 'speaker',
        key: by.key,
        label,
        aliases: [],
        kind: by.kind === 'person' ? 'person' : 'unnamed',
      })
    }
    return {
      id: name(sketch.text),
      ordinal,
      section: sketch.section ?? null,
      kind: 'paragraph',
      start: at,
      end: at + sketch.text.length,
      text: sketch.text,
      ...(asides.length > 0 && { asides }),
      ...(sketch.furniture && { furniture: true as const }),
      ...(sketch.notRead && { notRead: sketch.notRead }),
      ...(sketch.ocr && { ocr: sketch.ocr }),
      quotations: (sketch.quotes ?? []).map(({ words, by, kind = 'speech' }) => {
        const range = locate(sketch.text, words)
        const cue = by === null ? null : 'said'
        return { ...range, text: wordingOf({ text: sketch.text, asides }, range), kind, speaker: by, cue }
      }),
      dates: (sketch.dates ?? []).map((it) => ({
        ...it,
        precision: precision(it.value),
        basis: 'text',
        mentions: [],
      })),
      locations: (sketch.locations ?? []).map((it) => tagLocation(sketch.text, it)),
      groups: (sketch.groups ?? []).map((it) => tagGroup(sketch.text, it)),
      people: (sketch.people ?? []).map((it) => tagPerson(sketch.text, it)),
    }
  })

  const published = article.published ?? null
  if (published !== null && dayInterval(published) === null) throw new Error(`Not a valid date: ${published}`)
  const source = article.source === undefined ? 'The Daily Example' : article.source
  const whole: Document = {
    documentId,
    documentKey: article.key,
    collection,
    title: article.title ?? null,
    source,
    sourceBasis: source === null ? null : 'manifest',
    agency: null,
    authors: [],
    url: null,
    path: null,
    publishedAt: published,
    ...(article.publishedEnd !== undefined && { publishedEnd: article.publishedEnd }),
    publishedPrecision: published === null ? 'unknown' : (precision(published) as 'day' | 'month' | 'year'),
    publishedBasis: published === null ? null : 'manifest',
    language: article.language === undefined ? 'en' : article.language,
    sha256: createHash('sha256').update(text).digest('hex'),
    readAt: '2025-04-05T06:07:08.000Z',
    readerVersion: 'conformance 1',
    ...(article.work && { work: article.work }),
    text,
    headings: [],
    leftOut: [],
    ...(article.sheets && { sheets: article.sheets }),
    notes: [],
    passages,
  }
  return {
    document: document.parse(whole),
    entities: [...entities.values()],
    fingerprint: createHash('sha256').update(JSON.stringify(article)).digest('hex'),
  }
}
