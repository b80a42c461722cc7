import { describe, expect, it } from 'vitest'
import type { Described } from '../../model/described.ts'
import { emptyLibraryRequest, type LibraryRequest } from '../../model/library.ts'
import { type LedgerEntry, ledgerEntry } from '../ledger-entry.ts'
import type { Records } from '../port.ts'
import { inStore, type NewStore } from './stage.ts'

const plain: Described = {
  ...{ title: null, source: null, sourceBasis: null, agency: null, authors: [], publishedAt: null },
  ...{ publishedBasis: null, language: null, begins: null, quotations: 0 },
}
const error = { code: 'document-refused', message: 'It was not indexed.', fix: 'Correct it.', facts: {} }

function entry(path: string, described: Partial<Described> | null, given: Partial<LedgerEntry> = {}) {
  return ledgerEntry.parse({
    ...{ path, line: null, collection: 'papers', documentKey: path.slice(1), root: '/', run: 'first' },
    ...{ outcome: 'indexed', error: null, problems: [], sha256: 'aa', size: 3, format: 'text' },
    ...{ readAt: '2025-06-01T12:00:00.000Z', readerVersion: 'text-2', fingerprint: 'x', passages: 2 },
    ...{ kept: 90, leftOut: { title: 11 }, notes: [], seconds: 0.25 },
    described: described && { ...plain, ...described },
    ...given,
  })
}
const failed = (path: string, given: Partial<LedgerEntry> = {}) =>
  entry(path, null, { outcome: 'failed', error, passages: 0, kept: null, leftOut: null, ...given })

const whole = { source: 'The Daily', publishedAt: '2025-04-03', authors: ['Ana Costa'], language: 'en' }
const mill = entry('/a_mill_shut.txt', { ...whole, title: 'Mill closes' }, { passages: 9 })
const bridge = entry(
  '/b.txt',
  { ...whole, title: 'Été au pont', source: 'Le Soir', language: 'fr', publishedAt: '2025-04' },
  { readAt: '2025-06-03T12:00:00.000Z', passages: 1 },
)
const untitled = entry('/c.txt', { begins: 'The mill by the river …', agency: 'AFP' }, { passages: 30 })

async function stored(open: () => Promise<Records>, ...entries: LedgerEntry[]): Promise<Records> {
  const records = await open()
  await records.ledger.note(entries)
  return records
}
const asked = (given: Partial<LibraryRequest> = {}) => ({ ...emptyLibraryRequest(), ...given })
const paths = async ({ ledger }: Records, given: Partial<LibraryRequest> = {}) =>
  (await ledger.list(asked(given))).entries.map((it) => it.path)

export function libraryConforms(newStore: NewStore) {
  describe('the list of the ledger', () => {
    it(
      'is empty where nothing was ever noted, and so is what it counts',
      inStore(newStore, async (open) => {
        const { ledger } = await open()
        expect(await ledger.list(asked())).toEqual({ total: 0, entries: [] })
        const { counts, collections } = await ledger.overview(asked(), 10)
        expect(collections).toEqual([])
        expect(counts.states.indexed).toBe(0)
        expect(counts.sources).toEqual([])
      }),
    )

    it(
      'gives whole entries, a page at a time, and the number of all',
      inStore(newStore, async (open) => {
        const records = await stored(open, mill, bridge, untitled, failed('/d.txt'))
        const { total, entries } = await records.ledger.list(asked({ sort: 'title', order: 'up', limit: 2 }))
        expect({ total, entries }).toEqual({ total: 3, entries: [bridge, mill] })
        expect(await paths(records, { sort: 'title', order: 'up', limit: 2, page: 2 })).toEqual(['/c.txt'])
        expect(await paths(records, { limit: 2, page: 3 })).toEqual([])
      }),
    )

    it(
      'is sorted as asked, and has what is not known last in either direction',
      inStore(newStore, async (open) => {
        const records = await stored(open, untitled, mill, bridge)
        const sorted = async (sort: LibraryRequest['sort'], order: LibraryRequest['order']) =>
          (await paths(records, { sort, order })).map((it) => it[1]).join('')
        expect([await sorted('title', 'up'), await sorted('title', 'down')]).toEqual(['bac', 'abc'])
        expect([await sorted('published', 'up'), await sorted('published', 'down')]).toEqual(['bac', 'abc'])
        // By an agency where nothing else is stated.
        expect([await sorted('source', 'up'), await sorted('source', 'down')]).toEqual(['cba', 'abc'])
        expect([await sorted('indexed', 'up'), await sorted('indexed', 'down')]).toEqual(['acb', 'bac'])
        expect([await sorted('passages', 'up'), await sorted('passages', 'down')]).toEqual(['bac', 'cab'])
      }),
    )

    it(
      'finds the beginnings of words of title, first words, source and file name, folded as in a search',
      inStore(newStore, async (open) => {
        const arabic = entry('/d.txt', { title: 'إغلاق المطحنة', source: 'صحيفة' })
        const records = await stored(open, mill, bridge, untitled, arabic)
        const found = (find: string) => paths(records, { find, sort: 'title', order: 'up' })
        expect(await found('ETE pon')).toEqual(['/b.txt'])
        expect(await found('riv mill')).toEqual(['/c.txt'])
        expect(await found('mill dail')).toEqual(['/a_mill_shut.txt'])
        expect(await found('afp')).toEqual(['/c.txt'])
        expect(await found('mill_shut.txt')).toEqual(['/a_mill_shut.txt'])
        expect(await found('اغلاق')).toEqual(['/d.txt'])
        expect(await found('ill')).toEqual([])
        expect(await found('100%')).toEqual([])
        expect(await found(' ')).toHaveLength(4)
      }),
    )

    it(
      'keeps apart what is indexed, what failed, what is to be corrected, and what is gone or was removed',
      inStore(newStore, async (open) => {
        const records = await stored(
          open,
          entry('/a.txt', whole, { problems: [error] }),
          entry('/list.jsonl', null, { documentKey: null, outcome: 'read' }),
          entry('/manifest.json', null, { documentKey: null, outcome: 'read', problems: [error] }),
          failed('/d.txt'),
          failed('/e.doc', { outcome: 'not-read' }),
          failed('/f.txt', { outcome: 'gone', problems: [error] }),
          entry('/g.txt', whole, { outcome: 'removed' }),
        )
        const states = Object.fromEntries(
          await Promise.all(
            (['indexed', 'failed', 'faulty', 'gone', 'removed'] as const).map(async (state) => [
              state,
              await paths(records, { state }),
            ]),
          ),
        )
        expect(states).toEqual({
          ...{ indexed: ['/a.txt'], failed: ['/d.txt', '/e.doc'] },
          ...{ faulty: ['/a.txt', '/manifest.json'], gone: ['/f.txt'], removed: ['/g.txt'] },
        })
        const { counts } = await records.ledger.overview(asked({ state: 'gone' }), 10)
        expect(counts.states).toEqual({ indexed: 1, failed: 2, faulty: 2, gone: 1, removed: 1 })
      }),
    )

    it(
      'is narrowed to a collection, a source, a language and what is to do, and counts what each would show',
      inStore(newStore, async (open) => {
        const other = entry(
          '/x.txt',
          { ...whole, source: 'Le Soir' },
          { collection: 'reports', kept: 1, leftOut: { 'outside the article': 99 } },
        )
        const records = await stored(open, mill, bridge, untitled, other, failed('/d.txt'))
        expect(await paths(records, { collection: 'reports' })).toEqual(['/x.txt'])
        expect(await paths(records, { source: 'Le Soir', language: 'fr' })).toEqual(['/b.txt'])
        expect(await paths(records, { todo: 'date' })).toEqual(['/c.txt'])
        expect(await paths(records, { todo: 'little-kept' })).toEqual(['/x.txt'])
        const { counts, collections } = await records.ledger.overview(asked({ source: 'Le Soir' }), 1)
        expect(counts.sources).toEqual([{ name: 'Le Soir', count: 2 }])
        expect(counts.languages).toEqual([{ name: 'en', count: 1 }])
        expect(counts.collections).toEqual([{ name: 'papers', count: 1 }])
        expect(counts.todo).toMatchObject({ title: 1, source: 0, date: 0, 'little-kept': 1 })
        const found = await records.ledger.overview(asked({ find: 'soir' }), 1)
        expect(found.counts.sources).toEqual([{ name: 'Le Soir', count: 2 }])
        expect(found.collections).toEqual(collections)
        expect(collections).toEqual([
          { name: 'papers', documents: 3, passages: 40, unused: 1, readAt: '2025-06-03T12:00:00.000Z' },
          { name: 'reports', documents: 1, passages: 2, unused: 0, readAt: '2025-06-01T12:00:00.000Z' },
        ])
      }),
    )

    it(
      'has a document as it was described last, whatever else was noted of it',
      inStore(newStore, async (open) => {
        const older = entry('/a.txt', null)
        const records = await stored(open, older, mill)
        expect(await paths(records, { todo: 'title' })).toEqual([])
        expect(await paths(records, { todo: 'index-again' })).toEqual(['/a.txt'])
        const described = { ...plain, title: 'Corrected', source: 'The Daily' }
        const unknown = { collection: 'papers', path: '/nowhere.txt', documentKey: 'nowhere.txt' }
        await records.ledger.describe([
          { ...unknown, described },
          { collection: 'papers', path: '/a.txt', documentKey: 'a.txt', described },
        ])
        expect((await records.ledger.list(asked({ find: 'corrected' }))).entries).toEqual([
          { ...older, described },
        ])
        expect((await records.ledger.list(asked())).total).toBe(2)
        // Met again with the same bytes, it stays so.
        await records.ledger.confirm([{ ...older, run: 'second' }])
        expect((await records.ledger.list(asked({ find: 'corrected' }))).entries).toEqual([
          { ...older, described, run: 'second' },
        ])
      }),
    )
  })
}
