import { readingOf } from '../../../model/asides.ts'
import { type DayInterval, dayInterval, isoDay } from '../../../model/dates.ts'
import { type Document, type IndexedDocument, partsOf } from '../../../model/document.ts'
import { kindOfWork } from '../../../model/kind-of-work.ts'
import type { Paragraph, Quotation } from '../../../model/passage.ts'
import { isQuoted } from '../../../model/quoted.ts'
import { NOT_READ, UNKNOWN } from '../../../model/search-request.ts'
import { readsDates, speakerKey } from '../../../model/speaker-key.ts'
import { slug, words } from '../../../model/words.ts'
import { languageName, spansOf, speakerValues, typeName, withParents } from '../../values.ts'
import { blocksOf } from '../encoding/days.ts'
import { encodeWord } from '../encoding/letters.ts'
import { token } from '../encoding/tokens.ts'
import { Names } from './names.ts'
import { FOR_EVER, type Records, type Values, YEAR } from './records.ts'
import { documentChecksum, passageChecksum } from './sealed.ts'

/** Gives encoded words separated by single spaces; reports each word, and each pair that is written with a hyphen. */
type Write = (text: string) => string

/** What the vocabulary has to know; all words are folded. */
export type Meet = { word(folded: string): void; pair(left: string, right: string): void }

/** One document as the server stores it. `meet` is told of every word. */
export function toRecords(indexed: IndexedDocument, generation: number, meet: Meet): Records {
  const { document, entities, fingerprint } = indexed
  const { bibliography, passages, rest } = partsOf(document)
  const version = { since: generation, until: FOR_EVER }
  const names = new Names(entities, document.documentId)
  const write: Write = (it) => {
    const all = words(it)
    all.forEach(({ folded, start }, at) => {
      meet.word(folded)
      const before = all[at - 1]
      if (before && HYPHEN.test(it.slice(before.end, start))) meet.pair(before.folded, folded)
    })
    return all.map(({ folded }) => encodeWord(folded)).join(' ')
  }
  const title = write(document.title ?? '')
  const stored = {
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
  } as const
  const found: Records = {
    passages: [],
    quotations: [],
    document: { ...stored, checksum: documentChecksum(stored) },
    names: [],
  }
  const common = valuesOfDocument(document, names)
  const titled = distinctWords(title)
  let run = -1
  let heading: string | null = null
  for (const [at, passage] of passages.entries()) {
    const begins = at === 0 || passage.section !== heading
    heading = passage.section
    if (begins) run += 1
    const values: Values = { ...version, ...common, ...valuesOfPassage(passage, names) }
    const key = `${passage.id}_${generation}`
    const body = JSON.stringify({ ...bibliography, ...passage })
    found.passages.push({
      key,
      ...values,
      tags: tagsOf(passage),
      ...searchedIn(passage, write),
      title,
      titled,
      under: `${document.documentId}_${run}`,
      first: [...(at === 0 ? (['title'] as const) : []), ...(begins ? (['section'] as const) : [])],
      paragraphs: passages.length,
      body,
      checksum: passageChecksum(passage.id, passage.text, body),
    })
    passage.quotations.forEach((quotation, at) => {
      const text = write(quotation.text)
      found.quotations.push({
        key: `${key}_${at}`,
        passage: key,
        ...values,
        by: token('speaker', speakerKey(passage, quotation)),
        tags: tagsOf(passage, quotation),
        text,
        words: distinctWords(text),
        titled,
      })
    })
  }
  return { ...found, names: names.records }
}

/** Between two words that are written as one with a hyphen. */
const HYPHEN = /^[-\u2010\u2011]$/u

const distinctWords = (text: string): string[] => (text === '' ? [] : distinct(text.split(' ')))

function searchedIn(passage: Paragraph, write: Write) {
  const text = write(readingOf(passage).text)
  const section = write(passage.section ?? '')
  return { text, section, words: distinctWords(text), headed: distinctWords(section) }
}

function valuesOfDocument(document: Document, names: Names) {
  const { source, collection, language, publishedAt } = document
  const kind = kindOfWork(document)
  const days = publishedAt === null ? null : dayInterval(publishedAt)
  const month =
    publishedAt === null || days === null ? UNKNOWN : publishedAt.length < 7 ? YEAR : publishedAt.slice(0, 7)
  return {
    document: document.documentId,
    source: source === null ? UNKNOWN : names.value('source', slug(source), source),
    collection: names.value('collection', collection, collection),
    language: language === null ? UNKNOWN : names.value('language', language, languageName(language)),
    type: names.value('type', kind, typeName(kind)),
    month,
    ...(days === null ? {} : { firstDay: days.first, lastDay: days.last }),
  }
}

function valuesOfPassage(passage: Paragraph, names: Names) {
  const { quotations, groups, locations, people, dates, furniture } = passage
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
    speaker: orUnknown(speakerValues(passage).map((it) => names.value('speaker', it.key, it.label))),
    person: orUnknown(people.map((it) => names.value('person', it.key, it.name))),
    places,
    mentions: spans.length > 0,
    mentionedFirst: distinct(spans.map((it) => it.first)),
    mentionedLast: distinct(spans.map((it) => it.last)),
    mentionedSpans: distinct(spans.flatMap(blocksOf)),
    mentionedMonths: monthsOf(spans, readsDates(passage) ? UNKNOWN : NOT_READ),
    quoted: quotations.some(isQuoted),
    quotes: quotations.length > 0,
    ...(furniture && { furniture }),
  }
}

/** @param none in place of a month, if no date is mentioned */
function monthsOf(spans: readonly DayInterval[], none: string): string[] {
  const found = spans.flatMap(({ first, last }) => {
    const month = isoDay(first).slice(0, 7)
    return month === isoDay(last).slice(0, 7) ? [month] : []
  })
  return found.length > 0 ? distinct(found) : [spans.length > 0 ? YEAR : none]
}

function tagsOf({ groups, locations, people }: Paragraph, inside?: Quotation): string[] {
  const within = (tag: { mentions: { start: number; end: number }[] }) =>
    !inside || tag.mentions.some((it) => inside.start <= it.start && it.end <= inside.end)
  return distinct([
    ...groups.filter(within).map((it) => token('group', it.key)),
    ...locations.filter(within).map((it) => token('location', it.key)),
    ...people.filter(within).map((it) => token('person', it.key)),
  ])
}

const distinct = <Item>(items: Item[]): Item[] => [...new Set(items)]
const orUnknown = (tokens: string[]) => (tokens.length === 0 ? [UNKNOWN] : distinct(tokens))
