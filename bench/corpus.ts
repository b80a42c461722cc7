import { createHash } from 'node:crypto'
import type { Document, Entity, IndexedDocument } from '../model/document.ts'
import { identifyDocument, passageNamer } from '../model/identity.ts'
import type { Paragraph } from '../model/passage.ts'
import {
  GROUPS,
  groupEntity,
  PLACES,
  placeEntity,
  SOURCES,
  SPEAKERS,
  sourceName,
  speakerEntity,
} from './entities.ts'
import { realSentences, sentence } from './prose.ts'
import { below, pick, type Random, seeded, skewed } from './random.ts'

const COLLECTION = 'bench'
const SHORTEST = 5
const LONGEST = 40

/**
 * Documents of real sentences with invented names and tags, `passages` paragraphs in all, the same for the
 * same seed. Everything is skewed as in real collections: a few sources, groups, places and speakers make up
 * most of it.
 */
export function* corpus(passages: number, seed = 1): Generator<IndexedDocument> {
  const random = seeded(seed)
  const real = realSentences()
  for (let made = 0, n = 0; made < passages; n += 1) {
    const length = Math.min(passages - made, SHORTEST + below(random, LONGEST - SHORTEST + 1))
    yield article(n, length, random, real)
    made += length
  }
}

type Draft = {
  text: string
  paragraph: Omit<Paragraph, 'id' | 'ordinal' | 'section' | 'start' | 'end' | 'text'>
}

function article(n: number, length: number, random: Random, real: readonly string[]): IndexedDocument {
  const documentKey = `article-${n}`
  const documentId = identifyDocument(COLLECTION, documentKey)
  const name = passageNamer(documentId)
  const entities = new Map<string, Entity>()
  const title = sentence(random, real).slice(0, 90).trim()
  const parts: string[] = []
  const passages: Paragraph[] = []
  let at = 0
  let section: string | null = null
  for (let ordinal = 0; ordinal < length; ordinal += 1) {
    if (ordinal > 0 && random() < 0.1) section = sentence(random, real).slice(0, 50).trim()
    const { text, paragraph } = draft(random, real, entities)
    passages.push({ id: name(text), ordinal, section, start: at, end: at + text.length, text, ...paragraph })
    parts.push(text)
    at += text.length + 1
  }
  const source = sourceName(skewed(random, SOURCES))
  const published = publication(random)
  const text = parts.join('\n')
  const document: Document = {
    documentId,
    documentKey,
    collection: COLLECTION,
    title,
    source,
    sourceBasis: 'manifest',
    agency: null,
    authors: [],
    url: null,
    path: null,
    ...published,
    language: 'en',
    sha256: createHash('sha256').update(text).digest('hex'),
    readAt: '2026-01-01T00:00:00.000Z',
    readerVersion: 'bench',
    text,
    headings: [],
    leftOut: [],
    notes: [],
    passages,
  }
  return { document, entities: [...entities.values()], fingerprint: `${documentKey} 1` }
}

function draft(random: Random, real: readonly string[], entities: Map<string, Entity>): Draft {
  let text = ''
  const add = (words: string) => {
    const start = text.length
    text += words
    return { start, end: text.length }
  }
  const meet = (entity: Entity) => {
    entities.set(`${entity.facet} ${entity.key}`, entity)
    return entity
  }
  const sentences = 2 + below(random, 2)
  const groups: Paragraph['groups'] = []
  const locations: Paragraph['locations'] = []
  const quotations: Paragraph['quotations'] = []
  const dates: Paragraph['dates'] = []
  for (let i = 0; i < 1 + below(random, 3); i += 1) {
    const { key, label } = meet(groupEntity(skewed(random, GROUPS)))
    if (groups.some((it) => it.key === key)) continue
    groups.push({ key, name: label, kind: 'organisation', basis: 'text', mentions: [add(label)] })
    add(random() < 0.5 ? ' and ' : ' met ')
  }
  for (let i = 0; i < 1 + below(random, 2); i += 1) {
    const { key, label, lat = null, lon = null } = meet(placeEntity(skewed(random, PLACES)))
    if (locations.some((it) => it.key === key)) continue
    add('in ')
    const [country = null, admin1 = null] = key.split('/')
    const mentions = [add(label)]
    locations.push({
      key,
      name: label,
      country,
      admin1,
      lat,
      lon,
      precision: 'place',
      basis: 'text',
      mentions,
    })
    add(' ')
  }
  for (let i = 0; i < sentences; i += 1) add(`${sentence(random, real)} `)
  if (random() < 0.4) {
    const { key, label } = meet(speakerEntity(skewed(random, SPEAKERS)))
    add('“')
    const words = sentence(random, real).replace(/[“”"]/g, '')
    const range = add(words)
    add(`” ${label} said`)
    const speaker = { key, name: label, kind: 'person' as const, basis: 'text' as const }
    quotations.push({ ...range, text: words, kind: 'speech', speaker, cue: 'said' })
  }
  if (random() < 0.5) {
    const year = 2000 + below(random, 25)
    add(' in ')
    dates.push({ value: `${year}`, precision: 'year', basis: 'text', mentions: [add(`${year}`)] })
  }
  add('.')
  return { text, paragraph: { kind: 'paragraph', quotations, dates, locations, groups, people: [] } }
}

const two = (n: number) => String(n).padStart(2, '0')

function publication(
  random: Random,
): Pick<Document, 'publishedAt' | 'publishedPrecision' | 'publishedBasis'> {
  const precision = pick(random, [
    'day',
    'day',
    'day',
    'day',
    'day',
    'day',
    'day',
    'month',
    'year',
    'unknown',
  ] as const)
  const year = 2005 + below(random, 20)
  const month = `${year}-${two(1 + below(random, 12))}`
  const values = { day: `${month}-${two(1 + below(random, 28))}`, month, year: `${year}`, unknown: null }
  const publishedAt = values[precision]
  return {
    publishedAt,
    publishedPrecision: precision,
    publishedBasis: publishedAt === null ? null : 'manifest',
  }
}
