import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { correction } from '../../model/correction.ts'
import { change } from '../change.ts'
import { FURNITURE } from '../kind.ts'
import { ledgerEntry } from '../ledger-entry.ts'
import { openRecords } from '../open.ts'
import type { Records } from '../port.ts'
import { inStore, type NewStore } from './stage.ts'

const at = '2025-06-01T12:00:00.000Z'
const made = correction.parse({
  ...{ id: 'c-000000000001', at, by: 'Ada', what: 'title', before: null, after: 'إغلاق المعمل' },
  target: { document: '0123456789abcdef', collection: 'papers', documentKey: 'a.txt' },
})
const asked = change.parse({ id: 'c-000000000002', at, what: 'undo', undoes: made.id, by: 'Grace' })
const entry = ledgerEntry.parse({
  ...{ path: '/a.txt', line: null, collection: 'papers', documentKey: 'a.txt', root: '/', run: 'first' },
  ...{ outcome: 'indexed', error: null, problems: [], sha256: 'aa', size: 3, format: 'text', readAt: at },
  ...{ readerVersion: 'text-2', fingerprint: 'x', passages: 2, leftOut: {}, notes: [], seconds: 0.25 },
})

async function contents({ corrections, changes, kept, ledger }: Records) {
  const entries: unknown[] = []
  for await (const it of ledger.entries()) entries.push(it)
  const furniture = await kept(FURNITURE).get('papers')
  return {
    corrections: await corrections.all(),
    waiting: await changes.waiting(),
    furniture: furniture?.value,
    entries,
  }
}

export function copiesConform(newStore: NewStore) {
  describe('a copy in a data folder', () => {
    it(
      'has everything, and can be opened there without the records that it was made of',
      inStore(newStore, async (open) => {
        const records = await open()
        await records.corrections.append(made)
        await records.changes.add(asked)
        await records.kept(FURNITURE).put('papers', { generation: 7 }, 0)
        await records.ledger.note([entry])
        const folder = await mkdtemp(path.join(tmpdir(), 'copy-'))
        await records.copyTo(folder)
        const copy = await openRecords({ dataFolder: folder, env: {} })
        const expected = { corrections: [made], waiting: [asked], furniture: { generation: 7 } }
        expect(await contents(copy)).toEqual({ ...expected, entries: [entry] })
        await copy.close()
        await rm(folder, { recursive: true })
      }),
    )
  })
}
