import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { AGENCY, DOCK, documentIdOf, INTERVIEW, STORY_COPIES } from '../../../../engine/conformance/wire.ts'
import { documentCopies, documentEdits } from '../../../../model/document-copies.ts'
import { type WireIndex, wireIndex } from '../../wire-index.fixture.ts'
import { GET as compare } from './compare/[other]/route.ts'
import { GET as copies } from './copies/route.ts'

let index: WireIndex
vi.mock('../../../server/engine.ts', () => ({ engine: async () => index.engine }))
beforeAll(async () => {
  index = await wireIndex([STORY_COPIES])
})
afterAll(() => index.end())

const [agency, dock, interview] = [AGENCY, DOCK, INTERVIEW].map(documentIdOf)
const request = new Request('http://localhost/')
const copiesOf = (id = '') => copies(request, { params: Promise.resolve({ id }) })
const compared = (id = '', other = '') => compare(request, { params: Promise.resolve({ id, other }) })

test('a document tells the others with its story and which was first, in the shape that is published', async () => {
  const answer = await copiesOf(dock)
  expect(answer.status).toBe(200)
  const { id, documents, earliest } = documentCopies.parse(await answer.json())
  expect(id).toBe(STORY_COPIES.id)
  expect(documents.map(({ documentId }) => documentId)).toEqual([agency, dock])
  expect(earliest).toEqual({ state: 'known', document: agency })
})

test('a document whose story no other tells has none', async () => {
  const { id, documents } = documentCopies.parse(await (await copiesOf(interview)).json())
  expect([id, documents]).toEqual([null, []])
})

test('two documents are compared, whether they are copies or not', async () => {
  const answer = await compared(agency, dock)
  const { first, second, edits } = documentEdits.parse(await answer.json())
  expect([first, second]).toEqual([agency, dock])
  expect(edits.map(({ kind }) => kind)).toEqual(['same', 'removed', 'removed', 'added'])
  const own = documentEdits.parse(await (await compared(dock, dock)).json())
  expect(own.edits.every(({ kind }) => kind === 'same')).toBe(true)
})

test('a document that there is not is not found, on either side', async () => {
  const nothing = 'f'.repeat(16)
  for (const answer of [copiesOf(nothing), compared(nothing, dock), compared(dock, nothing), copiesOf('x')]) {
    expect((await answer).status).toBe(404)
  }
})
