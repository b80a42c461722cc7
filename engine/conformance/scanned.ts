import { describe, expect, test } from 'vitest'
import type { ParagraphSketch } from './articles.ts'
import { ask, type NewStore, stages } from './stage.ts'

const scanned = {
  text: 'The mill cost 1,700 crowns.',
  ocr: { confidence: 0.934, doubtful: [{ start: 14, end: 19 }] },
} satisfies ParagraphSketch
/** Read by a program that does not say how sure it was. */
const recognised = { text: 'The mill by the river burned.', ocr: {} } satisfies ParagraphSketch
const typed = 'The mill was never built again.'

/** Words that were read from a picture by OCR are searched as others are, and say everywhere how they were read. */
export function scannedConform(newStore: NewStore) {
  const given = stages(newStore)

  describe('a passage that was read by OCR', () => {
    const setUp = () => given({ key: 'a', paragraphs: [scanned, recognised, typed] })
    const expected = new Map([
      [scanned.text, scanned.ocr],
      [recognised.text, recognised.ocr],
      [typed, undefined],
    ])
    const readings = (passages: readonly { text: string; ocr?: unknown }[]) =>
      new Map(passages.map(({ text, ocr }) => [text, ocr]))

    test('says so in hits, exports, its document and alone, and no other one does', async () => {
      const { engine, search } = await setUp()
      const { hits } = await search('mill')
      expect(readings(hits)).toEqual(expected)
      const exported = []
      for await (const passage of engine.scan(ask('mill'))) exported.push(passage)
      expect(readings(exported)).toEqual(expected)
      const [{ id, documentId } = expect.fail()] = hits.filter(({ text }) => text === scanned.text)
      expect(readings((await engine.document(documentId))?.passages ?? [])).toEqual(expected)
      expect(await engine.passage(id)).toMatchObject({ state: 'found', passage: { ocr: scanned.ocr } })
    })

    test('is found by words that may be misread, as by any other', async () => {
      const { found } = await setUp()
      expect(await found('1700')).toEqual([scanned.text])
    })
  })
}
