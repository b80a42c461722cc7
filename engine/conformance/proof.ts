import { describe, expect, test } from 'vitest'
import { identifyDocument } from '../../model/identity.ts'
import { type PassageId, passageId } from '../../model/ids.ts'
import type { Engine } from '../port.ts'
import { type Article, indexed, person } from './articles.ts'
import { ask, type NewStore, stages } from './stage.ts'

const witness = person('amal-haddad', 'Amal Haddad')
const altered: Article = {
  key: 'altered',
  source: 'The Daily Example',
  published: '2031-05-06',
  paragraphs: [
    { text: 'Rain fell: “We saw nine”, said Amal Haddad.', quotes: [{ words: 'We saw nine', by: witness }] },
    'Rain stopped at noon.',
  ],
}
const other: Article = { key: 'other', published: '2030-01-01', paragraphs: ['Rain came back.'] }

const damaged = (what: 'passage' | 'document', id: string) => ({ code: 'damaged', facts: { what, id } })

function idsOf(article: Article): PassageId[] {
  return indexed(article).document.passages.map((it) => it.id)
}

async function scanned(engine: Engine, q: string): Promise<string[]> {
  const texts: string[] = []
  for await (const passage of engine.scan(ask(q))) texts.push(passage.text)
  return texts
}

/** What was stored and what is read are compared: a disk, memory or a program may have changed it in between. */
export function proofsConform(newStore: NewStore) {
  const given = stages(newStore)
  const document = identifyDocument('test', 'altered')
  const [first = '', second = ''] = idsOf(altered)

  describe('what is no longer what was stored', () => {
    test.each([
      ['its words', 'We saw nine', 'We saw none'],
      ['its speaker', 'Amal Haddad', 'Omar Haddad'],
      ['where a quotation ends', '"end":23', '"end":22'],
    ])('a passage is not shown, found or exported if %s changed', async (_, from, to) => {
      const { engine, store, search } = await given(altered, other)
      await store.alter(from, to)
      await expect(engine.passage(passageId.parse(first))).rejects.toMatchObject(damaged('passage', first))
      await expect(engine.document(document)).rejects.toMatchObject({ code: 'damaged' })
      await expect(scanned(engine, 'fell')).rejects.toMatchObject(damaged('passage', first))
      const page = await search('rain')
      expect(page.total.value).toBe(3)
      expect(page.hits.map((hit) => hit.text)).toEqual(['Rain stopped at noon.', 'Rain came back.'])
      expect(page.damaged).toEqual([{ what: 'passage', id: first, at: 0 }])
      expect(await engine.passage(passageId.parse(second))).toMatchObject({ state: 'found' })
    })

    test.each([
      ['its date', '"2031-05-06"', '"2013-05-06"'],
      ['how precise its date is', '"publishedPrecision":"day"', '"publishedPrecision":"year"'],
      ['its source', '"source":"The Daily Example"', '"source":"The Daily Sample"'],
    ])('no passage of a document is shown if %s changed', async (_, from, to) => {
      const { engine, store, search } = await given(altered, { ...other, source: 'Another' })
      await store.alter(from, to)
      for (const id of [first, second]) {
        await expect(engine.passage(passageId.parse(id))).rejects.toMatchObject(damaged('passage', id))
      }
      await expect(engine.document(document)).rejects.toMatchObject(
        from.includes('Precision') ? { code: 'damaged' } : damaged('document', document),
      )
      await expect(scanned(engine, 'rain')).rejects.toMatchObject({ code: 'damaged' })
      const page = await search({ q: 'rain ', to: '2032' })
      expect(page.damaged.map((it) => it.id)).toEqual(expect.arrayContaining([first, second]))
      for (const hit of page.hits) expect(hit.documentId).not.toBe(document)
    })

    test('a document is not shown if a part of its text that is in no passage changed', async () => {
      const { engine, store } = await given()
      const { document: whole, ...rest } = indexed(altered)
      const text = `Left out.\n${whole.text}`
      const writer = await engine.openWriter()
      await writer.put({ ...rest, document: { ...whole, text } })
      await writer.close()
      expect(await engine.document(document)).toMatchObject({ text })
      await store.alter('Left out.', 'Left in..')
      await expect(engine.document(document)).rejects.toMatchObject(damaged('document', document))
      expect(await engine.passage(passageId.parse(second))).toMatchObject({ state: 'found' })
    })

    test('the words of a passage that is gone are not shown if they changed', async () => {
      const { engine, store, add } = await given(altered, other)
      await add({ ...altered, paragraphs: altered.paragraphs.slice(0, 1) })
      await store.alter('Rain stopped at noon.', 'Rain stopped at nine.')
      await expect(engine.passage(passageId.parse(second))).rejects.toMatchObject(damaged('passage', second))
    })

    test('is as it was again when its document is put again', async () => {
      const { engine, store, add, found } = await given(altered, other)
      await store.alter('We saw nine', 'We saw none')
      await store.alter('"2031-05-06"', '"2013-05-06"')
      await add(altered)
      expect(await engine.document(document)).toEqual(indexed(altered).document)
      expect(await found('rain')).toHaveLength(3)
      expect(await scanned(engine, 'rain')).toHaveLength(3)
    })

    test('an intact index has nothing damaged', async () => {
      const { engine, search } = await given(altered, other)
      expect((await search('rain')).damaged).toEqual([])
      expect(await scanned(engine, 'rain')).toHaveLength(3)
    })
  })
}
