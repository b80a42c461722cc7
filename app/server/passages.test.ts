import { expect, test } from 'vitest'
import { documentOf, passageId } from '../../model/ids.ts'
import { passageLookup } from '../../model/search-result.ts'
import { requestedPassage } from './passages.ts'

const id = passageId.parse('0123456789abcdef-0123456789')

test('a passage that was there once is called gone, and where its words are kept is told', async () => {
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

test('an id that nobody ever had is not found', async () => {
  const nobody = { passage: async () => ({ state: 'unknown' }) as const }
  for (const it of [id, 'nonsense', '']) {
    await expect(requestedPassage(nobody, it)).rejects.toMatchObject({ code: 'not-found', facts: { id: it } })
  }
})
