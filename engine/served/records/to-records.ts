import { readingOf } from '../../../model/asides.ts'
import { type DayInterval, isoDay, publishedDays, publishedMonth } from '../../../model/dates.ts'
import { type Document, type IndexedDocument, partsOf } from '../../../model/document.ts'
import { pairIn } from '../../../model/hyphens.ts'
import { kindOfWork } from '../../../model/kind-of-work.ts'
import type { Paragraph, Quotation } from '../../../model/passage.ts'
import { isQuoted, quotedIn } from '../../../model/quoted.ts'
import { NOT_READ, UNKNOWN } from '../../../model/search-request.ts'
import { readsDates } from '../../../model/speaker-key.ts'
import { slug, words } from '../../../model/words.ts'
import {
  languageName,
  spansOf,
  speakerValue,
  speakerValues,
  typeName,
  withoutSpeaker,
  withParents,
} from '../../values.ts'
import { blocksOf } from '../encoding/days.ts'
import { encodeWord } from '../encoding/letters.ts'
import { pairToken, token } from '../encoding/tokens.ts'
import { Names } from './names.ts'
import { FOR_EVER, type Records, type Values, YEAR } from './records.ts'
import { documentChecksum, passageChecksum } from './sealed.ts'

/** What the vocabulary has to know; all words are folded. */
export type Meet = { word(folded: string, language: string | null): void; pair(pair: Pair): void }

type Pair = [string, string]
/** Encoded words separated by single spaces, and the pairs that are written with a hyphen. */
type Written = { text: string; pairs: Pair[] }

/**
 * One document as the server stores it.
 *
 * @param meet is told of every word
 * @param nth the place of the document among those of its generation; none if that is not known
 */
export function toRecords(indexed: IndexedDocument, generation: number, meet: Meet, nth?: number): Records {
  const { document, entities, fingerprint } = indexed
  const { bibliography, passages, rest } = partsOf(document)
  const version = { since: generation, until: FOR_EVER }
  const names = new Names(entities, document.documentId)
  const write = (it: string): Written => {
    const all = words(it)
    const pairs = all.slice(1).flatMap((second, at) => {
      const first = all[at]
      const pair = first === undefined ? null : pairIn(it, first, second)
      return pair === null ? [] : [pair]
    })
    for (const { folded } of all) meet.word(folded, document.language)
    for (const pair of pairs) meet.pair(pair)
    return { text: all.map(({ folded }) => encodeWord(folded)).join(' '), pairs }
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
  const titled = distinctWords(title.text)
  let run = -1
  let heading: string | null = null
  for (const [at, passage] of passages.entries()) {
    if (at === 0 || passage.section !== heading) run += 1
    heading = passage.section
    const text = write(readingOf(passage).text)
    const section = write(passage.section ?? '')
    const values: Values = {
      ...version,
      ...(nth !== undefined && { nth }),
      ...common,
      ...valuesOfPassage(passage, names),
    }
    const key = `${passage.id}_${generation}`
    const body = JSON.stringify({ ...bibliography, ...passage })
    found.passages.push({
      key,
      ...values,
      tags: tagsOf(passage),
      text: text.text,
      title: title.text,
      section: section.text,
      words: distinctWords(text.text),
      titled,
      headed: distinctWords(section.text),
      hyphened: distinct([...text.pairs, ...title.pairs, ...section.pairs].map(pairToken)),
      under: `${document.documentId}_${run}`,
      paragraphs: passages.length,
      body,
      checksum: passageChecksum(passage.id, passage.text, body),
    })
    const counted = new Set(quotedIn(passage.quotations))
    passage.quotations.forEach((quotation, at) => {
      const { text } = write(quotation.text)
      const by = quotation.speaker ? speakerValue(quotation.speaker) : withoutSpeaker(passage)
      found.quotations.push({
        key: `${key}_${at}`,
        passage: key,
        ...values,
        by: by === null ? UNKNOWN : names.value('speaker', by.key, by.label),
        counts: counted.has(quotation),
        tags: tagsOf(passage, quotation),
        text,
        words: distinctWords(text),
        titled,
      })
    })
  }
  return { ...found, names: names.records }
}

const distinctWords = (text: string): string[] => (text === '' ? [] : distinct(text.split(' ')))

function valuesOfDocument(document: Document, names: Names) {
  const { source, collection, language } = document
  const kind = kindOfWork(document)
  const days = publishedDays(document)
  const published = publishedMonth(document)
  const month = published === null || days === null ? UNKNOWN : published.length < 7 ? YEAR : published
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
