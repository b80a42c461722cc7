import { describe, expect, test } from 'vitest'
import { partsOf } from '../../model/document.ts'
import { identifyDocument } from '../../model/identity.ts'
import { documentId, passageId } from '../../model/ids.ts'
import { packed } from '../../model/packed-document.ts'
import type { Engine, InventoryEntry } from '../port.ts'
import { type Article, group, indexed } from './articles.ts'
import { articles, ask, type NewStore, stages } from './stage.ts'

const hrw = group('human-rights-watch', 'Human Rights Watch', ['HRW'])
const article = (key: string, ...paragraphs: Article['paragraphs']): Article => ({ key, paragraphs })

async function inventory(engine: Engine, collection?: string): Promise<InventoryEntry[]> {
  const entries: InventoryEntry[] = []
  for await (const entry of engine.inventory(collection)) entries.push(entry)
  return entries.sort((a, b) => a.documentKey.localeCompare(b.documentKey))
}

export function writingConforms(newStore: NewStore) {
  const given = stages(newStore)

  describe('documents', () => {
    test('an index answers before anything has been written, and when it is empty', async () => {
      const { engine, search, add } = await given()
      const [id, document] = [
        passageId.parse('0123456789abcdef-0123456789'),
        documentId.parse('0123456789abcdef'),
      ]
      const answers = async () => {
        expect((await search('anything')).total).toEqual({ value: 0, unit: 'passage', exact: true })
        const part = { find: '', offset: 0, limit: 10 }
        expect(await engine.facet('group', ask('anything'), part)).toEqual({ values: [], more: 0 })
        const scanned = []
        for await (const passage of engine.scan(ask('anything'))) scanned.push(passage)
        expect(scanned).toEqual([])
        expect(await engine.passage(id)).toEqual({ state: 'unknown' })
        expect(await engine.document(document)).toBeNull()
        expect(await engine.entities('group', ['human-rights-watch'])).toEqual([])
        expect(await inventory(engine)).toEqual([])
        expect(await engine.status()).toMatchObject({ documents: 0, passages: 0 })
      }
      expect((await engine.status()).changedAt).toBeNull()
      await answers()
      await add()
      await answers()
    })

    test('come back whole, exactly as they were put', async () => {
      const { engine, add } = await given()
      const whole: Article = {
        key: 'a “b”/c.txt',
        title: 'Title 😀',
        source: 'The Guardian',
        published: '2025-03',
        work: { genre: { value: 'Press release', basis: 'corrected' } },
        sheets: [{ width: 595, height: 842, lines: [[0, 14, 72, 80, 300, 92]] }, null],
        paragraphs: [
          {
            text: 'HRW said “no”.',
            section: 'One',
            groups: [[hrw, 'HRW']],
            quotes: [{ words: 'no', by: null }],
          },
          ...['Same.', 'Same.'],
        ],
      }
      await add(whole)
      const { document } = indexed(whole)
      expect(await engine.document(document.documentId)).toEqual(document)
      const [first, second, third] = document.passages
      expect([second?.id, third?.id]).toEqual([expect.any(String), `${second?.id}-2`])
      expect(await engine.passage(passageId.parse(first?.id))).toEqual({
        state: 'found',
        passage: { ...partsOf(document).bibliography, ...first },
      })
      expect(await engine.entities('group', ['human-rights-watch', 'nobody'])).toEqual([hrw])
    })

    test('keep corrections on the document, and not on each passage', async () => {
      const { engine } = await given()
      const { document, ...rest } = indexed(article('a', 'Same.'))
      const corrected = { corrections: [], original: { fields: { title: null }, passages: {} } }
      const writer = await engine.openWriter()
      await writer.put({ ...rest, document: { ...document, corrected } })
      await writer.close()
      expect(await engine.document(document.documentId)).toEqual({ ...document, corrected })
      const found = await engine.passage(passageId.parse(document.passages[0]?.id))
      expect(found).not.toHaveProperty('passage.corrected')
    })

    test('are listed with their fingerprints, by collection', async () => {
      const { engine } = await given(
        { ...article('a', 'A.'), collection: 'one' },
        { ...article('b', 'B.', 'C.'), collection: 'two' },
      )
      expect((await inventory(engine)).map((it) => [it.documentKey, it.passages])).toEqual([
        ['a', 1],
        ['b', 2],
      ])
      expect(await inventory(engine, 'two')).toEqual([
        {
          id: identifyDocument('two', 'b'),
          collection: 'two',
          documentKey: 'b',
          fingerprint: indexed({ ...article('b', 'B.', 'C.'), collection: 'two' }).fingerprint,
          passages: 2,
        },
      ])
    })

    test('a document without passages is kept', async () => {
      const { engine } = await given(article('empty'))
      expect(await inventory(engine)).toMatchObject([{ documentKey: 'empty', passages: 0 }])
    })

    test('are replaced as a whole, with their tags and counts', async () => {
      const { search, add, engine } = await given(
        article('a', { text: 'HRW came.', groups: [[hrw, 'HRW']] }, 'Stays.'),
      )
      await add(article('a', 'Nobody came.', 'Stays.'))
      expect((await search('hrw')).total.value).toBe(0)
      const page = await search({})
      expect(page.total.value).toBe(2)
      expect(page.facets.group.values.map((it) => [it.key, it.count])).toEqual([['unknown', 2]])
      expect(await engine.status()).toMatchObject({ documents: 1, passages: 2 })
    })

    test('are removed as a whole, and unknown ids are not an error', async () => {
      const { search, engine } = await given(article('a', 'Here.'), article('b', 'There.'))
      const writer = await engine.openWriter()
      await writer.remove([identifyDocument('test', 'a'), documentId.parse('0123456789abcdef')])
      await writer.close()
      expect((await search({})).hits.map((hit) => hit.text)).toEqual(['There.'])
      expect(await engine.document(identifyDocument('test', 'a'))).toBeNull()
    })

    test('put twice by one writer, the later version wins', async () => {
      const { search, engine } = await given()
      const writer = await engine.openWriter()
      await writer.put(indexed(article('a', 'First.')))
      await writer.put(indexed(article('a', 'Second.')))
      await writer.close()
      expect((await search({})).hits.map((hit) => hit.text)).toEqual(['Second.'])
    })
  })

  describe('permalinks', () => {
    test('a passage keeps its id as long as its words stay the same, wherever it moves', async () => {
      const { engine, add, search } = await given(article('a', 'Stays.', 'Goes.'))
      const before = (await search('stays')).hits[0]?.id
      await add(article('a', 'New.', 'Stays.'))
      expect((await search('stays')).hits[0]?.id).toBe(before)
      expect(await engine.passage(passageId.parse(before))).toMatchObject({
        state: 'found',
        passage: { ordinal: 1 },
      })
    })

    test('the id of a removed passage still leads to its text and document, and to the passage if it comes back', async () => {
      const { engine, add, search } = await given(article('a', 'Stays.', 'Goes.'))
      const id = passageId.parse((await search('goes')).hits[0]?.id)
      await add(article('a', 'Stays.'))
      expect(await engine.passage(id)).toMatchObject({
        state: 'gone',
        id,
        text: 'Goes.',
        documentExists: true,
      })
      const writer = await engine.openWriter()
      await writer.remove([identifyDocument('test', 'a')])
      await writer.close()
      expect(await engine.passage(id)).toMatchObject({ state: 'gone', text: 'Goes.', documentExists: false })
      await add(article('a', 'Goes.'))
      expect(await engine.passage(id)).toMatchObject({ state: 'found' })
    })

    test('an id that never existed is unknown', async () => {
      const { engine } = await given(article('a', 'A.'))
      expect(await engine.passage(passageId.parse('0123456789abcdef-0123456789'))).toEqual({
        state: 'unknown',
      })
    })
  })

  describe('readers and the writer', () => {
    test('every reader finds what was flushed, without being opened again', async () => {
      const { store, engine } = await given(article('a', 'First.'))
      const other = await store.open()
      try {
        expect((await other.search(ask({}))).total.value).toBe(1)
        const writer = await engine.openWriter()
        await writer.put(indexed(article('b', 'Second.')))
        await writer.flush()
        const page = await other.search(ask('second'))
        expect(page.total.value).toBe(1)
        await writer.close()
        expect((await other.status()).generation).toBeGreaterThanOrEqual(page.generation)
      } finally {
        await other.close()
      }
    })

    test('a document that is handed over packed comes back exactly as it was', async () => {
      const { engine, search } = await given()
      const { fingerprint, ...made } = indexed({
        ...article('a', { text: 'HRW said it.', groups: [[hrw, 'HRW']] }),
        title: 'Title 😀',
      })
      const writer = await engine.openWriter()
      await writer.put({ packed: packed(made), fingerprint })
      await writer.close()
      expect(await engine.document(made.document.documentId)).toEqual(made.document)
      expect(await inventory(engine)).toMatchObject([{ documentKey: 'a', fingerprint }])
      expect((await search('human rights watch')).total.value).toBe(1)
    })

    test('a large document that is given up is not there, and everything before it is', async () => {
      const { engine } = await given()
      const paragraphs = Array.from({ length: 6_000 }, (_, n) => `Rain fell on ${n}. `.repeat(60).trim())
      const controller = new AbortController()
      const writer = await engine.openWriter()
      await writer.put(indexed(article('before', 'Snow fell.')))
      const large = writer.put(indexed(article('large', ...paragraphs)), { signal: controller.signal })
      controller.abort()
      const [outcome] = await Promise.allSettled([large])
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'cancelled' })
      await writer.put(indexed(article('after', 'The sun shone.')))
      await writer.close()
      const rest = (await inventory(engine)).map((it) => it.documentKey)
      const stored = outcome.status === 'fulfilled'
      expect(rest).toEqual(stored ? ['after', 'before', 'large'] : ['after', 'before'])
    })

    test('the generation increases with every change, and only then', async () => {
      const { search, add } = await given(article('a', 'A.'))
      const first = (await search({})).generation
      expect((await search('a')).generation).toBe(first)
      await add(article('b', 'B.'))
      expect((await search({})).generation).toBeGreaterThan(first)
    })

    test('a second writer is refused while the first one is open', async () => {
      const { store, engine } = await given()
      const other = await store.open()
      try {
        const writer = await engine.openWriter()
        await expect(other.openWriter()).rejects.toMatchObject({ code: 'index-locked' })
        await expect(engine.openWriter()).rejects.toMatchObject({ code: 'index-locked' })
        await writer.close()
        await (await other.openWriter()).close()
      } finally {
        await other.close()
      }
    })

    test('every answer during a change comes from one state: a document is there whole or not at all', async () => {
      const { store, engine } = await given()
      const reader = await store.open()
      const writer = await engine.openWriter()
      let writing = true
      const write = async () => {
        for (let n = 0; n < 60; n += 1) {
          await writer.put(
            indexed(article(`${n % 5}`, ...Array.from({ length: 7 }, (_, i) => `Rain ${n} ${i}.`))),
          )
          if (n % 7 === 3) await writer.remove([identifyDocument('test', `${(n + 2) % 5}`)])
          if (n % 3 === 0) await writer.flush()
        }
        await writer.close()
        writing = false
      }
      const read = async () => {
        while (writing) {
          const { total, hits, facets } = await reader.search(ask({ q: 'rain ', limit: 100 }))
          expect(hits).toHaveLength(total.value)
          expect(total.value % 7).toBe(0)
          expect(facets.source.values.reduce((sum, it) => sum + it.count, 0)).toBe(total.value)
        }
      }
      try {
        await Promise.all([write(), read()])
      } finally {
        await reader.close()
      }
    })

    test('an aborted search rejects as cancelled', async () => {
      const { engine } = await given(...articles('A.', 'B.'))
      const before = AbortSignal.abort()
      await expect(engine.search(ask({}), { signal: before })).rejects.toMatchObject({ code: 'cancelled' })
      const controller = new AbortController()
      const many = Array.from({ length: 50 }, () => engine.search(ask('b'), { signal: controller.signal }))
      controller.abort()
      for (const outcome of await Promise.allSettled(many)) {
        if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'cancelled' })
      }
      expect((await engine.search(ask('b'))).total.value).toBe(1)
    })
  })
}
