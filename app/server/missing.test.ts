import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import {
  AGENCY,
  ASKED_COPIES,
  documentIdOf,
  passageIdOf,
  STORY_COPIES,
} from '../../engine/conformance/wire.ts'
import { type WireIndex, wireIndex } from '../api/wire-index.fixture.ts'
import { isMissing } from './missing.ts'

let index: WireIndex
vi.mock('./engine.ts', () => ({ engine: async () => index.engine }))
beforeAll(async () => {
  index = await wireIndex([ASKED_COPIES, STORY_COPIES])
})
afterAll(() => index.end())

const missing = (id: string) => isMissing(`/quotations/${id}`, new URLSearchParams())

test('only what nobody knows has no page: copies of documents and passages that are gone have one', async () => {
  for (const id of [ASKED_COPIES.id, STORY_COPIES.id]) expect(await missing(id)).toBe(false)
  for (const id of ['q-ffffffffffffffff', `${'f'.repeat(16)}-0123456789`, 'x']) {
    expect(await missing(id)).toBe(true)
  }
  const gone = passageIdOf(AGENCY, 1)
  const writer = await index.engine.openWriter()
  await writer.remove([documentIdOf(AGENCY)])
  await writer.close()
  expect(await missing(gone)).toBe(false)
})
