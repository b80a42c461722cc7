import fs from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../sqlite/database.ts'
import { indexed } from '../conformance/articles.ts'
import { ask } from '../conformance/stage.ts'
import { indexFiles } from './file/index-files.ts'
import { openEmbedded } from './index.ts'
import { withTemporaryFolder } from './testing/processes.ts'

async function withIndex(
  work: (folder: string, engine: Awaited<ReturnType<typeof openEmbedded>>) => Promise<void>,
) {
  await withTemporaryFolder(async (folder) => {
    const engine = await openEmbedded(folder)
    try {
      const writer = await engine.openWriter()
      await writer.put(indexed({ key: 'a', paragraphs: ['Rain fell.'] }))
      await writer.close()
      await work(folder, engine)
    } finally {
      await engine.close()
    }
  })
}

describe('an unusable index is reported', () => {
  test('a file that is not a database', async () => {
    await withTemporaryFolder(async (folder) => {
      const { index, folder: inside } = indexFiles(folder)
      await fs.mkdir(inside, { recursive: true })
      await fs.writeFile(index, 'no database, but long enough to look like one. '.repeat(100))
      const engine = await openEmbedded(folder)
      try {
        const unreadable = { code: 'index-unreadable', fix: expect.stringContaining('corrections.jsonl') }
        await expect(engine.search(ask('rain'))).rejects.toMatchObject(unreadable)
        await expect(engine.openWriter()).rejects.toMatchObject(unreadable)
        // The failed writer has released its lock.
        await fs.rm(index)
        await (await engine.openWriter()).close()
      } finally {
        await engine.close()
      }
    })
  })

  test('a folder in place of the file', async () => {
    await withTemporaryFolder(async (folder) => {
      await fs.mkdir(indexFiles(folder).index, { recursive: true })
      const engine = await openEmbedded(folder)
      const unreadable = {
        code: 'index-unreadable',
        facts: { problem: { reason: 'folder-in-place-of-file' } },
      }
      await expect(engine.search(ask('rain'))).rejects.toMatchObject(unreadable)
      await expect(engine.openWriter()).rejects.toMatchObject({ ...unreadable, code: 'index-unwritable' })
      await engine.close()
    })
  })

  test('a file in place of the data folder', async () => {
    await withTemporaryFolder(async (folder) => {
      const file = path.join(folder, 'data')
      await fs.writeFile(file, '')
      const engine = await openEmbedded(file)
      const message = expect.stringContaining('a part of its path is not a folder')
      await expect(engine.search(ask('rain'))).rejects.toMatchObject({ code: 'index-unreadable', message })
      await expect(engine.openWriter()).rejects.toMatchObject({ code: 'index-unwritable', message })
      await engine.close()
    })
  })

  test('an index that was overwritten in part', async () => {
    await withIndex(async (folder, engine) => {
      await engine.close()
      const { index } = indexFiles(folder)
      const bytes = await fs.readFile(index)
      await fs.writeFile(index, bytes.fill(0x5a, 4_096))
      const other = await openEmbedded(folder)
      // Twice: what was read before the damage must not be used as the index.
      for (const _ of [1, 2]) {
        await expect(other.search(ask('rain'))).rejects.toMatchObject({ code: 'index-unreadable' })
      }
      await other.close()
    })
  })

  test('an empty file, which is not taken for a new index, with its log left alone', async () => {
    await withIndex(async (folder, engine) => {
      await engine.close()
      const { index } = indexFiles(folder)
      await fs.truncate(index, 0)
      await fs.writeFile(`${index}-wal`, 'what is left of it')
      const other = await openEmbedded(folder)
      const problem = { reason: 'empty-index' }
      for (const code of ['index-unreadable', 'index-unreadable']) {
        await expect(other.search(ask('rain'))).rejects.toMatchObject({ code, facts: { problem } })
        await expect(other.openWriter()).rejects.toMatchObject({ facts: { problem } })
      }
      expect(await fs.readFile(`${index}-wal`, 'utf8')).toBe('what is left of it')
      await other.close()
    })
  })

  test('a file that was cut off while a reader has it open', async () => {
    await withIndex(async (folder, engine) => {
      expect((await engine.search(ask('rain'))).total.value).toBe(1)
      await fs.truncate(indexFiles(folder).index, 8_192)
      for (const q of ['rain', 'fell', 'snow', '"rain fell"']) {
        await engine
          .search(ask(q))
          .catch((error) => expect(error).toMatchObject({ code: 'index-unreadable' }))
      }
      await engine.close()
    })
  })

  test('an index of another version', async () => {
    await withIndex(async (folder, engine) => {
      await engine.close()
      const db = openDatabase(indexFiles(folder).index)
      db.exec(`UPDATE meta SET value = '0' WHERE key = 'format'`)
      db.close()
      const other = await openEmbedded(folder)
      const version = { code: 'index-version', facts: { found: '0' } }
      await expect(other.status()).rejects.toMatchObject(version)
      await expect(other.openWriter()).rejects.toMatchObject(version)
      await other.close()
    })
  })

  test('a folder that cannot be created', async () => {
    await withTemporaryFolder(async (folder) => {
      await fs.writeFile(path.join(folder, 'index'), 'a file where the folder should be')
      const engine = await openEmbedded(folder)
      await expect(engine.openWriter()).rejects.toMatchObject({ code: 'index-unwritable' })
      await engine.close()
    })
  })
})

describe('an index that disappears while it is open', () => {
  test('is missed, and one that takes its place is found', async () => {
    await withIndex(async (folder, engine) => {
      expect((await engine.search(ask('rain'))).total.value).toBe(1)
      await fs.rename(path.join(folder, 'index'), path.join(folder, 'old'))
      for (const _ of [1, 2]) {
        await expect(engine.search(ask('rain'))).rejects.toMatchObject({
          code: 'index-unreadable',
          facts: { problem: { reason: 'vanished' } },
        })
      }
      const writer = await engine.openWriter()
      await writer.put(indexed({ key: 'b', paragraphs: ['Rain again.', 'More rain.'] }))
      await writer.close()
      expect((await engine.search(ask('rain'))).total.value).toBe(2)
    })
  })
})

test('a document that cannot be stored is named, and the others are stored', async () => {
  await withTemporaryFolder(async (folder) => {
    const engine = await openEmbedded(folder)
    try {
      const writer = await engine.openWriter()
      const bad = indexed({ key: 'bad', paragraphs: ['Bad.'] })
      // No indexer makes such a document: the schema requires passages.
      Reflect.set(bad.document, 'passages', null)
      await writer.put(indexed({ key: 'a', paragraphs: ['Rain before.'] }))
      await writer.put(bad)
      await writer.put(indexed({ key: 'b', paragraphs: ['Rain after.'] }))
      await expect(writer.flush()).rejects.toMatchObject({
        code: 'document-refused',
        facts: { documentKey: 'bad' },
      })
      await writer.flush()
      expect((await engine.search(ask('rain'))).total.value).toBe(2)
      await writer.close()
    } finally {
      await engine.close()
    }
  })
})
