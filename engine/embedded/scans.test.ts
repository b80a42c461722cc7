import { describe, expect, it } from 'vitest'
import { indexed } from '../conformance/articles.ts'
import { ask } from '../conformance/stage.ts'
import type { Engine } from '../port.ts'
import { asLines, fromLines } from './file/own-json.ts'
import { openEmbedded } from './index.ts'
import { Reader } from './memory/reader.ts'
import { beginScan } from './search/scan.ts'
import { Search } from './search/search.ts'
import { Snapshots } from './search/snapshots.ts'
import { canTell, openFilesIn } from './testing/open-files.ts'
import { withTemporaryFolder } from './testing/processes.ts'
import { Writer } from './write/writer.ts'

function write(folder: string, key: string, passages: number, word: string) {
  const writer = new Writer(folder)
  const paragraphs = Array.from({ length: passages }, (_, at) => `Rain ${key} ${at} ${word}.`)
  writer.put(indexed({ key, paragraphs }), 100)
  writer.close()
}

async function all(engine: Engine): Promise<number> {
  let count = 0
  for await (const _ of engine.scan(ask('rain'))) count += 1
  return count
}

describe.skipIf(!canTell)('the files that scans open', () => {
  it('are as many after a hundred scans as after the first, however they end', async () => {
    await withTemporaryFolder(async (folder) => {
      for (const key of ['a', 'b', 'c']) write(folder, key, 700, 'before')
      const engine = await openEmbedded(folder)
      expect(await all(engine)).toBe(2_100)
      const atFirst = openFilesIn(folder)
      expect(atFirst).toBeGreaterThan(0)
      for (let n = 0; n < 25; n += 1) {
        expect(await all(engine)).toBe(2_100)
        for await (const _ of engine.scan(ask('rain'))) break
        const stop = new AbortController()
        const cancelled = async () => {
          for await (const _ of engine.scan(ask('rain'), { signal: stop.signal })) stop.abort()
        }
        await expect(cancelled()).rejects.toMatchObject({ code: 'cancelled' })
        const early = new AbortController()
        const begun = engine.scan(ask('rain'), { signal: early.signal })[Symbol.asyncIterator]().next()
        early.abort()
        await expect(begun).rejects.toMatchObject({ code: 'cancelled' })
      }
      expect(openFilesIn(folder)).toBe(atFirst)
      await engine.close()
    })
  })

  it('are no more for fifty scans at once than for one', async () => {
    await withTemporaryFolder(async (folder) => {
      write(folder, 'a', 100, 'before')
      const engine = await openEmbedded(folder)
      expect(await all(engine)).toBe(100)
      const forOne = openFilesIn(folder)
      expect(forOne).toBeGreaterThan(0)
      const scans = Array.from({ length: 50 }, () => engine.scan(ask('rain'))[Symbol.asyncIterator]())
      await Promise.all(scans.map((it) => it.next()))
      expect(openFilesIn(folder)).toBe(forOne)
      await Promise.all(scans.map((it) => it.return?.()))
      expect(openFilesIn(folder)).toBe(forOne)
      await engine.close()
    })
  })

  it('stay few while the index changes below them', async () => {
    await withTemporaryFolder(async (folder) => {
      write(folder, 'a', 100, 'first')
      const engine = await openEmbedded(folder)
      expect(await all(engine)).toBe(100)
      // Written by the engine, as for corrections: a writer's files are closed too.
      let written = 0
      const change = async () => {
        written += 1
        const writer = await engine.openWriter()
        await writer.put(indexed({ key: `b${written}`, paragraphs: [`Rain b${written}.`] }))
        await writer.close()
        expect(await all(engine)).toBe(100 + written)
      }
      const begun = openFilesIn(folder)
      expect(begun).toBeGreaterThan(0)
      for (let n = 0; n < 25; n += 1) await change()
      // SQLite keeps the index file open once for each connection that there was at once: a few, and not one a change.
      await expect.poll(() => openFilesIn(folder)).toBeLessThanOrEqual(begun + 5)
      await engine.close()
    })
  })
})

it('gives passages as they are stored, whatever is in their texts', () => {
  const texts = ['one', 'two\nlines\n\n', '\u2028"}\\', '']
  const bodies = texts.map((text) => JSON.stringify({ text }))
  const common = (title: string) => JSON.stringify({ title })
  const lines = asLines([
    { bibliography: common('a'), bodies },
    { bibliography: common('b\n\nc'), bodies: bodies.slice(0, 1) },
  ])
  expect([...fromLines(lines)]).toEqual([
    ...texts.map((text) => ({ title: 'a', text })),
    { title: 'b\n\nc', text: 'one' },
  ])
})

describe('scans of different states', () => {
  const textsOf = (scan: ReturnType<typeof beginScan>) => {
    const texts: string[] = []
    for (let found = scan?.next(); found; found = scan?.next()) {
      for (const { text } of fromLines<{ text: string }>(found))
        texts.push(/Rain a \d+ (\w+)/.exec(text)?.[1] ?? '')
    }
    return [...new Set(texts)]
  }

  it('each keep their own, whichever ends first, and a new one sees the newest', async () => {
    await withTemporaryFolder(async (folder) => {
      const reader = new Reader(folder)
      const snapshots = new Snapshots(reader)
      const begin = () =>
        beginScan(reader, snapshots, (state) => {
          reader.learnWords(state)
          return new Search(state, () => {}).everyRow(ask('rain'))
        })
      expect(begin()).toBeNull()
      write(folder, 'a', 3, 'first')
      const [one, same] = [begin(), begin()]
      write(folder, 'a', 3, 'second')
      const [two, other] = [begin(), begin()]
      one?.end()
      one?.end()
      expect([textsOf(same), textsOf(two)]).toEqual([['first'], ['second']])
      write(folder, 'a', 3, 'third')
      two?.end()
      same?.end()
      const three = begin()
      expect([textsOf(other), textsOf(three)]).toEqual([['second'], ['third']])
      other?.end()
      three?.end()
      expect(textsOf(begin())).toEqual(['third'])
      snapshots.close()
      reader.close()
    })
  })
})
