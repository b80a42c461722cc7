import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexed } from '../../conformance/articles.ts'
import { collections, roots, textsFound } from '../../conformance/plain-reading.ts'
import type { Root } from '../../sought.ts'
import { openEmbedded } from '../index.ts'
import { Reader } from '../memory/reader.ts'
import { withTemporaryFolder } from '../testing/processes.ts'
import { evaluate, treeIn } from './evaluate.ts'
import { rowsOf } from './levels.ts'
import { passageSpace, quotationSpace } from './spaces.ts'

describe('any tree of words, phrases, patterns, nearness, filters, AND, OR and NOT', () => {
  test('finds exactly what a reader of all texts would find', async () => {
    await fc.assert(
      fc.asyncProperty(
        collections,
        fc.array(roots, { minLength: 50, maxLength: 50 }),
        async (articles, roots) => {
          await withTemporaryFolder(async (folder) => {
            const engine = await openEmbedded(folder)
            const writer = await engine.openWriter()
            for (const it of articles) await writer.put(indexed(it))
            await writer.close()
            await engine.close()
            const reader = new Reader(folder)
            try {
              for (const query of roots) {
                for (const quotations of [false, true]) {
                  expect(found(reader, query, quotations), JSON.stringify(query)).toEqual(
                    textsFound(articles, query, quotations),
                  )
                }
              }
            } finally {
              reader.close()
            }
          })
        },
      ),
      { numRuns: 6 },
    )
  })
})

function found(reader: Reader, query: Root, quotations: boolean): string[] {
  return reader.read((state) => {
    if (state === null) throw new Error('There is no index.')
    reader.learnWords(state)
    const space = quotations
      ? quotationSpace(state, state.filters.quotations('quotations'))
      : passageSpace(state)
    const request = { typos: false, forms: false, dates: 'published' } as const
    const tree = treeIn(state, space, request, () => undefined)
    const { levels, standIns } = evaluate(query, tree, state)
    const rows = rowsOf(levels, space.size)
    for (const { row } of standIns) rows.add(row)
    const passages = [...space.passagesOf(rows).members()]
    return passages.map((row) => state.stored.unproved(row)?.text ?? '').sort()
  })
}
