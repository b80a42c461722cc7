import { afterEach, beforeEach, expect, it } from 'vitest'
import { AppError } from '../../model/errors.ts'
import { emptyRequest } from '../../model/search-request.ts'
import { type SampleIndex, sampleIndex } from '../sample-index.fixture.ts'
import { wholePassages } from './whole-passages.ts'

const EACH = 60
const paragraphs = (name: string) => Array.from({ length: EACH }, (_, at) => `Ann Lee ${name} ${at}.`)

let index: SampleIndex
beforeEach(async () => {
  const names = ['first', 'second', 'third', 'fourth']
  index = await sampleIndex(Object.fromEntries(names.map((it) => [it, { paragraphs: paragraphs(it) }])))
})
afterEach(() => index.end())

it('leaves out nothing where a document goes between two pages', async () => {
  const { engine } = index
  const request = { ...emptyRequest(), q: 'Ann Lee' }
  const [gone] = (await engine.search(request)).hits
  let pages = 0
  const found = new Set<string>()
  const all = wholePassages(
    {
      // biome-ignore lint/correctness/useYield: it fails at the first passage
      scan: async function* () {
        throw new AppError('damaged', { what: 'passage', id: 'damaged' })
      },
      search: async (asked, options) => {
        const page = await engine.search(asked, options)
        pages += 1
        if (pages === 1) await index.drop(gone?.documentKey ?? '')
        return page
      },
    },
    request,
    {},
  )
  for await (const { id } of all) found.add(id)
  for await (const { id, text } of engine.scan(request)) expect(found, text).toContain(id)
})
