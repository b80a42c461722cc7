import { expect, test, vi } from 'vitest'
import { passageWith, speech } from '../../../citation/passage.fixture.ts'
import { GET } from './route.ts'

const text = '“Never again,” she said. “Not once.”'
const passage = passageWith({ text, quotations: [speech(text, 'Never again,'), speech(text, 'Not once.')] })

vi.mock('../../server/engine.ts', () => ({
  engine: async () => ({ passage: async () => ({ state: 'found', passage }) }),
}))

const asked = (id: string, format?: string) =>
  GET(new Request(`http://localhost/api/unapi?${new URLSearchParams({ id, ...(format && { format }) })}`))

test.each([
  [passage.id, passage.id],
  [`${passage.id}~`, passage.id],
  [`${passage.id}~2`, `${passage.id}~2`],
])('the formats of %s are those of %s', async (id, of) => {
  const answer = await asked(id)
  expect(answer.status).toBe(300)
  expect(await answer.text()).toContain(`<formats id="${of}">`)
})

test.each(['2~', '2~"/><script>', '2~3', '~2', '2\n', '2"', '02'])(
  'nothing after the ID is passed over: %j',
  async (rest) => {
    for (const format of [undefined, 'ris', 'rdf_zotero']) {
      const answer = await asked(`${passage.id}~${rest}`, format)
      expect(answer.status).toBe(400)
      expect(answer.headers.get('content-type')).toContain('json')
    }
  },
)
