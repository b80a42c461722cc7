import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexed } from '../../conformance/articles.ts'
import { openEmbedded } from '../index.ts'
import { Bits } from '../structures/bits.ts'
import { withTemporaryFolder } from '../testing/processes.ts'
import { Reader } from './reader.ts'

const SOURCES = ['The Pilot', 'Argus']
const DAYS = [undefined, '2011', '2012-03', '2012-03-04', '2013-01-01']

test('a page has the rows that all of them in order have at its place', async () => {
  await withTemporaryFolder(async (folder) => {
    const engine = await openEmbedded(folder)
    const writer = await engine.openWriter()
    for (let nth = 0; nth < 40; nth += 1) {
      const paragraphs = Array.from({ length: 1 + (nth % 4) }, (_, at) => ({ text: `Passage ${nth} ${at}.` }))
      await writer.put(
        indexed({
          ...{ key: `${nth}`, source: SOURCES[nth % 3] ?? null },
          ...(DAYS[nth % 5] && { published: DAYS[nth % 5] }),
          paragraphs,
        }),
      )
    }
    await writer.flush()
    await writer.close()
    await engine.close()
    const reader = new Reader(folder)
    reader.read((state) => {
      const { order, columns } = state ?? expect.fail('there is no index')
      const rows = fc.uniqueArray(fc.nat(columns.rows - 1)).map((it) => Bits.of(columns.rows, it))
      const direction = fc.constantFrom('newest' as const, 'oldest' as const, 'source' as const)
      fc.assert(
        fc.property(rows, direction, fc.nat(110), fc.nat(30), (rows, direction, skip, take) => {
          const all: number[] = []
          order.each(rows, rows.count(), direction, (row) => {
            all.push(row)
            return true
          })
          const page = order.slice(rows, rows.count(), direction, skip, take)
          expect(page).toEqual(all.slice(skip, skip + take))
        }),
      )
    })
    reader.close()
  })
})
