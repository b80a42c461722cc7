import { expect, test } from 'vitest'
import { document } from '../model/document.ts'
import { fold } from '../model/words.ts'
import { corpus } from './corpus.ts'
import { placeEntity } from './entities.ts'
import { inventedWord } from './prose.ts'

test('makes documents that an indexer could have made, as many passages as asked for', () => {
  const documents = [...corpus(500)]
  expect(documents.reduce((sum, it) => sum + it.document.passages.length, 0)).toBe(500)
  for (const { document: it } of documents) {
    document.parse(it)
    for (const passage of it.passages) {
      expect(it.text.slice(passage.start, passage.end)).toBe(passage.text)
      for (const quotation of passage.quotations) {
        expect(passage.text.slice(quotation.start, quotation.end)).toBe(quotation.text)
      }
      for (const tag of [...passage.groups, ...passage.locations]) {
        for (const { start, end } of tag.mentions) expect(passage.text.slice(start, end)).toBe(tag.name)
      }
    }
  }
})

test('is the same for the same seed, and another for another', () => {
  const first = (seed: number) => corpus(20, seed).next().value
  expect(first(1)).toEqual(first(1))
  expect(first(1)).not.toEqual(first(2))
})

test('has a tail of words that goes on', () => {
  const seen = new Set<string>()
  const sizes: number[] = []
  let passages = 0
  for (const { document: it } of corpus(6_000)) {
    for (const word of fold(it.text).split(' ')) seen.add(word)
    passages += it.passages.length
    if (passages >= 2_000 * (sizes.length + 1)) sizes.push(seen.size)
  }
  const [first = 0, second = 0, third = 0] = sizes
  expect(second - first).toBeGreaterThan(1_000)
  expect(third - second).toBeGreaterThan(1_000)
})

test('invented words differ, and places have the parents their keys name', () => {
  expect(new Set(Array.from({ length: 20_000 }, (_, n) => inventedWord(n))).size).toBe(20_000)
  for (const n of [3, 1_000, 29_999]) {
    const { key, parent } = placeEntity(n)
    expect(parent ?? '').toBe(key.includes('/') ? key.slice(0, key.lastIndexOf('/')) : '')
  }
})
