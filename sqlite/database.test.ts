import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase } from './database.ts'

const OPEN_FILES = '/proc/self/fd'

function openFilesIn(folder: string): number {
  const targets = fs.readdirSync(OPEN_FILES).map((it) => {
    try {
      return fs.readlinkSync(`${OPEN_FILES}/${it}`)
    } catch {
      return '' // the one that the folder was read by
    }
  })
  return targets.filter((it) => it.startsWith(folder)).length
}

it.skipIf(!fs.existsSync(OPEN_FILES))(
  'closes its files, also those that prepared statements hold',
  async () => {
    const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-database-')))
    const use = (n: number) => {
      const db = openDatabase(path.join(folder, 'some.db'))
      db.exec('PRAGMA journal_mode = WAL; CREATE TABLE IF NOT EXISTS one (it)')
      db.prepare('INSERT INTO one VALUES (?)').run(n)
      expect(db.prepare('SELECT count(*) FROM one').row()).toEqual([n])
      db.close()
    }
    try {
      for (let n = 1; n <= 10; n += 1) use(n)
      await expect.poll(() => openFilesIn(folder)).toBe(0)
    } finally {
      fs.rmSync(folder, { recursive: true })
    }
  },
)
