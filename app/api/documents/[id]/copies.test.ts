import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { indexed } from '../../../../engine/conformance/articles.ts'
import {
  AGENCY,
  DOCK,
  documentIdOf,
  INTERVIEW,
  putClusters,
  STORY_COPIES,
} from '../../../../engine/conformance/wire.ts'
import { openEngine } from '../../../../engine/open.ts'
import type { Engine } from '../../../../engine/port.ts'
import { documentCopies, documentEdits } from '../../../../model/document-copies.ts'
import { GET as compare } from './compare/[other]/route.ts'
import { GET as copies } from './copies/route.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-api-documents-'))
let engine: Engine
vi.mock('../../../server/engine.ts', () => ({ engine: async () => engine }))
beforeAll(async () => {
  engine = await openEngine({ dataFolder: folder, env: {} })
  const writer = await engine.openWriter()
  for (const it of [AGENCY, DOCK, INTERVIEW]) await writer.put(indexed(it))
  await writer.close()
  await putClusters(engine, [STORY_COPIES])
})
afterAll(async () => {
  await engine.close()
  fs.rmSync(folder, { recursive: true })
})

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
