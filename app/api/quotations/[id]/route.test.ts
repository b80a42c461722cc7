import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import * as copies from '../../../../check/copies/index.ts'
import { indexed } from '../../../../engine/conformance/articles.ts'
import {
  AGENCY,
  ASKED_COPIES,
  CLOSED_CHANGED,
  documentIdOf,
  INTERVIEW,
  PILOT,
  passageIdOf,
  STORY_COPIES,
} from '../../../../engine/conformance/wire.ts'
import { quotationAnswer } from '../../../../model/quotation-answer.ts'
import { type WireIndex, wireIndex } from '../../wire-index.fixture.ts'
import { GET } from './route.ts'

let index: WireIndex
vi.mock('../../../../check/copies/index.ts', { spy: true })
vi.mock('../../../server/engine.ts', () => ({ engine: async () => index.engine }))
beforeAll(async () => {
  index = await wireIndex([ASKED_COPIES, STORY_COPIES])
})
afterAll(() => index.end())

const answerTo = (id: string, query = '') =>
  GET(new Request(`http://localhost/api/quotations/${id}${query}`), { params: Promise.resolve({ id }) })

async function ask(id: string, query = ''): Promise<{ status: number; body: unknown }> {
  const answer = await answerTo(id, query)
  return { status: answer.status, body: await answer.json() }
}

/** Where an answer leads to instead. */
async function leadsTo(id: string, query = '') {
  const { status, headers } = await answerTo(id, query)
  return status === 307 ? headers.get('location') : status
}

const [place] = ASKED_COPIES.members[1]?.places ?? []
const member = place?.passage ?? ''

test('a cluster, its passages and their quotations give the same answer, in the shape that is published', async () => {
  const byCluster = await ask(ASKED_COPIES.id)
  expect(byCluster.status).toBe(200)
  const { id, documents, members } = quotationAnswer.parse(byCluster.body)
  expect([id, documents]).toEqual([ASKED_COPIES.id, ASKED_COPIES.documents])
  expect(members.map((it) => it.documentId)).toEqual(ASKED_COPIES.members.map((it) => it.document))
  expect(await ask(member)).toEqual(byCluster)
  expect(await ask(member, `?quotation=${place?.quotation}`)).toEqual(byCluster)
})

test('a passage without copies answers with its own words', async () => {
  const { status, body } = await ask(passageIdOf(INTERVIEW, 0))
  expect(status).toBe(200)
  expect(quotationAnswer.parse(body)).toMatchObject({ id: null, documents: 1, wordings: [{ members: [0] }] })
})

test.each([
  ['a cluster that there is not', 'q-ffffffffffffffff'],
  ['a passage that there never was', `${'f'.repeat(16)}-0123456789`],
  ['no ID at all', 'x'],
])('%s is not found, and the answer says what to do', async (_, id) => {
  const { status, body } = await ask(id)
  expect(status).toBe(404)
  expect(body).toMatchObject({ error: { code: 'not-found', facts: { what: 'quotation', id } } })
})

test('a whole document leads to the one that was printed first, which tells of its copies', async () => {
  expect(await leadsTo(STORY_COPIES.id)).toBe(`/api/documents/${documentIdOf(AGENCY)}`)
})

test('an ID that its copies had before leads to the one that they have now', async () => {
  vi.spyOn(copies, 'renamedCluster').mockResolvedValueOnce(ASKED_COPIES)
  expect(await leadsTo('q-ffffffffffffffff')).toBe(`/api/quotations/${ASKED_COPIES.id}`)
})

test('a number that the passage does not have is refused by name', async () => {
  for (const number of ['7', '-1', 'two']) {
    const { status, body } = await ask(member, `?quotation=${number}`)
    expect(status).toBe(400)
    expect(body).toMatchObject({ error: { facts: { parameter: 'quotation' } } })
  }
})

test('a passage whose words moved leads to where they are; which of its quotations had a number is not guessed', async () => {
  const gone = passageIdOf(PILOT, 1)
  const writer = await index.engine.openWriter()
  const paragraphs = [`The Pilot was there. ${CLOSED_CHANGED}`]
  await writer.put(indexed({ ...PILOT, paragraphs }))
  await writer.close()
  expect(await leadsTo(gone)).toBe(`/api/quotations/${passageIdOf({ ...PILOT, paragraphs }, 0)}`)
  expect(await leadsTo(gone, '?quotation=0')).toBe(410)
})

test('a passage that is gone is said to have been there; a cluster that lost its copies is not found', async () => {
  const writer = await index.engine.openWriter()
  const [first, ...others] = ASKED_COPIES.members
  await writer.remove(others.map(({ document }) => document))
  await writer.close()
  const gone = await ask(member)
  expect(gone.status).toBe(410)
  expect(gone.body).toMatchObject({ error: { code: 'passage-gone', facts: { id: member } } })
  expect((await ask(ASKED_COPIES.id)).status).toBe(404)
  const left = await ask(first?.places[0]?.passage ?? '')
  expect(quotationAnswer.parse(left.body)).toMatchObject({ id: null, documents: 1 })
})
