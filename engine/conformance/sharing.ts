import { describe, expect, test } from 'vitest'
import { identifyDocument } from '../../model/identity.ts'
import { documentId } from '../../model/ids.ts'
import { articles, type NewStore, stages } from './stage.ts'

const WHOLE = 'The inspectors found that nobody had opened the lower sluice since the flood of March.'
const CHANGED = 'The inspectors said that nobody had closed the upper sluice since the flood of March.'
const OTHER = 'Nobody had asked the inspectors, and the mill was never closed.'
const LIMIT = { limit: 10 }

/** Where a text may stand: the passages that share its words, on any engine. */
export function sharingConforms(newStore: NewStore) {
  const given = stages(newStore)

  describe('passages that share words with a text', () => {
    test('come with those that share the most of it first, however few words of it are not changed', async () => {
      const { engine } = await given(...articles(OTHER, CHANGED, WHOLE, 'A quiet week.'))
      const found = await engine.sharing(WHOLE, LIMIT)
      expect(found.slice(0, 2).map((it) => it.text)).toEqual([WHOLE, CHANGED])
      expect(found.map((it) => it.text)).not.toContain('A quiet week.')
    })

    test('are found by one word, and by none of what has no words', async () => {
      const { engine } = await given(...articles(WHOLE, OTHER))
      expect((await engine.sharing('sluice', LIMIT)).map((it) => it.text)).toEqual([WHOLE])
      expect(await engine.sharing('unheard', LIMIT)).toEqual([])
      expect(await engine.sharing('…', LIMIT)).toEqual([])
      expect(await engine.sharing('', LIMIT)).toEqual([])
    })

    test('are found by a part of a long text, wherever in it the part stands', async () => {
      const { engine } = await given(...articles(WHOLE, OTHER))
      const unknown = Array.from({ length: 400 }, (_, at) => `word${at}`).join(' ')
      for (const text of [`${WHOLE} ${unknown}`, `${unknown} ${WHOLE}`, `${unknown} ${WHOLE} ${unknown}`]) {
        expect((await engine.sharing(text, LIMIT))[0]?.text).toBe(WHOLE)
      }
    })

    test('are all found where the same words stand in many documents', async () => {
      const { engine } = await given(...articles(...Array.from({ length: 45 }, () => WHOLE)))
      const found = await engine.sharing(WHOLE, { limit: 60 })
      expect(new Set(found.map((it) => it.documentId)).size).toBe(45)
    })

    test('the first one beneath a title or heading stands for it', async () => {
      const beneath = { text: 'It rained.', section: 'Who opened the lower sluice' }
      const { engine } = await given({
        ...{ key: 'a', title: 'What the flood of March left' },
        paragraphs: ['Nothing was said.', beneath, { ...beneath, text: 'It stopped.' }],
      })
      const texts = async (text: string) => (await engine.sharing(text, LIMIT)).map((it) => it.text)
      expect(await texts('Who opened the lower sluice')).toEqual(['It rained.'])
      expect((await texts('What the flood of March left'))[0]).toBe('Nothing was said.')
    })

    test('are only those of some documents, where these are named', async () => {
      const { engine } = await given(...articles(WHOLE, WHOLE, OTHER))
      const [first, second] = await engine.sharing(WHOLE, LIMIT)
      if (first === undefined || second === undefined) throw new Error('two documents have these words')
      const found = await engine.sharing(WHOLE, { ...LIMIT, documents: [second.documentId] })
      expect(found.map((it) => it.id)).toEqual([second.id])
    })

    test('are no more found once their document is gone, and at once where one is new', async () => {
      const { engine, add } = await given(...articles(WHOLE))
      const [gone] = await engine.sharing(WHOLE, LIMIT)
      await add({ key: 'new', paragraphs: [CHANGED] })
      expect((await engine.sharing(CHANGED, LIMIT))[0]?.text).toBe(CHANGED)
      const writer = await engine.openWriter()
      if (gone) await writer.remove([gone.documentId])
      await writer.close()
      expect((await engine.sharing(WHOLE, LIMIT)).map((it) => it.text)).toEqual([CHANGED])
    })

    test('are refused by name where they are no longer what was stored', async () => {
      const { engine, store } = await given(...articles(WHOLE))
      await store.alter('nobody had opened', 'anybody had opened')
      await expect(engine.sharing(WHOLE, LIMIT)).rejects.toMatchObject({ code: 'damaged' })
    })
  })

  describe('passages of a document by their ordinals', () => {
    const id = identifyDocument('test', 'a')

    test('come in the order of the parts, without those that are not there', async () => {
      const { engine } = await given({ key: 'a', paragraphs: ['One.', 'Two.', 'Three.'] })
      const parts = [
        { document: id, from: 2, to: 5 },
        { document: id, from: -1, to: 1 },
        { document: documentId.parse('0123456789abcdef'), from: 0, to: 1 },
      ]
      expect((await engine.passagesOf(parts)).map((it) => it.text)).toEqual(['Three.', 'One.'])
      expect(await engine.passagesOf([])).toEqual([])
    })
  })
}
