import { expect, test } from 'vitest'
import { indexed } from '../conformance/articles.ts'
import { ask, HANG_TIMEOUT_MS } from '../conformance/stage.ts'
import type { Engine } from '../port.ts'
import { openEmbedded } from './index.ts'
import { start, withTemporaryFolder } from './testing/processes.ts'

/** The round in which each key was last written; each document has to be there whole, or not at all. */
async function rounds(engine: Engine): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  for await (const { id, documentKey } of engine.inventory()) {
    const texts = (await engine.document(id))?.passages.map((passage) => passage.text) ?? []
    const round = /round (\d+)/.exec(texts[0] ?? '')?.[1]
    expect(texts).toEqual(Array.from({ length: 7 }, (_, n) => `Rain in round ${round}, passage ${n}.`))
    found.set(documentKey, Number(round))
  }
  return found
}

/** What does not fit together of an index: not what a cluster names and the index does not have. */
async function damage(engine: Engine): Promise<unknown[]> {
  const found: unknown[] = []
  for await (const it of engine.verify()) {
    if (it.type === 'finding' && it.finding.code !== 'copy-gone') found.push(it.finding)
  }
  return found
}

/** What has to be there after a flushed round, by the rules of `write-endlessly.ts`. */
function expected(flushed: number): Map<string, number> {
  const keys = new Map<string, number>()
  for (let round = 0; round <= flushed; round += 1) {
    keys.set(`k${round % 10}`, round)
    if (round % 5 === 4) keys.delete(`k${(round + 3) % 10}`)
  }
  return keys
}

test('a writer killed at any moment loses nothing that it flushed, and the next one goes on', {
  timeout: HANG_TIMEOUT_MS,
}, async () => {
  await withTemporaryFolder(async (folder) => {
    for (let kill = 0; kill < 4; kill += 1) {
      const writing = start('write-endlessly.ts', folder)
      await writing.printed(2 + kill * 9)
      // Killed at a different moment in each run: nothing may depend on which.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20))
      await writing.kill()
      const flushed = Number(writing.lines.at(-1))
      expect(flushed).toBeGreaterThan(0)

      const engine = await openEmbedded(folder)
      try {
        const found = await rounds(engine)
        // The next flush may have been done, and the process killed before it could print that.
        expect([expected(flushed), expected(flushed + 3)]).toContainEqual(found)
        // A passage that was replaced since is one that its cluster names and the index has not.
        expect(await damage(engine)).toEqual([])
        const { total, hits } = await engine.search(ask({ q: 'rain ', limit: 100 }))
        expect([total.value, hits.length]).toEqual([found.size * 7, found.size * 7])
        const writer = await engine.openWriter()
        await writer.put(indexed({ key: 'k0', paragraphs: ['Sun, at last.'] }))
        for await (const { id } of engine.inventory()) await writer.remove([id])
        await writer.close()
        expect((await engine.status()).documents).toBe(0)
      } finally {
        await engine.close()
      }
    }
  })
})
