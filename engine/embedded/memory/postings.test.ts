import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../../sqlite/database.ts'
import { FacetChunk } from '../file/chunks.ts'
import { counted, NOTHING_LIVES } from '../file/living.ts'
import type { Counter } from '../file/meta.ts'
import { createSchema } from '../file/schema.ts'
import { wordsAfter } from '../file/words.ts'
import { WordsWritten } from '../file/words-written.ts'
import { Bits } from '../structures/bits.ts'
import type { Lookup, Sequence, Slot } from './lookup.ts'
import { Postings } from './postings.ts'
import { Vocabulary } from './vocabulary.ts'

const WORDS = ['war', 'warlord', 'crimes', 'rain', 'the', 'of']

/** An index of texts, each commit being a segment that may be merged with others. */
class Index {
  readonly db = openDatabase(':memory:')
  private readonly words = new WordsWritten()
  private readonly vocabulary = new Vocabulary()
  readonly postings: Postings
  private rows = 0
  private number = 0
  private known = 0
  private living = NOTHING_LIVES

  constructor() {
    createSchema(this.db)
    this.postings = new Postings(this.db, this.vocabulary)
    this.words.load(this.db)
  }

  commit(texts: readonly string[], tidy = false) {
    this.number += 1
    const chunk = new FacetChunk()
    const [number, row] = [this.number, this.rows]
    for (const text of texts) {
      this.words.begin()
      this.words.add('passage_words', this.rows++, this.words.placed(text))
    }
    chunk.add({ number, row, rows: texts.length, heading: 0, quote: 0, facets: Int32Array.of(0) })
    chunk.store(this.db, number)
    this.living = counted(this.living, number, row, texts.length, 1)
    const counters: Record<Counter, number> = { generation: 0, number, row: this.rows, heading: 0, quote: 0 }
    this.words.stored(this.words.store(this.db, counters, this.living))
    if (tidy) this.words.tidy(this.db, this.living)
    for (const { id, words } of wordsAfter(this.db, this.known)) {
      this.vocabulary.add(words.split(' '))
      this.known = id
    }
    expect(this.postings.refresh([this.rows, 0, 0])).toBe(true)
  }

  rowsOf(lookup: Lookup): number[] {
    const found = new Bits(this.rows)
    this.postings.addTo(found, 'passage_words', lookup, this.rows)
    return [...found.members()]
  }

  among(rows: readonly number[], lookup: Lookup): number[] {
    return [...this.postings.among(Bits.of(this.rows, rows), 'passage_words', lookup).members()]
  }

  segments(): number {
    return Number(this.db.prepare('SELECT count(*) FROM segment').row()?.[0])
  }
}

const fits = (slot: Slot, word: string | undefined): boolean => {
  if (word === undefined) return false
  if (slot.type === 'words') return slot.words.includes(word)
  return slot.type === 'prefix' ? word.startsWith(slot.word) : word === slot.word
}

/** Where a sequence begins, found by going through the text. */
const startsIn = (words: readonly string[], sequence: Sequence): number[] =>
  words.flatMap((_, at) => (sequence.every((slot, nth) => fits(slot, words[at + nth])) ? [at] : []))

/** The same meaning as `Lookup`, in the plainest way: every choice of one place for each sequence is tried. */
function matches(text: string, lookup: Lookup): boolean {
  const words = text.split(' ')
  if ('terms' in lookup) return startsIn(words, lookup.terms).length > 0
  const { near, within, inOrder } = lookup
  const choose = (nth: number, spans: { start: number; end: number }[]): boolean => {
    const sequence = near[nth]
    if (sequence === undefined) {
      const lastStart = Math.max(...spans.map((it) => it.start))
      const follow = spans.every((it, at) => at === 0 || it.start >= (spans[at - 1]?.end ?? 0))
      if (inOrder) return follow && (spans.at(-1)?.start ?? 0) - (spans[0]?.end ?? 0) <= within
      return spans.every((it) => lastStart - it.end <= within)
    }
    return startsIn(words, sequence).some((start) =>
      choose(nth + 1, [...spans, { start, end: start + sequence.length }]),
    )
  }
  return choose(0, [])
}

const word = fc.constantFrom(...WORDS)
const text = fc.array(word, { minLength: 1, maxLength: 14 }).map((it) => it.join(' '))
const slot: fc.Arbitrary<Slot> = fc.oneof(
  word.map((it): Slot => ({ type: 'word', word: it })),
  fc.constantFrom('w', 'war', 'c', 'z').map((it): Slot => ({ type: 'prefix', word: it })),
  fc.subarray([...WORDS, 'never'], { maxLength: 3 }).map((words): Slot => ({ type: 'words', words })),
)
const sequence = fc.array(slot, { minLength: 1, maxLength: 5 })
const lookup: fc.Arbitrary<Lookup> = fc.oneof(
  sequence.map((terms) => ({ terms })),
  fc.record({
    near: fc.array(sequence, { minLength: 2, maxLength: 3 }),
    within: fc.nat({ max: 5 }),
    inOrder: fc.boolean(),
  }),
)

describe('rows are found by the places of words', () => {
  test('as by going through every text, however often it was committed and merged', () => {
    const commits = fc.array(fc.tuple(fc.array(text, { minLength: 1, maxLength: 5 }), fc.boolean()), {
      minLength: 1,
      maxLength: 10,
    })
    fc.assert(
      fc.property(commits, fc.array(lookup, { minLength: 1, maxLength: 4 }), (all, lookups) => {
        const index = new Index()
        const texts: string[] = []
        for (const [more, tidy] of all) {
          texts.push(...more)
          index.commit(more, tidy)
          for (const it of lookups) {
            const expected = texts.flatMap((own, row) => (matches(own, it) ? [row] : []))
            // Asked at first, it is not kept yet.
            const some = texts.flatMap((_, row) => (row % 3 === 0 ? [row] : []))
            expect(index.among(some, it)).toEqual(expected.filter((row) => row % 3 === 0))
            expect(index.rowsOf(it)).toEqual(expected)
            expect(index.among(some, it)).toEqual(expected.filter((row) => row % 3 === 0))
          }
        }
        index.db.close()
      }),
      { numRuns: 150 },
    )
  })

  test('also in lists with a table of contents, and of more than one part', () => {
    const index = new Index()
    const texts = Array.from({ length: 30_000 }, (_, at) => {
      const rare = at % 997 === 0 ? ' rare' : ''
      return at % 2 === 0 ? `the dam ${'x '.repeat(at % 70)}road${rare}` : `road the${rare} the`
    })
    index.commit(texts.slice(0, 10_000))
    index.commit(texts.slice(10_000, 20_000), true)
    index.commit(texts.slice(20_000))
    const lookups: Lookup[] = [
      { terms: [{ type: 'word', word: 'road' }] },
      { terms: [{ type: 'word', word: 'rare' }] },
      { terms: ['the', 'rare'].map((it): Slot => ({ type: 'word', word: it })) },
      { terms: ['rare', 'the'].map((it): Slot => ({ type: 'word', word: it })) },
      {
        near: [[{ type: 'word', word: 'dam' }], [{ type: 'word', word: 'road' }]],
        within: 20,
        inOrder: true,
      },
    ]
    for (const it of lookups) {
      const expected = texts.flatMap((own, row) => (matches(own, it) ? [row] : []))
      const few = expected.filter((_, nth) => nth % 500 === 0)
      expect(
        index.among(
          [...few, 29_999].filter((row, at, all) => all.indexOf(row) === at),
          it,
        ),
      ).toEqual([...few, 29_999].filter((row, at, all) => expected.includes(row) && all.indexOf(row) === at))
      expect(index.rowsOf(it)).toEqual(expected)
    }
    index.db.close()
  })
})

test('however many commits there were, a reader has few segments to look in', () => {
  const index = new Index()
  for (let at = 0; at < 200; at += 1) {
    index.commit([`rain ${at}`])
    expect(index.segments()).toBeLessThan(20)
  }
  index.commit(['rain at last'], true)
  expect(index.segments()).toBeLessThan(4)
  expect(index.rowsOf({ terms: [{ type: 'word', word: 'rain' }] })).toHaveLength(201)
  index.db.close()
})

test('a text of one word again and again is compared without trying every pair of places', () => {
  const index = new Index()
  const half = 40_000
  index.commit([`${'war '.repeat(half)}rain ${'crimes '.repeat(half)}`])
  const of = (...words: string[]): Sequence => words.map((it) => ({ type: 'word', word: it }))
  for (const inOrder of [true, false]) {
    expect(index.rowsOf({ near: [of('war', 'war'), of('crimes')], within: 0, inOrder })).toEqual([])
    expect(index.rowsOf({ near: [of('crimes'), of('war')], within: 0, inOrder })).toEqual([])
    expect(index.rowsOf({ near: [of('war'), of('crimes')], within: 1, inOrder })).toEqual([0])
  }
  index.db.close()
})
