import { expect, test } from 'vitest'
import { ask, HANG_TIMEOUT_MS } from '../conformance/stage.ts'
import { openEmbedded } from './index.ts'
import { start, withTemporaryFolder } from './testing/processes.ts'

/** How many states of the index have to be seen. */
const STATES = 60

test('every answer comes from one state while another process adds, replaces and removes', {
  timeout: HANG_TIMEOUT_MS,
}, async () => {
  await withTemporaryFolder(async (folder) => {
    const engine = await openEmbedded(folder)
    const writing = start('write-endlessly.ts', folder)
    try {
      // Before there is any index, and without opening the engine again afterwards.
      expect((await engine.search(ask('rain'))).total.value).toBe(0)
      await writing.printed(2)
      const generations = new Set<number>()
      // As long as it takes to see that many states, however slow the machine is.
      while (generations.size < STATES) {
        if (writing.over()) throw new Error('The writing process has ended.')
        const { total, hits, facets, generation } = await engine.search(ask({ q: 'rain ', limit: 100 }))
        generations.add(generation)
        expect(hits).toHaveLength(total.value)
        expect(facets.source.values.map((it) => it.count)).toEqual([total.value])
        const passagesOf = new Map<string, Set<string>>()
        for (const { documentId, text } of hits) {
          const round = /round \d+/.exec(text)?.[0] ?? ''
          passagesOf.set(documentId, (passagesOf.get(documentId) ?? new Set()).add(round))
        }
        expect(total.value).toBe(passagesOf.size * 7)
        for (const seen of passagesOf.values()) expect(seen.size).toBe(1)

        const scanned: string[] = []
        for await (const { documentId } of engine.scan(ask('rain'))) scanned.push(documentId)
        expect(scanned).toHaveLength(new Set(scanned).size * 7)
      }
    } finally {
      await writing.kill()
      await engine.close()
    }
  })
})
