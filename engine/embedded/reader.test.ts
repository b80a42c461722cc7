import fs from 'node:fs/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identifyDocument } from '../../model/identity.ts'
import { openDatabase } from '../../sqlite/database.ts'
import { type Article, group, indexed, person, place } from '../conformance/articles.ts'
import { ask } from '../conformance/stage.ts'
import { indexFiles } from './file/index-files.ts'
import { fromLines } from './file/own-json.ts'
import { Reader } from './memory/reader.ts'
import { beginScan } from './search/scan.ts'
import { Search } from './search/search.ts'
import { Snapshots } from './search/snapshots.ts'
import { start, withTemporaryFolder } from './testing/processes.ts'
import { Writer } from './write/writer.ts'

const groups = ['One', 'Two', 'Three'].map((name) => group(name.toLowerCase(), name, [`${name} Party`]))
const words = fc.constantFrom('rain', 'rains', 'war', 'crimes', 'north', 'west', 'northwest', 'One', 'coast')
const paragraph = fc.record({
  text: fc.array(words, { minLength: 1, maxLength: 6 }).map((it) => it.join(' ')),
  groups: fc.subarray(groups).map((some) => some.map((it): [typeof it] => [it])),
  at: fc.boolean(),
  quoted: fc.boolean(),
})
const article: fc.Arbitrary<Omit<Article, 'key'>> = fc.record({
  title: words,
  published: fc.constantFrom('2024', '2024-05', '2025-01-02'),
  paragraphs: fc.array(paragraph, { maxLength: 3 }).map((all) =>
    all.map(({ text, at, quoted, ...it }) => ({
      ...it,
      text,
      locations: at ? [[place('SY/x', 'rain')] as [ReturnType<typeof place>]] : [],
      quotes: quoted ? [{ words: text, by: person('p', 'P') }] : [],
    })),
  ),
})
const step = fc.oneof(
  fc.record({ type: fc.constant('put' as const), key: fc.nat({ max: 4 }), article }),
  fc.record({ type: fc.constant('remove' as const), key: fc.nat({ max: 4 }) }),
  fc.record({ type: fc.constant('commit' as const) }),
)

const questions = [
  ask(''),
  ask({ q: 'rain' }),
  ask('war crimes'),
  ask('north west'),
  ask('"northwest coast"'),
  ask('coasts -war'),
  ask('one party'),
  ask({ q: 'r', in: 'quotations', any: { speaker: ['p'] } }),
  ask({ q: '', any: { group: ['one', 'unknown'] }, not: { location: ['SY'] } }),
  ask({ q: 'rain ', from: '2025', sort: 'oldest' }),
]

test('a reader that followed every change gives the same answers as one that opens afterwards', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      await withTemporaryFolder(async (folder) => {
        const writer = new Writer(folder)
        const watching = new Reader(folder)
        const answers = (reader: Reader) =>
          reader.read((state) => {
            if (!state) return null
            reader.learnWords(state)
            return questions.map((it) => new Search(state, () => {}).page(it))
          })
        for (const it of [...steps, { type: 'commit' as const }]) {
          if (it.type === 'put') writer.put(indexed({ ...it.article, key: `${it.key}` }), 1_000)
          else if (it.type === 'remove') writer.remove([identifyDocument('test', `${it.key}`)])
          else {
            writer.commit()
            answers(watching)
          }
        }
        writer.close()
        const afresh = new Reader(folder)
        expect(answers(watching)).toEqual(answers(afresh))
        // What was in the index before, and the order of the work, must not show in any answer.
        const last = new Map(
          steps.flatMap((it) =>
            it.type === 'commit' ? [] : [[it.key, it.type === 'put' ? it.article : null]],
          ),
        )
        await withTemporaryFolder(async (other) => {
          const again = new Writer(other)
          for (const [key, kept] of [...last].reverse()) {
            if (kept) again.put(indexed({ ...kept, key: `${key}` }), 1_000)
          }
          again.close()
          const reordered = new Reader(other)
          const lasting = (pages: ReturnType<typeof answers>) =>
            pages?.map(({ generation: _, ...page }) => page)
          expect(lasting(answers(reordered))).toEqual(lasting(answers(afresh)))
          reordered.close()
        })
        watching.close()
        afresh.close()
      })
    }),
    { numRuns: 40 },
  )
})

test('removed documents are dropped from the chunks, and answers stay the same', async () => {
  await withTemporaryFolder(async (folder) => {
    const write = (round: number) => {
      const writer = new Writer(folder)
      for (let n = 0; n < 600; n += 1) {
        writer.put(indexed({ key: `${n}`, paragraphs: [`Round ${round}, number ${n}.`] }), 100)
      }
      writer.close()
    }
    const watching = new Reader(folder)
    const state = (reader: Reader) =>
      reader.read((it) => [it?.columns.documents, it?.columns.alive.count(), it?.columns.numbers.length])
    const known: unknown[] = []
    for (const round of [1, 2, 3, 4, 5]) {
      write(round)
      expect(state(watching).slice(0, 2)).toEqual([600, 600])
      const [documents, passages, read] = state(new Reader(folder))
      expect([documents, passages]).toEqual([600, 600])
      known.push(read)
    }
    // Dropped once they outnumber the others by more than a thousand, and not whenever a writer closes.
    expect(known).toEqual([600, 1_200, 1_800, 600, 1_200])
  })
})

test('a scan that has ended no longer keeps the write-ahead log from being cleared', async () => {
  await withTemporaryFolder(async (folder) => {
    const write = (text: string) => {
      const writer = new Writer(folder)
      writer.put(indexed({ key: 'a', paragraphs: [text] }), 100)
      writer.close()
    }
    write('Rain before.')
    const reader = new Reader(folder)
    const snapshots = new Snapshots(reader)
    const scan = beginScan(reader, snapshots, (state) => {
      reader.learnWords(state)
      return new Search(state, () => {}).everyRow(ask('rain'))
    })
    expect([...fromLines<unknown>(scan?.next() ?? '')]).toHaveLength(1)
    write('Rain after it.')
    const db = openDatabase(indexFiles(folder).index)
    db.exec('PRAGMA busy_timeout = 0')
    const isHeldBack = () => Number(db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').row()?.[0]) === 1
    expect(isHeldBack()).toBe(true)
    scan?.end()
    expect(isHeldBack()).toBe(false)
    db.close()
    snapshots.close()
    reader.close()
  })
})

test('a caller that is killed leaves nothing of its reader beside the index', async () => {
  await withTemporaryFolder(async (folder) => {
    const writer = new Writer(folder)
    writer.put(indexed({ key: 'a', paragraphs: ['Rain fell.'] }), 100)
    writer.close()
    const caller = start('search-and-stay.ts', folder)
    await caller.printed(1)
    await caller.kill()
    const left = () => fs.readdir(indexFiles(folder).folder)
    await expect.poll(async () => (await left()).sort()).toEqual(['verbatim.db', 'writer.lock'])
  })
})
