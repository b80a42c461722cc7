import type { SearchRequest } from '../../../model/search-request.ts'
import type { Condition, Named } from '../../sought.ts'
import type { Table } from '../file/segments/places.ts'
import type { Headings } from '../memory/headings.ts'
import { passagesOf, quotesWithin } from '../memory/matches.ts'
import type { State } from '../memory/reader.ts'
import { Bits } from '../structures/bits.ts'

/** What is searched: passages with their headings, or quotations. */
export type Space = {
  table: Table
  size: number
  alive: Bits
  /** Titles and section headings; null if what stands above a row does not count. */
  headings: Headings | null
  /** The rows under these headings, whether or not headings count. */
  under: (headings: Bits) => Bits
  /** Rows for which a condition holds; in quotations, a speaker's are those of that speaker. */
  filtered: (condition: Exclude<Condition, { by: 'title' }>, dates: SearchRequest['dates']) => Bits
  /** Rows of documents in a language, by its id. */
  inLanguage: (id: number) => Bits
  /** Rows in which one of the tags is mentioned. */
  tagged: (tags: Named[]) => Bits
  /** The passages that these rows belong to: perhaps the same set. */
  passagesOf: (rows: Bits) => Bits
  /** The rows of one passage. */
  rowsIn: (passage: number) => number[]
  /** Those of the rows that are in these passages. */
  within: (rows: Bits, passages: Bits) => Bits
}

export function passageSpace(state: State): Space {
  const { columns, filters, headings } = state
  return {
    table: 'passage_words',
    size: columns.rows,
    alive: columns.alive,
    headings,
    under: (found) => {
      const rows = Bits.lent(columns.rows)
      headings.addUnder(found, rows)
      return rows
    },
    filtered: (condition, dates) => filters.holding(condition, dates),
    inLanguage: (id) => filters.inLanguage(id),
    tagged: (tags) => state.filters.tagged(idsOf(state, tags)),
    passagesOf: (rows) => rows,
    rowsIn: (passage) => [passage],
    within: (rows, passages) => Bits.both(rows, passages),
  }
}

/** Quotations: all of them, or some. */
export function quotationSpace(state: State, alive: Bits): Space {
  const { columns, dictionary, filters, headings } = state
  const passageOf = columns.passageOf.view()
  const speakerOf = columns.quoteSpeaker.view()
  const within = (quotes: Bits, passages: Bits) => quotesWithin(quotes, passages, columns)
  const saidBy = (ids: Set<number>) => {
    const found = Bits.lent(columns.quotes)
    alive.each((quote) => {
      if (ids.has(speakerOf[quote] as number)) found.add(quote)
    })
    return found
  }
  const idsOfSpeakers = (keys: string[]) =>
    new Set(keys.flatMap((key) => dictionary.id('speaker', key) ?? []))
  return {
    table: 'quote_words',
    size: columns.quotes,
    alive,
    headings: null,
    under: (found) => {
      const rows = Bits.lent(columns.rows)
      headings.addUnder(found, rows)
      return within(alive, rows)
    },
    filtered: (condition, dates) =>
      condition.by === 'facet' && condition.facet === 'speaker'
        ? saidBy(idsOfSpeakers(condition.keys))
        : within(alive, filters.holding(condition, dates)),
    inLanguage: (id) => within(alive, filters.inLanguage(id)),
    tagged: (tags) => {
      const ids = idsOf(state, tags)
      const found = Bits.lent(columns.quotes)
      const { offsets, values } = columns.quoteTags
      for (let quote = 0; quote < columns.quotes; quote += 1) {
        for (let at = offsets.at(quote); at < offsets.at(quote + 1); at += 1) {
          if (ids.has(values.at(at))) found.add(quote)
        }
      }
      return found.and(alive)
    },
    passagesOf: (quotes) => passagesOf(quotes, columns),
    rowsIn: (passage) => {
      const found: number[] = []
      let at = passageOf.indexOf(passage)
      for (; at >= 0 && passageOf[at] === passage; at += 1) found.push(at)
      return found
    },
    within,
  }
}

function idsOf({ dictionary }: State, tags: Named[]): Set<number> {
  return new Set(tags.flatMap((tag) => dictionary.id(tag.facet, tag.key) ?? []))
}
