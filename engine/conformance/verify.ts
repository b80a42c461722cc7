import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../model/document.ts'
import type { Finding } from '../../model/finding.ts'
import { identifyDocument } from '../../model/identity.ts'
import type { Engine } from '../port.ts'
import { type Article, group, indexed, person, place } from './articles.ts'
import { articles, type NewStore, stages } from './stage.ts'

const rich: Article = {
  key: 'rich',
  title: 'Rain at the mill',
  published: '2031-05-06',
  paragraphs: [
    {
      text: 'Rain fell: “We saw nine”, said Amal Haddad of Relief Now in Arza.',
      section: 'Rain',
      quotes: [{ words: 'We saw nine', by: person('amal-haddad', 'Amal Haddad') }],
      groups: [[group('relief-now', 'Relief Now')]],
      locations: [[place('SY/homs/arza', 'Arza')]],
      dates: [{ value: '2030-03' }],
    },
    'Rain stopped at noon.',
  ],
}

async function verified(engine: Engine, collection?: string) {
  const documents: Document[] = []
  const findings: Finding[] = []
  const checked: Record<string, number> = {}
  const begun: { documents: number; passages: number }[] = []
  for await (const it of engine.verify(collection === undefined ? {} : { collection })) {
    if (it.type === 'document') documents.push(it.document)
    else if (it.type === 'finding') findings.push(it.finding)
    else if (it.type === 'begun') begun.push({ documents: it.documents, passages: it.passages })
    else checked[it.check] = (checked[it.check] ?? 0) + it.count
  }
  return { documents, findings, checked, begun }
}

const byKey = (a: Document, b: Document) => (a.documentKey < b.documentKey ? -1 : 1)
const wholes = (...all: Article[]) => all.map((it) => indexed(it).document).sort(byKey)

/** An index compared with itself, as a whole. */
export function verifyConforms(newStore: NewStore) {
  const given = stages(newStore)
  const document = identifyDocument('test', 'rich')
  const [first = ''] = indexed(rich).document.passages.map((it) => it.id)

  describe('a verification', () => {
    test('gives every document and finds nothing, after documents were replaced and removed', async () => {
      const { engine, add } = await given(rich, ...articles('rain one', 'rain two', 'rain three'))
      await add({ ...rich, paragraphs: [...rich.paragraphs, 'Rain came back.'] })
      await add(rich)
      const writer = await engine.openWriter()
      await writer.remove([identifyDocument('test', '1')])
      await writer.close()
      const { documents, findings, begun, checked } = await verified(engine)
      expect(findings).toEqual([])
      const [one, , three] = articles('rain one', 'rain two', 'rain three')
      if (!one || !three) throw new Error('three articles were made')
      expect(documents.sort(byKey)).toEqual(wholes(rich, one, three))
      expect(begun).toEqual([{ documents: 3, passages: 4 }])
      // “Rain came back.” and “rain two”
      expect(checked).toMatchObject({ documents: 3, passages: 4, gone: 2 })
      expect(checked.words).toBeGreaterThan(0)
    })

    test('of an index that nothing was written to finds nothing', async () => {
      const { engine } = await given()
      expect(await verified(engine)).toMatchObject({ documents: [], findings: [] })
    })

    test('of one collection compares only its documents', async () => {
      const other: Article = { key: 'other', collection: 'another', paragraphs: ['Rain elsewhere.'] }
      const { engine, store } = await given(rich, other)
      await store.alter('Rain elsewhere.', 'Rain everywhere.')
      const { documents, findings, begun } = await verified(engine, 'test')
      expect(findings).toEqual([])
      expect(documents).toEqual(wholes(rich))
      expect(begun).toEqual([{ documents: 1, passages: 2 }])
      const found = (await verified(engine, 'another')).findings.map((it) => it.code)
      expect(found).toContain('passage-damaged')
    })

    test('names each passage that changed, and still gives the other documents', async () => {
      const { engine, store } = await given(rich, { key: 'other', paragraphs: ['Rain.'] })
      await store.alter('We saw nine', 'We saw none')
      const { documents, findings } = await verified(engine)
      expect(findings).toContainEqual({ code: 'passage-damaged', subject: first, document, detail: null })
      expect(findings.filter((it) => it.code === 'passage-damaged')).toHaveLength(1)
      expect(documents.map((it) => it.documentKey)).toEqual(['other'])
    })

    test('names a document of which only the text outside its passages changed', async () => {
      const { engine, store } = await given()
      const { document: whole, ...rest } = indexed(rich)
      const writer = await engine.openWriter()
      await writer.put({ ...rest, document: { ...whole, text: `Left out.\n${whole.text}` } })
      await writer.close()
      await store.alter('Left out.', 'Left in..')
      expect((await verified(engine)).findings).toEqual([
        { code: 'document-damaged', subject: document, document, detail: 'rich' },
      ])
    })

    test('names a passage that is gone and whose words changed', async () => {
      const { engine, store, add } = await given(rich)
      await add({ ...rich, paragraphs: rich.paragraphs.slice(0, 1) })
      await store.alter('Rain stopped at noon.', 'Rain stopped at nine.')
      expect((await verified(engine)).findings).toMatchObject([{ code: 'gone-damaged' }])
    })

    test('finds words that a search no longer finds', async () => {
      const { engine, store, found } = await given(rich, {
        key: 'other',
        paragraphs: ['Snow fell on the mill.'],
      })
      await store.loseWord('snow')
      expect(await found('snow')).toEqual([])
      const { findings, documents } = await verified(engine)
      expect(findings.map((it) => it.code)).toContain('words-differ')
      expect(documents).toHaveLength(2)
    })

    test('compares one state, whatever is written meanwhile', async () => {
      const { engine, add } = await given(rich, ...articles('rain one', 'rain two'))
      const documents: string[] = []
      const findings: Finding[] = []
      for await (const it of engine.verify()) {
        if (it.type === 'begun') await add({ key: 'new', paragraphs: ['Rain again.'] })
        if (it.type === 'document') documents.push(it.document.documentKey)
        if (it.type === 'finding') findings.push(it.finding)
      }
      expect(findings).toEqual([])
      expect(documents.sort()).toEqual(['0', '1', 'rich'])
    })

    test('of a copy is that of the index, where the engine copies it', async () => {
      const { engine } = await given(rich, ...articles('rain one', 'rain two'))
      const folder = await mkdtemp(path.join(tmpdir(), 'verbatim-copy-'))
      try {
        const copied = await engine.copyTo(folder)
        const { documents, passages } = await engine.status()
        if (copied !== null) expect(copied).toMatchObject({ documents, passages })
      } finally {
        await rm(folder, { recursive: true })
      }
    })

    test('ends soon after it is cancelled', async () => {
      const { engine } = await given(rich)
      const controller = new AbortController()
      controller.abort()
      const all = async () => {
        for await (const it of engine.verify({}, { signal: controller.signal })) expect(it).toBeNull()
      }
      await expect(all()).rejects.toMatchObject({ code: 'cancelled' })
      expect((await verified(engine)).findings).toEqual([])
    })
  })
}
