import { publishedDays, publishedMonth } from '../../../model/dates.ts'
import type { Document } from '../../../model/document.ts'
import { kindOfWork } from '../../../model/kind-of-work.ts'
import type { Paragraph, Range } from '../../../model/passage.ts'
import { isQuoted, quotedIn } from '../../../model/quoted.ts'
import { readsDates } from '../../../model/speaker-key.ts'
import { slug } from '../../../model/words.ts'
import {
  languageName,
  spansOf,
  speakerValue,
  speakerValues,
  typeName,
  withoutSpeaker,
  withParents,
} from '../../values.ts'

/** In place of a day: unknown. */
export const NO_DAY = -0x80000000
/** In place of a month: no date, or only the year is known. */
export const NO_MONTH = -1
export const YEAR_ALONE = -2

/** Flags of a passage. */
export const QUOTED = 1
export const HAS_QUOTATION = 2
export const FURNITURE = 4
export const DATES_NOT_READ = 8

/** The speaker of a quotation, with the lowest bit set if it counts among what somebody is quoted with. */
const said = (speaker: number, counts: boolean): number => speaker * 2 + (counts ? 1 : 0)

/** Gives the id of a value in the entity table; 0 stands for nothing known. */
export type EntityIds = (facet: string, key: string, label: string) => number

/** The passages under one title or heading: `first` counts from the document's first passage. */
export type Heading = { text: string; first: number; rows: number }

/** The title covers all passages, each section heading its own. */
export function headingsOf(document: Document): Heading[] {
  const { title, passages } = document
  const found: Heading[] = title === null ? [] : [{ text: title, first: 0, rows: passages.length }]
  let open: Heading | null = null
  passages.forEach(({ section }, at) => {
    if (open !== null && open.text === section) open.rows += 1
    else if (section === null) open = null
    else {
      open = { text: section, first: at, rows: 1 }
      found.push(open)
    }
  })
  return found
}

/**
 * Everything that a reader keeps in memory of a document, as 32-bit integers: source, collection, language, kind of
 * work, first and last day and month of publication, then its headings, passages and quotations, each list preceded
 * by its length. `Columns` reads it.
 *
 * Formats before 4 had neither kinds of work nor people, and did not say which quotations count: an index of one gets
 * all of its chunks made again from what is stored, with the values `type` and `person` as entities.
 */
export function encodeFacets(document: Document, headings: Heading[], id: EntityIds): Int32Array {
  const out: number[] = []
  const { source, collection, language } = document
  const days = publishedDays(document)
  const month = publishedMonth(document)
  out.push(source === null ? 0 : id('source', slug(source), source))
  out.push(id('collection', collection, collection))
  out.push(language === null ? 0 : id('language', language, languageName(language)))
  const kind = kindOfWork(document)
  out.push(id('type', kind, typeName(kind)))
  out.push(days?.first ?? NO_DAY, days?.last ?? NO_DAY)
  out.push(days === null || month === null ? NO_MONTH : monthOf(month))
  list(out, headings, (heading) => out.push(heading.first, heading.rows))
  list(out, document.passages, (passage) => encodePassage(out, passage, id))
  return Int32Array.from(out)
}

/** How many numbers come before the headings. */
const OF_DOCUMENT = 7

/** How many headings and quotations a document has. */
export function countsIn(facets: Int32Array): { headings: number; quotes: number } {
  let at = OF_DOCUMENT
  const next = () => facets[at++] ?? 0
  // In a statement of its own: `at += next()` would add to what `at` was before.
  const skip = (width: number) => {
    const length = next() * width
    at += length
    return length
  }
  const headings = skip(2) / 2
  let quotes = 0
  for (let passages = next(); passages > 0; passages -= 1) {
    at += 1
    for (const width of [1, 1, 1, 1, 2]) skip(width)
    const quotations = next()
    quotes += quotations
    for (let left = quotations; left > 0; left -= 1) {
      at += 1
      skip(1)
    }
  }
  return { headings, quotes }
}

function monthOf(published: string): number {
  const [year, month] = published.split('-').map(Number)
  return year === undefined || month === undefined ? YEAR_ALONE : year * 12 + month - 1
}

function list<Item>(out: number[], items: Item[], write: (item: Item) => void) {
  out.push(items.length)
  for (const item of items) write(item)
}

function encodePassage(out: number[], passage: Paragraph, id: EntityIds) {
  const { quotations, groups, locations, people, dates, furniture } = passage
  const quoted = quotations.some(isQuoted) ? QUOTED : 0
  const marked = (furniture ? FURNITURE : 0) | (readsDates(passage) ? 0 : DATES_NOT_READ)
  out.push(quoted | (quotations.length > 0 ? HAS_QUOTATION : 0) | marked)
  list(out, distinct(groups.map((it) => id('group', it.key, it.name))), (it) => out.push(it))
  const direct = distinct(locations.map((it) => id('location', it.key, it.name)))
  const above = locations.flatMap((it) =>
    withParents(it.key)
      .slice(1)
      .map((key) => id('location', key, key)),
  )
  // The lowest bit is set for places that the passage is tagged with, and not for places that contain them.
  const places = [
    ...direct.map((it) => it * 2 + 1),
    ...distinct(above)
      .filter((it) => !direct.includes(it))
      .map((it) => it * 2),
  ]
  list(out, places, (it) => out.push(it))
  const idOf = ({ key, label }: { key: string; label: string }) => id('speaker', key, label)
  list(out, distinct(speakerValues(passage).map(idOf)), (it) => out.push(it))
  list(out, distinct(people.map((it) => id('person', it.key, it.name))), (it) => out.push(it))
  list(out, spansOf(dates), (it) => out.push(it.first, it.last))
  const counted = new Set(quotedIn(quotations))
  list(out, quotations, (quotation) => {
    const by = quotation.speaker ? speakerValue(quotation.speaker) : withoutSpeaker(passage)
    out.push(said(by === null ? 0 : idOf(by), counted.has(quotation)))
    const inside = (tag: { mentions: Range[] }) =>
      tag.mentions.some((it) => quotation.start <= it.start && it.end <= quotation.end)
    const tags = [
      ...groups.filter(inside).map((it) => id('group', it.key, it.name)),
      ...locations.filter(inside).map((it) => id('location', it.key, it.name)),
      ...people.filter(inside).map((it) => id('person', it.key, it.name)),
    ]
    list(out, distinct(tags), (it) => out.push(it))
  })
}

const distinct = (numbers: number[]) => [...new Set(numbers)]
