import fs from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../model/finding.ts'
import { type Db, openDatabase } from '../../sqlite/database.ts'
import { indexed, place } from '../conformance/articles.ts'
import {
  AGENCY,
  ASKED_COPIES,
  CLOSED_COPIES,
  DOCK,
  documentIdOf,
  INTERVIEW,
  PILOT,
} from '../conformance/wire.ts'
import type { Engine } from '../port.ts'
import { indexFiles } from './file/index-files.ts'
import { putSeats, seatsAt } from './file/seats.ts'
import { openEmbedded } from './index.ts'
import { alterPlaces } from './testing/alter.ts'
import { withTemporaryFolder } from './testing/processes.ts'
import { readerCalls } from './thread/reader-calls.ts'

const ARTICLES = [
  { key: 'a', paragraphs: ['Rain fell on the mill.', 'Rain stopped.'] },
  {
    key: 'b',
    paragraphs: [
      {
        text: 'Snow fell in Arza.',
        locations: [[place('SY/arza', 'Arza')] as [ReturnType<typeof place>]],
      },
    ],
  },
].map(indexed)

/** What is found after changes behind the engine's back, in the file of an index with two documents. */
async function foundAfter(
  ...changes: (string | ((folder: string) => void))[]
): Promise<Pick<Finding, 'code' | 'subject' | 'detail'>[]> {
  return withTemporaryFolder(async (folder) => {
    const engine = await openEmbedded(folder)
    try {
      const writer = await engine.openWriter()
      for (const it of ARTICLES) await writer.put(it)
      await writer.close()
      const db = openDatabase(indexFiles(folder).index)
      for (const it of changes) if (typeof it === 'string') db.exec(it)
      db.close()
      for (const it of changes) if (typeof it !== 'string') it(folder)
      return await findings(engine)
    } finally {
      await engine.close()
    }
  })
}

async function findings(engine: Engine) {
  const found: Pick<Finding, 'code' | 'subject' | 'detail'>[] = []
  for await (const it of engine.verify()) {
    if (it.type !== 'finding') continue
    const { code, subject, detail } = it.finding
    found.push({ code, subject, detail })
  }
  return found
}

test('an index that nobody changed has no findings', async () => {
  expect(await foundAfter()).toEqual([])
})

test('a verification whose process has ended does not look complete to the next one', () =>
  withTemporaryFolder(async (folder) => {
    const { calls, end } = readerCalls(folder)
    const check = () => undefined
    calls.beginVerification({ verification: 1, collection: null }, check)
    expect(calls.readVerification({ verification: 1 }, check)).toEqual([])
    expect(() => calls.readVerification({ verification: 2 }, check)).toThrow(/search thread/i)
    end()
  }))

test('a passage that belongs to no document is one too many', async () => {
  expect(await foundAfter(`INSERT INTO passage (row, id, body) VALUES (99, 'x', '{}')`)).toEqual([
    { code: 'counts-differ', subject: 'passage', detail: '4 instead of 3' },
  ])
})

test('a word at another place is found, though it is as frequent as before', async () => {
  const found = await foundAfter((folder) =>
    alterPlaces(folder, (it) =>
      it.table === 'passage_words' && it.row === 1 ? { ...it, place: 1 - it.place } : it,
    ),
  )
  expect(found).toEqual(
    ['rain', 'stopped'].map((subject) => ({
      ...{ code: 'words-differ', subject, detail: 'passage_words: at other places' },
    })),
  )
})

test('a word is found in place of another one', async () => {
  const found = await foundAfter((folder) =>
    alterPlaces(folder, (it) => (it.word === 'snow' ? { ...it, word: 'mill' } : it)),
  )
  expect(found).toEqual([
    { code: 'words-differ', subject: 'mill', detail: 'passage_words: 2 times instead of 1' },
    { code: 'words-differ', subject: 'snow', detail: 'passage_words: 0 times instead of 1' },
  ])
})

test.each([
  ['a part of the lists of words', `UPDATE postings SET bytes = zeroblob(length(bytes))`],
  ['the lists of words', 'DELETE FROM postings'],
  ['where the lists of words are', `UPDATE segment SET head = zeroblob(length(head))`],
  ['all that says where they are', 'DELETE FROM segment'],
])('damage of %s is found, and documents are still compared', async (_, sql) => {
  const found = await foundAfter(sql)
  expect(found).toEqual([{ code: 'part-damaged', subject: 'postings', detail: expect.any(String) }])
})

test('an ID by which a permalink no longer finds its passage is found', async () => {
  const id = ARTICLES[0]?.document.passages[1]?.id ?? ''
  expect(await foundAfter(`UPDATE passage SET id = 'other' WHERE row = 1`)).toEqual([
    { code: 'passage-damaged', subject: id, detail: null },
  ])
})

test('what filters know is compared with the documents, and damage of it is found', async () => {
  // The place under another key, with a checksum that fits: as if a program had changed it.
  const found = await foundAfter(`UPDATE facets SET documents = zeroblob(length(documents))`)
  expect(found[0]).toMatchObject({ code: 'part-damaged', subject: 'document' })
})

test('damaged pages of the file are found, and everything else is still compared', async () => {
  await withTemporaryFolder(async (folder) => {
    const engine = await openEmbedded(folder)
    const writer = await engine.openWriter()
    for (const it of ARTICLES) await writer.put(it)
    await writer.close()
    await engine.close()
    const file = indexFiles(folder).index
    const db = openDatabase(file)
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    const root = Number(
      db.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_document_1'`).row()?.[0],
    )
    const size = Number(db.prepare('PRAGMA page_size').row()?.[0])
    db.close()
    const handle = await fs.open(file, 'r+')
    // The order of the cells in the index of IDs.
    await handle.write(Buffer.from([0, 0, 0, 0]), 0, 4, (root - 1) * size + 8)
    await handle.close()
    const again = await openEmbedded(folder)
    try {
      const found = await findings(again)
      expect(found.some((it) => it.code === 'file-damaged' && it.subject === 'document')).toBe(true)
    } finally {
      await again.close()
    }
  })
})

describe('of clusters', () => {
  const foundOf = (change: (db: Db) => void) =>
    withTemporaryFolder(async (folder) => {
      const engine = await openEmbedded(folder)
      try {
        const writer = await engine.openWriter()
        for (const it of [AGENCY, PILOT, DOCK, INTERVIEW]) await writer.put(indexed(it))
        await writer.putClusters([CLOSED_COPIES, ASKED_COPIES], [])
        await writer.close()
        const db = openDatabase(indexFiles(folder).index)
        change(db)
        db.close()
        return await findings(engine)
      } finally {
        await engine.close()
      }
    })

  test('rows of other passages than the members are found, though their checksum fits', async () => {
    const found = await foundOf((db) => {
      const seats = seatsAt(db, 1)
      if (seats === undefined) throw new Error('the first cluster has seats')
      const at = seats.length - 3
      putSeats(db, seats.with(at, (seats[at] ?? 0) + 1))
    })
    expect(found).toEqual([{ code: 'copies-differ', subject: CLOSED_COPIES.id, detail: null }])
  })

  test('a document by which they would no longer be found is found', async () => {
    const document = documentIdOf(DOCK)
    const found = await foundOf((db) => db.prepare('DELETE FROM clustered WHERE document = ?').run(document))
    expect(found).toEqual([{ code: 'copies-differ', subject: CLOSED_COPIES.id, detail: document }])
  })

  test('one that is missing is found, and one whose place is damaged', async () => {
    const [missing] = await foundOf((db) => db.exec('DELETE FROM cluster WHERE number = 1'))
    expect(missing).toEqual({ code: 'counts-differ', subject: 'cluster', detail: '1 instead of 2' })
    const damaged = await foundOf((db) => db.exec('UPDATE seats SET members = zeroblob(length(members))'))
    expect(damaged).toEqual([{ code: 'part-damaged', subject: 'cluster', detail: expect.any(String) }])
  })
})
