import { expect, test } from 'vitest'
import { openDatabase } from '../../sqlite/database.ts'
import { group, indexed } from '../conformance/articles.ts'
import { ask } from '../conformance/stage.ts'
import { clusterWith } from '../conformance/wire.ts'
import type { Engine } from '../port.ts'
import { indexFiles } from './file/index-files.ts'
import { openEmbedded } from './index.ts'
import { withTemporaryFolder } from './testing/processes.ts'

const hrw = group('human-rights-watch', 'Human Rights Watch', ['HRW'])

/** An index of three documents, one of which is gone, whose file is changed by `sql` before it is opened again. */
async function withChanged(sql: string, work: (engine: Engine) => Promise<void>) {
  await withTemporaryFolder(async (folder) => {
    const before = await openEmbedded(folder)
    const writer = await before.openWriter()
    const articles = ['a', 'b', 'c'].map((key) => ({
      key,
      published: '2031-05-06',
      paragraphs: [
        { text: `Rain fell on ${key}. HRW saw it.`, groups: [[hrw, 'HRW'] as [typeof hrw, string]] },
        'More rain.',
      ],
    }))
    for (const it of articles) await writer.put(indexed(it))
    await writer.putClusters(
      [
        clusterWith(
          'passage',
          articles.map((of) => ({ of, at: [1] })),
        ),
      ],
      [],
    )
    await writer.flush()
    const [gone] = (await before.search(ask('fell'))).hits
    if (gone) await writer.remove([gone.documentId])
    await writer.close()
    await before.close()
    const db = openDatabase(indexFiles(folder).index)
    db.exec(sql)
    db.close()
    const engine = await openEmbedded(folder)
    try {
      await work(engine)
    } finally {
      await engine.close()
    }
  })
}

const unreadable = { code: 'index-unreadable', facts: { problem: { reason: 'damaged' } } }

/** What one document alone does not show: passages could be left out, or dated anew, without a word of it. */
test.each([
  ['the facets of documents', `UPDATE facets SET documents = zeroblob(length(documents))`],
  ['the facets of documents, all of them', 'DELETE FROM facets'],
  ['which documents were removed', 'UPDATE removed SET number = number % 3 + 1'],
  ['that a document was removed', 'DELETE FROM removed'],
  ['the label of a value', `UPDATE entity SET label = 'Human Rights Match' WHERE facet = 'group'`],
  ['the key of a value', `UPDATE entity SET key = 'human-rights-match' WHERE facet = 'group'`],
  ['a value', `DELETE FROM entity WHERE facet = 'group'`],
  ['the words of the index', `UPDATE words SET words = replace(words, 'rain', 'pain')`],
  ['the words of the index, all of them', 'DELETE FROM words'],
  ['the lists of words', `UPDATE postings SET bytes = zeroblob(length(bytes))`],
  ['the lists of words, all of them', 'DELETE FROM postings'],
  [
    'where the lists of words are',
    `UPDATE segment SET head = substr(head, 1, 44) || zeroblob(length(head) - 44)`,
  ],
  ['where the lists of words are, all of it', 'DELETE FROM segment'],
  ['where copies stand', `UPDATE seats SET members = zeroblob(length(members))`],
  ['where copies stand, all of it', 'DELETE FROM seats'],
  ['since when copies stand there', 'UPDATE seats SET generation = generation - 1'],
  ['a counter', `UPDATE meta SET value = value + 1 WHERE key = 'row'`],
  ['a counter that is not there', `DELETE FROM meta WHERE key = 'quote'`],
  ['a text that is no longer UTF-8', `UPDATE entity SET label = CAST(x'41ff42' AS TEXT)`],
])('an index in which %s changed is refused', async (_, sql) => {
  await withChanged(sql, async (engine) => {
    // Twice: what was read before the damage was met must not be used.
    for (const _again of [1, 2]) await expect(engine.search(ask('rain'))).rejects.toMatchObject(unreadable)
  })
})

test.each([
  ['the label of a value', `UPDATE entity SET label = 'Human Rights Match' WHERE facet = 'group'`],
  ['a value', `DELETE FROM entity WHERE facet = 'group'`],
  ['the words of the index', 'DELETE FROM words'],
  ['the clusters', 'DELETE FROM cluster'],
  ['a counter', `UPDATE meta SET value = value + 1 WHERE key = 'row'`],
])('an index in which %s changed is not written to: it would get more of it', async (_, sql) => {
  await withChanged(sql, async (engine) => {
    await expect(engine.openWriter()).rejects.toMatchObject(unreadable)
    // It has released its lock.
    await expect(engine.openWriter()).rejects.toMatchObject(unreadable)
  })
})

test('a permalink whose entry is damaged is refused, and not called unknown', async () => {
  await withChanged(`UPDATE passage SET id = CAST(x'41ff42' AS TEXT)`, async (engine) => {
    const { hits } = await engine.search(ask('rain'))
    expect(hits).toHaveLength(4)
    for (const { id } of hits) {
      await expect(engine.passage(id)).rejects.toMatchObject({ code: 'damaged', facts: { id } })
    }
  })
})

test.each([
  ['words of a passage', `UPDATE passage SET body = CAST(x'7bff7d' AS TEXT) WHERE row = 0`],
  ['the row of a passage', 'UPDATE passage SET row = row + 100 WHERE row = 0'],
  ['the row of a document', 'UPDATE document SET row = row + 1 WHERE number = 1'],
  ['the text of a document', `UPDATE document SET rest = CAST(x'7bff7d' AS TEXT) WHERE number = 1`],
  [
    'what a document says of itself',
    `UPDATE document SET bibliography = CAST(x'7bff7d' AS TEXT) WHERE number = 1`,
  ],
  ['the checksums of a document', 'UPDATE seal SET passages = zeroblob(32) WHERE number = 1'],
  ['the number of a document', 'UPDATE document SET number = 1000 WHERE number = 1'],
])('where %s are no longer what was stored, the others are still found', async (what, sql) => {
  await withChanged(sql, async (engine) => {
    const { total, hits, damaged } = await engine.search(ask('rain'))
    expect([total.value, hits.length + damaged.length]).toEqual([4, 4])
    for (const hit of hits) expect(await engine.passage(hit.id)).toMatchObject({ state: 'found' })
    const stored = async () => {
      for await (const { id } of engine.inventory()) await engine.document(id)
      for await (const _ of engine.scan(ask('rain')));
    }
    // The document of the first row may be the one that is gone.
    if (damaged.length > 0) await expect(stored()).rejects.toMatchObject({ code: 'damaged' })
    else if (what !== 'the text of a document') await stored()
  })
})
