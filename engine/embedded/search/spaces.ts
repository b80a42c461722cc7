import { readingOf } from '../../../model/asides.ts'
import type { Named } from '../../sought.ts'
import type { Table } from '../file/schema.ts'
import type { Lookup } from '../memory/lookup.ts'
import type { State } from '../memory/reader.ts'
import { Bits } from '../structures/bits.ts'

/** What is searched: passages with their headings, or quotations. */
export type Space = {
  table: Table
  size: number
  alive: Bits
  /** Adds the rows under each title or section heading that matches; null if headings do not count. */
  addUnderHeading: ((lookup: Lookup, target: Bits) => void) | null
  /** Rows in which one of the tags is mentioned. */
  tagged: (tags: Named[]) => Bits
  /** The text of a row, as it is read. */
  text: (row: number) => string
  /** The passages that these rows belong to. */
  passagesOf: (rows: Bits) => Bits
  /** Those of the rows that are in these passages. */
  within: (rows: Bits, passages: Bits) => Bits
}

export function passageSpace(state: State): Space {
  const { columns, postings } = state
  return {
    table: 'passage_words',
    size: columns.rows,
    alive: columns.alive,
    addUnderHeading: (lookup, target) => {
      const first = columns.headingFirst.view()
      const end = columns.headingEnd.view()
      postings.each('heading_words', lookup, columns.headings, (heading) => {
        target.addRange(first[heading] as number, end[heading] as number)
      })
    },
    tagged: (tags) => state.filters.tagged(idsOf(state, tags)),
    text: (row) => {
      const passage = state.stored.unproved(row)
      // Unproved: anything may be missing.
      return readingOf({ text: passage?.text ?? '', asides: passage?.asides }).text
    },
    passagesOf: (rows) => rows.copy(),
    within: (rows, passages) => rows.copy().and(passages),
  }
}

/** Quotations; if speakers are given, only theirs. */
export function quotationSpace(state: State, speakers: string[]): Space {
  const { columns, dictionary } = state
  const passageOf = columns.passageOf.view()
  const speakerOf = columns.quoteSpeaker.view()
  const wanted = new Set(speakers.flatMap((key) => dictionary.id('speaker', key) ?? []))
  const alive = new Bits(columns.quotes)
  for (let quote = 0; quote < columns.quotes; quote += 1) {
    const row = passageOf[quote] as number
    if (row < 0 || !columns.alive.has(row)) continue
    if (speakers.length === 0 || wanted.has(speakerOf[quote] as number)) alive.add(quote)
  }
  return {
    table: 'quote_words',
    size: columns.quotes,
    alive,
    addUnderHeading: null,
    tagged: (tags) => {
      const ids = idsOf(state, tags)
      const found = new Bits(columns.quotes)
      const { offsets, values } = columns.quoteTags
      for (let quote = 0; quote < columns.quotes; quote += 1) {
        for (let at = offsets.at(quote); at < offsets.at(quote + 1); at += 1) {
          if (ids.has(values.at(at))) found.add(quote)
        }
      }
      return found.and(alive)
    },
    text: (quote) => {
      const row = passageOf[quote] as number
      let first = quote
      while (first > 0 && passageOf[first - 1] === row) first -= 1
      return state.stored.unproved(row)?.quotations?.[quote - first]?.text ?? ''
    },
    passagesOf: (quotes) => {
      const rows = new Bits(columns.rows)
      quotes.each((quote) => rows.add(passageOf[quote] as number))
      return rows
    },
    within: (quotes, passages) => {
      const found = new Bits(columns.quotes)
      quotes.each((quote) => {
        if (passages.has(passageOf[quote] as number)) found.add(quote)
      })
      return found
    },
  }
}

function idsOf({ dictionary }: State, tags: Named[]): Set<number> {
  return new Set(tags.flatMap((tag) => dictionary.id(tag.facet, tag.key) ?? []))
}
