import { describe, expect, it } from 'vitest'
import { correction, undo } from '../../model/correction.ts'
import { inStore, type NewStore } from './stage.ts'

const target = { document: '0123456789abcdef', collection: 'papers', documentKey: 'a.txt' }
const made = (nth: number) =>
  correction.parse({
    id: `c-00000000000${nth}`,
    at: '2025-06-01T12:00:00.000Z',
    by: 'Ada “A”\nLovelace',
    what: 'title',
    target,
    before: null,
    after: 'إغلاق المعمل',
  })
const undone = undo.parse({
  id: 'c-0000000000ff',
  at: '2025-06-02T12:00:00.000Z',
  by: 'Grace',
  what: 'undo',
  target,
  undoes: made(1).id,
})

export function correctionsConform(newStore: NewStore) {
  describe('corrections', () => {
    it(
      'are none at first, and then all that were added, in order, whoever opens the records',
      inStore(newStore, async (open) => {
        const records = await open()
        expect(await records.corrections.all()).toEqual([])
        await records.corrections.append(made(1))
        await records.corrections.append(undone)
        await records.corrections.append(made(2))
        expect(await records.corrections.all()).toEqual([made(1), undone, made(2)])
        expect(await records.corrections.incomplete()).toBeNull()
        expect(await (await open()).corrections.all()).toEqual([made(1), undone, made(2)])
      }),
    )

    it(
      'that others add are seen without opening the records again',
      inStore(newStore, async (open) => {
        const [one, other] = [await open(), await open()]
        await one.corrections.append(made(1))
        expect(await other.corrections.all()).toHaveLength(1)
        await one.corrections.append(made(2))
        expect(await other.corrections.all()).toHaveLength(2)
      }),
    )
  })
}
