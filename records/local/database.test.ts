import { cp, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { RecordsDatabase } from './database.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'records-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const FIRST = 'CREATE TABLE note (words TEXT NOT NULL)'
const SECOND = `ALTER TABLE note ADD COLUMN by TEXT NOT NULL DEFAULT 'nobody'`
const addNote = (database: RecordsDatabase) =>
  database.write((db) => db.prepare('INSERT INTO note (words) VALUES (?)').run('keep this'))
const notes = (database: RecordsDatabase) =>
  database.read(null, (db) => db.prepare('SELECT * FROM note').rows().flat())

describe('the database of records', () => {
  it('is not made by looking into it', async () => {
    const database = new RecordsDatabase(path.join(folder, 'data'), [FIRST])
    expect(notes(database)).toBeNull()
    expect(await readdir(folder)).toEqual([])
  })

  it('of an older format is brought up to date in place, and keeps what is in it', () => {
    const old = new RecordsDatabase(folder, [FIRST])
    addNote(old)
    old.close()
    const database = new RecordsDatabase(folder, [FIRST, SECOND])
    expect(notes(database)).toEqual(['keep this', 'nobody'])
    database.close()
  })

  it('that cannot be brought up to date stays as it was', () => {
    const old = new RecordsDatabase(folder, [FIRST])
    addNote(old)
    old.close()
    const halfway = [FIRST, `${SECOND}; INSERT INTO nowhere VALUES (1)`]
    const failing = new RecordsDatabase(folder, halfway)
    expect(() => notes(failing)).toThrow(expect.objectContaining({ code: 'records-unreadable' }))
    const again = new RecordsDatabase(folder, [FIRST])
    expect(notes(again)).toEqual(['keep this'])
    again.close()
  })

  it('of a newer format is refused, and not touched', () => {
    const newer = new RecordsDatabase(folder, [FIRST, SECOND])
    addNote(newer)
    newer.close()
    const older = new RecordsDatabase(folder, [FIRST])
    expect(() => addNote(older)).toThrow(
      expect.objectContaining({ code: 'records-version', facts: expect.objectContaining({ found: '2' }) }),
    )
    expect(notes(new RecordsDatabase(folder, [FIRST, SECOND]))).toEqual(['keep this', 'nobody'])
  })

  it('that was moved away or replaced is let go of: nothing is written where nobody finds it', async () => {
    const [file, copy] = ['records.db', 'copy.db'].map((it) => path.join(folder, it)) as [string, string]
    const made = new RecordsDatabase(folder, [FIRST])
    addNote(made)
    made.close()
    await cp(file, copy)
    const database = new RecordsDatabase(folder, [FIRST])
    addNote(database)
    expect(notes(database)).toHaveLength(2)
    for (const it of await readdir(folder)) if (it.startsWith('records.db')) await rm(path.join(folder, it))
    expect(notes(database)).toBeNull()
    await rename(copy, file)
    addNote(database)
    expect(notes(database)).toEqual(['keep this', 'keep this'])
    database.close()
    expect(notes(new RecordsDatabase(folder, [FIRST]))).toHaveLength(2)
  })

  it('keeps nothing of a write that fails', () => {
    const database = new RecordsDatabase(folder, [FIRST])
    const failing = () =>
      database.write((db) => {
        db.prepare('INSERT INTO note (words) VALUES (?)').run('half')
        throw new Error('broken off')
      })
    expect(failing).toThrow('broken off')
    addNote(database)
    expect(notes(database)).toEqual(['keep this'])
    database.close()
  })

  it('that is something else is named, with what is wrong with it', async () => {
    await writeFile(
      path.join(folder, 'records.db'),
      'a letter to the editor, which is long enough'.repeat(200),
    )
    expect(() => notes(new RecordsDatabase(folder, [FIRST]))).toThrow(
      expect.objectContaining({
        code: 'records-unreadable',
        facts: { path: path.join(folder, 'records.db'), problem: { reason: 'damaged' } },
      }),
    )
  })
})
