import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { group, indexed, person, place } from '../../conformance/articles.ts'
import type { DocumentRow } from '../file/chunks.ts'
import { encodeFacets, headingsOf } from '../file/facets.ts'
import { Columns } from './columns.ts'

type Sketch = { groups: number[]; places: number[]; quotes: number; dated: boolean; section: boolean }

const sketch: fc.Arbitrary<Sketch> = fc.record({
  groups: fc.uniqueArray(fc.nat({ max: 5 }), { maxLength: 3 }),
  places: fc.uniqueArray(fc.nat({ max: 5 }), { maxLength: 2 }),
  quotes: fc.nat({ max: 2 }),
  dated: fc.boolean(),
  section: fc.boolean(),
})

/** Documents as a writer numbers them, one after the other. */
function rowsOf(documents: Sketch[][]): DocumentRow[] {
  const ids = new Map<string, number>()
  const id = (facet: string, key: string) => {
    const name = `${facet} ${key}`
    ids.set(name, ids.get(name) ?? ids.size + 1)
    return ids.get(name) ?? 0
  }
  const next = { row: 0, heading: 0, quote: 0 }
  return documents.map((passages, at) => {
    const { document } = indexed({
      key: `${at}`,
      paragraphs: passages.map((it, n) => ({
        text: `${createHash('md5').update(`${at} ${n}`).digest('hex')} one two`,
        ...(it.section ? { section: 'Section' } : {}),
        groups: it.groups.map((g) => [group(`g${g}`, `G${g}`)]),
        locations: it.places.map((p) => [place(`A/B${p}`, `B${p}`)]),
        quotes: ['one', 'two'].slice(0, it.quotes).map((words) => ({ words, by: person('p', 'P') })),
        dates: it.dated ? [{ value: '2020-01' }] : [],
      })),
    })
    const headings = headingsOf(document)
    const quotes = passages.reduce((sum, it) => sum + it.quotes, 0)
    const found: DocumentRow = {
      ...next,
      number: at + 1,
      rows: passages.length,
      facets: encodeFacets(document, headings, id),
    }
    next.row += passages.length
    next.heading += headings.length
    next.quote += quotes
    return found
  })
}

/** All that the columns contain about the rows that still exist. */
function contents(columns: Columns) {
  const slice = (lists: Columns['groups'], row: number) => [
    ...lists.values.view().slice(lists.offsets.at(row), lists.offsets.at(row + 1)),
  ]
  return [...columns.alive.members()].map((row) => ({
    row,
    document: columns.documentNumber(row),
    source: columns.source.at(columns.documentOf.at(row)),
    flags: columns.flags.at(row),
    groups: slice(columns.groups, row),
    locations: slice(columns.locations, row),
    speakers: slice(columns.speakers, row),
    dates: slice(columns.dates, row),
    quotes: [...columns.passageOf.view()].flatMap((passage, quote) =>
      passage === row
        ? [
            quote,
            columns.quoteSpeaker.at(quote),
            columns.quoteCounts.at(quote),
            ...slice(columns.quoteTags, quote),
          ]
        : [],
    ),
  }))
}

describe('columns', () => {
  test('are the same for a reader that caught up step by step and for one that opens after removals', () => {
    const documents = fc.array(fc.array(sketch, { maxLength: 4 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(
        documents,
        fc.array(fc.nat({ max: 8 })),
        fc.array(fc.nat({ max: 7 })),
        (all, cuts, gone) => {
          const rows = rowsOf(all)
          const removed = new Set(gone.map((n) => n + 1))
          const stepwise = new Columns()
          for (const end of [...cuts.sort((a, b) => a - b), rows.length]) {
            // Everything up to here, including what is known already, which is skipped.
            stepwise.add(rows.slice(0, end), Math.min(end, rows.length))
          }
          for (const number of removed) stepwise.remove(number)
          const afresh = new Columns()
          afresh.add(
            rows.filter((it) => !removed.has(it.number)),
            rows.length,
          )
          expect(contents(stepwise)).toEqual(contents(afresh))
          expect(stepwise.documents).toBe(afresh.documents)
          expect(stepwise.number).toBe(afresh.number)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('do not change when a document is removed twice, or one that never existed', () => {
    const columns = new Columns()
    const plain = { groups: [], places: [], quotes: 0, dated: false, section: false }
    columns.add(rowsOf([[plain], [plain]]), 2)
    columns.remove(1)
    columns.remove(1)
    columns.remove(7)
    expect([columns.documents, columns.alive.count()]).toEqual([1, 1])
  })
})
