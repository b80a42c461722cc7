import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase } from '../../sqlite/database.ts'
import { change } from '../change.ts'
import { openLocal } from './index.ts'

it('a change that is damaged is named as such, and not made', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'records-'))
  const records = await openLocal(folder)
  const at = '2025-06-01T12:00:00.000Z'
  await records.changes.add(
    change.parse({ id: 'c-000000000001', at, what: 'undo', undoes: 'c-00000000000a', by: 'Ada' }),
  )
  const db = openDatabase(path.join(folder, 'records.db'))
  db.prepare('UPDATE change SET body = replace(body, ?, ?)').run('"what":"undo"', '"what":"undq"')
  db.close()
  await expect(records.changes.waiting()).rejects.toMatchObject({
    code: 'records-unreadable',
    facts: { path: path.join(folder, 'records.db') },
  })
  await records.close()
  await rm(folder, { recursive: true })
})
