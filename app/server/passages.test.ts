import { expect, test } from 'vitest'
import { documentOf, passageId } from '../../model/ids.ts'
import { passageLookup } from '../../model/search-result.ts'
import { requestedPassage } from './passages.ts'

const id = passageId.parse('0123456789abcdef-0123456789')

test('a passage that existed once is reported as gone, with the address of its stored words', async () => {
  const goneAt = '2026-01-01T00:00:00Z'
  const gone = {
    state: 'gone',
    id,
    text: 'Words.',
    documentId: documentOf(id),
    documentExists: false,
    goneAt,
  }
  const once = { passage: async () => passageLookup.parse(gone) }
  await expect(requestedPassage(once, id)).rejects.toMatchObject({
    code: 'passage-gone',
    status: 410,
    fix: expect.stringContaining(`/api/passages/${id}`),
  })
})

test('an ID that never existed is not found', async () => {
  const unknown = { passage: async () => ({ state: 'unknown' }) as const }
  for (const it of [id, 'nonsense', '']) {
    await expect(requestedPassage(unknown, it)).rejects.toMatchObject({
      code: 'not-found',
      facts: { id: it },
    })
  }
})
