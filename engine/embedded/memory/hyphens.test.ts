import { expect, test } from 'vitest'
import { indexed } from '../../conformance/articles.ts'
import { openEmbedded } from '../index.ts'
import { withTemporaryFolder } from '../testing/processes.ts'
import { Reader } from './reader.ts'

test('a search that is cancelled reads no more texts, and the next one goes on where it was', async () => {
  await withTemporaryFolder(async (folder) => {
    const engine = await openEmbedded(folder)
    const writer = await engine.openWriter()
    const hyphenated = indexed({ key: 'gone', paragraphs: ['The north-west was quiet.'] })
    await writer.put(hyphenated)
    const paragraphs = Array.from({ length: 20 }, (_, nth) => `Winds from north west on day ${nth}.`)
    await writer.put(indexed({ key: 'stays', paragraphs }))
    await writer.remove([hyphenated.document.documentId])
    await writer.flush()
    await writer.close()
    await engine.close()
    const reader = new Reader(folder)
    try {
      reader.read((state) => {
        if (state === null) throw new Error('There is no index.')
        reader.learnWords(state)
        let read = 0
        const ask = (atMost: number) =>
          state.hyphens.pairsIn('northwest', false, () => {
            if (read >= atMost) throw new Error('cancelled')
            read += 1
          })
        expect(() => ask(5)).toThrow('cancelled')
        expect(read).toBe(5)
        expect(ask(100)).toEqual([])
        expect(read).toBe(20)
        // Known now, for this state of the index.
        expect(ask(0)).toEqual([])
      })
    } finally {
      reader.close()
    }
  })
})
