import { expect, it } from 'vitest'
import { identifyDocument } from '../../../../model/identity.ts'
import { indexed } from '../../../conformance/articles.ts'
import { ask } from '../../../conformance/stage.ts'
import { Reader } from '../../memory/reader.ts'
import { Search } from '../../search/search.ts'
import { withTemporaryFolder } from '../../testing/processes.ts'
import { Writer } from '../../write/writer.ts'

const WORDS = 200

/** Passages of one word each, different ones in turn, so that each word stands in so many. */
const article = (key: string, often: number) =>
  indexed({
    key,
    paragraphs: Array.from({ length: WORDS * often }, (_, at) => `word${at % WORDS}`),
  })

/** How many passages have the word. */
const found = (reader: Reader, q: string) =>
  reader.read((state) => {
    if (state === null) return null
    reader.learnWords(state)
    return new Search(state, () => {}).page(ask(q)).total.value
  })

it('keeps every list where the rows of a segment fill more parts than their places', async () => {
  await withTemporaryFolder(async (folder) => {
    const writer = new Writer(folder)
    writer.put(article('short', 1), 1_000)
    writer.flush()
    // From one row of a word to its next takes two bytes, and its place in the row one: 16,600 bytes in two parts, and
    // 8,400 in one.
    writer.put(article('long', 42), 1_000)
    writer.flush()
    // Merges the two.
    writer.close()
    const reader = new Reader(folder)
    for (const word of ['word0', 'word100', 'word199']) expect(found(reader, word)).toBe(43)
    reader.close()
  })
})

it('gives a part no number that another one had, which a reader may still keep', async () => {
  await withTemporaryFolder(async (folder) => {
    const writer = new Writer(folder)
    for (const key of ['first', 'second']) {
      writer.put(article(key, 1), 1_000)
      writer.flush()
    }
    const reader = new Reader(folder)
    expect(found(reader, 'word7')).toBe(2)
    // With all documents gone, no word is left of the two segments when they are merged.
    writer.remove(['first', 'second'].map((key) => identifyDocument('test', key)))
    writer.close()
    expect(found(reader, 'word7')).toBe(0)
    const again = new Writer(folder)
    again.put(indexed({ key: 'third', paragraphs: ['another word8', 'word7 again', 'word7'] }), 1_000)
    again.close()
    expect(found(reader, 'word7')).toBe(2)
    expect(found(reader, 'word8')).toBe(1)
    expect(found(reader, 'word9')).toBe(0)
    reader.close()
  })
})
