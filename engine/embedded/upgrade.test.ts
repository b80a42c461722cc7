import fs from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { identifyDocument, passageIds } from '../../model/identity.ts'
import { passageId } from '../../model/ids.ts'
import { type Db, openDatabase } from '../../sqlite/database.ts'
import { type Article, group, indexed, person } from '../conformance/articles.ts'
import { ask, HANG_TIMEOUT_MS } from '../conformance/stage.ts'
import { AGENCY, CLOSED_COPIES, DOCK, PILOT } from '../conformance/wire.ts'
import type { Engine, EngineWriter } from '../port.ts'
import { indexFiles } from './file/index-files.ts'
import { readMeta, writeMeta } from './file/meta.ts'
import { putWords, wordsAfter } from './file/words.ts'
import { openEmbedded } from './index.ts'
import { alterIndex } from './testing/alter.ts'
import { writeFormat2 } from './testing/format-2.ts'
import { start, withTemporaryFolder } from './testing/processes.ts'

const hrw = group('human-rights-watch', 'Human Rights Watch', ['HRW'])
const articles: Article[] = ['a', 'b', 'c'].map((key, at) => ({
  key,
  title: `Rain over ${key}`,
  published: `2031-05-0${9 - at}`,
  paragraphs: [
    {
      text: `Rain fell on ${key}. “We saw nine”, said Amal Haddad of HRW.`,
      section: 'One',
      groups: [[hrw, 'HRW']],
      quotes: [{ words: 'We saw nine', by: person('amal-haddad', 'Amal Haddad') }],
    },
    'More rain.',
  ],
}))
const gone = passageIds(identifyDocument('test', 'a'))('It went.')
const documents = articles.map(indexed)
const writeOld = (folder: string) =>
  writeFormat2(folder, documents, [{ id: gone, text: 'It went.', at: '2026-11-20T10:00:00.000Z' }])

const formatIn = (folder: string) => {
  const db = openDatabase(indexFiles(folder).index)
  const format = db.prepare(`SELECT value FROM meta WHERE key = 'format'`).row()?.[0]
  db.close()
  return format
}

async function withEngine(folder: string, work: (engine: Engine) => Promise<void>) {
  const engine = await openEmbedded(folder)
  try {
    await work(engine)
  } finally {
    await engine.close()
  }
}

/** Everything that the old index had. */
async function expectAll(engine: Engine) {
  expect(await engine.status()).toMatchObject({
    ...{ version: '6', documents: 3, passages: 6, generation: 3, changedAt: '2026-11-21T10:00:00.000Z' },
  })
  for (const { document } of documents) expect(await engine.document(document.documentId)).toEqual(document)
  const { total, hits, damaged, facets } = await engine.search(ask('hrw'))
  expect([total.value, hits.length, damaged.length]).toEqual([3, 3, 0])
  expect(facets.group.values).toMatchObject([{ key: hrw.key, count: 3 }])
  expect((await engine.search(ask({ q: 'we saw ', in: 'quotations' }))).total.value).toBe(3)
  const quoting = await engine.search(ask({ q: 'rain ', in: 'quoting' }))
  expect(quoting.total).toMatchObject({ value: 3, passages: 3, documents: 3 })
  expect(quoting.facets.speaker.values).toMatchObject([{ key: 'amal-haddad', count: 3 }])
  expect(await engine.passage(gone)).toMatchObject({ state: 'gone', text: 'It went.', documentExists: true })
  expect(await engine.entities('group', [hrw.key])).toEqual([hrw])
}

describe('an index of format 2', () => {
  test('is brought up to date by whoever reads it first, with everything in it', async () => {
    await withTemporaryFolder(async (folder) => {
      writeOld(folder)
      await withEngine(folder, expectAll)
      await withEngine(folder, expectAll)
    })
  })

  test('is brought up to date by a writer, which then goes on', async () => {
    await withTemporaryFolder(async (folder) => {
      writeOld(folder)
      await withEngine(folder, async (engine) => {
        const writer = await engine.openWriter()
        await expectAll(engine)
        await writer.remove([identifyDocument('test', 'b')])
        await writer.put(indexed({ key: 'a', paragraphs: ['It went.', 'New rain.'] }))
        await writer.close()
        expect((await engine.search(ask('rain'))).hits.map((hit) => hit.text)).toEqual(
          expect.arrayContaining(['New rain.', 'More rain.']),
        )
        expect(await engine.passage(gone)).toMatchObject({ state: 'found' })
        const went = passageId.parse(documents[1]?.document.passages[0]?.id)
        expect(await engine.passage(went)).toMatchObject({ state: 'gone', documentExists: false })
      })
    })
  })

  test('is as before after the process was killed in the middle, and the next one brings it up to date', {
    timeout: HANG_TIMEOUT_MS,
  }, async () => {
    await withTemporaryFolder(async (folder) => {
      writeOld(folder)
      for (const after of ['1', '2', '3']) {
        const upgrading = start('upgrade-killed.ts', folder, after)
        await expect(upgrading.printed(1)).rejects.toThrow('ended')
        expect(formatIn(folder)).toBe('2')
      }
      await withEngine(folder, expectAll)
    })
  })

  test('does not get checksums for words that had changed already', async () => {
    await withTemporaryFolder(async (folder) => {
      writeOld(folder)
      alterIndex(folder, 'Rain fell on b.', 'Rain fell on d.')
      await withEngine(folder, async (engine) => {
        const id = documents[1]?.document.passages[0]?.id
        const { hits, damaged } = await engine.search(ask('rain'))
        expect([hits.length, damaged]).toEqual([5, [{ what: 'passage', id, at: expect.any(Number) }]])
        await expect(engine.passage(passageId.parse(id))).rejects.toMatchObject({ code: 'damaged' })
      })
    })
  })

  test('is not read while somebody else may be bringing it up to date, and then it is', async () => {
    await withTemporaryFolder(async (folder) => {
      writeOld(folder)
      const holding = openDatabase(indexFiles(folder).lock)
      holding.exec('BEGIN EXCLUSIVE')
      await withEngine(folder, async (engine) => {
        await expect(engine.search(ask('rain'))).rejects.toMatchObject({
          code: 'index-outdated',
          facts: { problem: { reason: 'being-written' } },
        })
        expect(formatIn(folder)).toBe('2')
        holding.exec('COMMIT')
        holding.close()
        await expectAll(engine)
      })
    })
  })
})

/** As a format before 6 left it. */
function withoutClusters(db: Db, format: string) {
  for (const table of ['cluster', 'clustered', 'seats']) db.exec(`DROP TABLE ${table}`)
  const meta = readMeta(db)
  meta.delete('clusters')
  db.prepare(`DELETE FROM meta WHERE key = 'clusters'`).run()
  writeMeta(db, meta.set('format', format))
}

describe('an index of format 4', () => {
  /** As if texts had been cut into other words when it was written. */
  const writeFormat4 = async (folder: string) => {
    await withEngine(folder, async (engine) => {
      const writer = await engine.openWriter()
      for (const it of [
        indexed({ key: 'a', title: 'R&D', paragraphs: ['AT&T bought it.', 'It went.'] }),
        indexed({ key: 'b', paragraphs: ['Gone with AT&T.'] }),
        indexed({ key: 'c', paragraphs: ['NATO met.'] }),
      ])
        await writer.put(it)
      await writer.flush()
      await writer.remove([identifyDocument('test', 'b')])
      await writer.close()
    })
    const db = openDatabase(indexFiles(folder).index)
    const rows = wordsAfter(db, 0)
    db.exec('DELETE FROM words')
    for (const { id, words } of rows) putWords(db, { id, words: words.replaceAll('ꓹ', 'ꓺ') })
    withoutClusters(db, '4')
    db.close()
  }

  test('gets the words that its texts have by now, and keeps everything', async () => {
    await withTemporaryFolder(async (folder) => {
      await writeFormat4(folder)
      await withEngine(folder, async (engine) => {
        const { hits, damaged } = await engine.search(ask('AT&T'))
        expect([hits.map((hit) => hit.text), damaged]).toEqual([['AT&T bought it.'], []])
        expect((await engine.search(ask('title:R&D'))).total.value).toBe(2)
        expect(await engine.status()).toMatchObject({ version: '6', documents: 2, passages: 3 })
        const { document } = indexed({ key: 'a', title: 'R&D', paragraphs: ['AT&T bought it.', 'It went.'] })
        expect(await engine.document(document.documentId)).toEqual(document)
        const found = []
        for await (const it of engine.verify()) if (it.type === 'finding') found.push(it)
        expect(found).toEqual([])
        const writer = await engine.openWriter()
        await writer.put(indexed({ key: 'd', paragraphs: ['AT&T again.'] }))
        await writer.close()
        expect((await engine.search(ask('AT&T'))).total.value).toBe(2)
      })
    })
  })
})

test('an index of format 5 gets room for clusters', async () => {
  await withTemporaryFolder(async (folder) => {
    const write = (work: (engine: Engine, writer: EngineWriter) => Promise<void>) =>
      withEngine(folder, async (engine) => {
        const writer = await engine.openWriter()
        await work(engine, writer)
        await writer.close()
      })
    await write(async (_, writer) => {
      for (const it of [AGENCY, PILOT, DOCK]) await writer.put(indexed(it))
    })
    const db = openDatabase(indexFiles(folder).index)
    withoutClusters(db, '5')
    db.close()
    await withEngine(folder, async (engine) => {
      expect((await engine.search(ask({ q: 'harbour master ', copies: 'folded' }))).total).toMatchObject({
        ...{ value: 3, different: { value: 3 } },
      })
      expect(formatIn(folder)).toBe('6')
    })
    await write((_, writer) => writer.putClusters([CLOSED_COPIES], []))
    await withEngine(folder, async (engine) => {
      expect(await engine.clusters([CLOSED_COPIES.id])).toEqual([CLOSED_COPIES])
    })
  })
})

test.each(['7', '10', '0'])('an index of format %s is refused and not changed', async (format) => {
  await withTemporaryFolder(async (folder) => {
    writeOld(folder)
    const { index } = indexFiles(folder)
    const db = openDatabase(index)
    db.prepare(`UPDATE meta SET value = ? WHERE key = 'format'`).run(format)
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    db.close()
    const before = await fs.readFile(index)
    await withEngine(folder, async (engine) => {
      const version = { code: 'index-version', facts: { found: format, expected: '6' } }
      await expect(engine.status()).rejects.toMatchObject(version)
      await expect(engine.openWriter()).rejects.toMatchObject(version)
    })
    expect((await fs.readFile(index)).equals(before)).toBe(true)
  })
})
