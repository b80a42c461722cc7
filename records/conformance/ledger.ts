import { describe, expect, it } from 'vitest'
import { type LedgerEntry, ledgerEntry } from '../ledger-entry.ts'
import type { Records } from '../port.ts'
import { inStore, type NewStore } from './stage.ts'

const entry = (path: string, given: Partial<LedgerEntry> = {}): LedgerEntry =>
  ledgerEntry.parse({
    ...{ path, line: null, collection: 'papers', documentKey: path.slice(1), root: '/papers', run: 'first' },
    ...{ outcome: 'indexed', error: null, problems: [], sha256: 'aa', size: 3, format: 'text' },
    ...{ readAt: '2025-06-01T12:00:00.000Z', readerVersion: 'text-2', fingerprint: 'x', passages: 2 },
    ...{ leftOut: { title: 11, 'related links': 25 }, notes: [], seconds: 0.25 },
    ...given,
  })
const error = {
  ...{ code: 'document-refused', message: 'a.txt was not indexed.', fix: 'Correct it.' },
  facts: { problem: { reason: 'no-text' } },
}
const failed = (path: string, given: Partial<LedgerEntry> = {}) =>
  entry(path, { outcome: 'failed', error, passages: 0, leftOut: null, ...given })

async function all({ ledger }: Records, collection?: string): Promise<LedgerEntry[]> {
  const found: LedgerEntry[] = []
  for await (const it of ledger.entries(collection === undefined ? {} : { collection })) found.push(it)
  return found
}
const outcomes = async (records: Records) =>
  Object.fromEntries((await all(records)).map((it) => [it.path, it.outcome]))

const gone = { collection: 'papers', root: '/papers', run: 'second', except: [], onlyUnused: false }

export function ledgerConforms(newStore: NewStore) {
  describe('the ledger', () => {
    it(
      'returns every entry as it was noted, in order, whoever opens the records',
      inStore(newStore, async (open) => {
        const records = await open()
        expect(await all(records)).toEqual([])
        const unknown = {
          ...{ collection: null, documentKey: null, sha256: null, size: null, format: null, readAt: null },
          ...{ readerVersion: null, fingerprint: null },
        }
        const noted = [
          failed('/elsewhere', unknown),
          entry('/a.txt', { problems: [error], notes: [{ code: 'replaced', message: 'One character' }] }),
          entry('/b.jsonl', { documentKey: null, outcome: 'read', format: 'records', leftOut: null }),
          failed('/b.jsonl', { documentKey: null, line: 2, format: 'record' }),
          failed('/b.jsonl', { documentKey: null, line: 10, format: 'record' }),
          entry('/b.jsonl', { documentKey: 'مطحنة', line: 3, format: 'record' }),
        ]
        await records.ledger.note([...noted].reverse())
        expect(await all(records)).toEqual(noted)
        expect(await all(await open())).toEqual(noted)
      }),
    )

    it(
      'has one entry for a document of a collection: the last, whatever line it stands in',
      inStore(newStore, async (open) => {
        const records = await open()
        await records.ledger.note([failed('/b.jsonl', { documentKey: 'mill', line: 3 })])
        const later = entry('/b.jsonl', { documentKey: 'mill', line: 1, run: 'second' })
        const other = entry('/b.jsonl', { documentKey: 'mill', collection: 'reports' })
        await records.ledger.note([later, other])
        expect(await all(records)).toEqual([later, other])
        expect(await all(records, 'reports')).toEqual([other])
      }),
    )

    it(
      'gives only the entries with one outcome, for whoever needs no others',
      inStore(newStore, async (open) => {
        const records = await open()
        const refused = failed('/b.txt')
        await records.ledger.note([entry('/a.txt'), refused, failed('/c.txt', { collection: 'reports' })])
        const found: LedgerEntry[] = []
        const collection = refused.collection ?? ''
        for await (const it of records.ledger.entries({ collection, outcome: 'failed' })) found.push(it)
        expect(found).toEqual([refused])
      }),
    )

    it(
      'notes nothing of what is to be noted at once where one of it is no entry',
      inStore(newStore, async (open) => {
        const records = await open()
        const bad = { ...entry('/b.txt'), outcome: 'forgotten' as LedgerEntry['outcome'] }
        await expect(records.ledger.note([entry('/a.txt'), bad])).rejects.toThrow()
        expect(await all(records)).toEqual([])
      }),
    )

    it(
      'keeps what was noted when an unchanged document was read, and learns of one that it did not know',
      inStore(newStore, async (open) => {
        const records = await open()
        const first = [entry('/a.txt'), failed('/b.txt'), entry('/c.txt')]
        await records.ledger.note(first)
        const met = { run: 'second', readAt: null, readerVersion: null, leftOut: null, seconds: 0 }
        const changed = { ...met, sha256: 'bb' }
        await records.ledger.confirm([
          entry('/a.txt', met),
          entry('/b.txt', met),
          entry('/c.txt', changed),
          entry('/d.txt', met),
        ])
        expect(await all(records)).toEqual([
          entry('/a.txt', { run: 'second' }),
          entry('/b.txt', met),
          entry('/c.txt', changed),
          entry('/d.txt', met),
        ])
      }),
    )

    it(
      'knows what is gone: what a run has not met in its root, and where it could look',
      inStore(newStore, async (open) => {
        const records = await open()
        await records.ledger.note([
          entry('/papers/a.txt'),
          failed('/papers/b.txt'),
          entry('/papers/c.txt', { run: 'second' }),
          entry('/papers/closed/d.txt'),
          entry('/papers/closed.txt'),
          entry('/papers/closed.zip!/e.txt'),
          entry('/papers/closed.zip.txt'),
          entry('/elsewhere/e.txt', { root: '/elsewhere' }),
          entry('/papers/f.txt', { collection: 'reports' }),
        ])
        await records.ledger.markGone({
          ...gone,
          except: ['/papers/closed', '/papers/closed.zip', '/nowhere'],
        })
        expect(await outcomes(records)).toEqual({
          '/papers/a.txt': 'gone',
          '/papers/b.txt': 'gone',
          '/papers/c.txt': 'indexed',
          '/papers/closed/d.txt': 'indexed',
          '/papers/closed.txt': 'gone',
          '/papers/closed.zip!/e.txt': 'indexed',
          '/papers/closed.zip.txt': 'gone',
          '/elsewhere/e.txt': 'indexed',
          '/papers/f.txt': 'indexed',
        })
        expect((await all(records)).find((it) => it.path === '/papers/b.txt')).toEqual(
          failed('/papers/b.txt', { outcome: 'gone' }),
        )
      }),
    )

    it(
      'takes nothing for gone that a run did not look for',
      inStore(newStore, async (open) => {
        const records = await open()
        await records.ledger.note([
          entry('/papers/a.txt'),
          failed('/papers/b.txt'),
          failed('/papers/c.pdf', { outcome: 'not-read' }),
        ])
        await records.ledger.markGone({ ...gone, onlyUnused: true })
        expect(Object.values(await outcomes(records))).toEqual(['indexed', 'gone', 'gone'])
      }),
    )

    it(
      'is read to its end, however long it is',
      inStore(newStore, async (open) => {
        const records = await open()
        const many = Array.from({ length: 1_234 }, (_, at) => entry(`/${String(at).padStart(5, '0')}.txt`))
        await records.ledger.note(many)
        expect(await all(records)).toEqual(many)
      }),
    )
  })
}
