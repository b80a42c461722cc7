import { expect, test } from 'vitest'
import { document, entity } from '../../model/document.ts'
import { fold } from '../../model/words.ts'
import { articles, corpus } from './corpus.ts'
import { PLACES, placeEntity, placesAbove } from './entities.ts'
import { inventedWord } from './invented-words.ts'

test('makes documents that an indexer could have made, with the given number of passages', () => {
  const made = [...corpus(500)]
  expect(made.reduce((sum, it) => sum + it.document.passages.length, 0)).toBe(500)
  for (const { document: it, entities } of made) {
    document.parse(it)
    const named = new Set(entities.map((one) => `${one.facet} ${entity.parse(one).key}`))
    for (const passage of it.passages) {
      expect(it.text.slice(passage.start, passage.end)).toBe(passage.text)
      for (const quotation of passage.quotations) {
        expect(passage.text.slice(quotation.start, quotation.end)).toBe(quotation.text)
        if (quotation.speaker?.kind === 'person') expect(named).toContain(`speaker ${quotation.speaker.key}`)
      }
      for (const tag of [...passage.groups, ...passage.locations]) {
        for (const { start, end } of tag.mentions) expect(passage.text.slice(start, end)).toBe(tag.name)
      }
      for (const { key } of passage.groups) expect(named).toContain(`group ${key}`)
      for (const { key } of passage.locations) expect(named).toContain(`location ${key}`)
    }
  }
})

test('leaves out nothing but white space: passages, title and headings make up the whole text', () => {
  for (const { document: it } of corpus(200)) {
    const parts = [...it.passages, ...it.leftOut].sort((a, b) => a.start - b.start)
    expect(parts.map(({ start, end }) => it.text.slice(start, end)).join('\n\n')).toBe(it.text.trimEnd())
  }
})

test('is the same for the same seed, and different for another seed or revision', () => {
  const first = (seed: number) => corpus(20, seed).next().value
  expect(first(1)).toEqual(first(1))
  expect(first(1)).not.toEqual(first(2))
  const article = articles()
  expect(article(7)).toEqual([...corpus(400)][7])
  expect(article(7, 1).document.documentId).toBe(article(7).document.documentId)
  expect(article(7, 1).fingerprint).not.toBe(article(7).fingerprint)
  expect(article(7, 1).document.text).not.toBe(article(7).document.text)
})

test('keeps adding new words', () => {
  const seen = new Set<string>()
  const sizes: number[] = []
  let passages = 0
  for (const { document: it } of corpus(6_000)) {
    for (const word of fold(it.text).split(' ')) seen.add(word)
    passages += it.passages.length
    if (passages >= 2_000 * (sizes.length + 1)) sizes.push(seen.size)
  }
  const [first = 0, second = 0, third = 0] = sizes
  expect(second - first).toBeGreaterThan(2_000)
  expect(third - second).toBeGreaterThan(2_000)
})

test('invents different words, and places whose parents exist', () => {
  expect(new Set(Array.from({ length: 50_000 }, (_, n) => inventedWord(n))).size).toBe(50_000)
  for (let n = 0; n < PLACES; n += 7) {
    const chain = [placeEntity(n), ...placesAbove(n)]
    expect(chain.map((it) => it.parent)).toEqual([...chain.slice(1).map((it) => it.key), undefined])
    expect(chain).toHaveLength(chain[0]?.key.split('/').length ?? 0)
  }
})
