import { describe, expect, it } from 'vitest'
import { correction } from '../../model/correction.ts'
import { type Change, type ChangeOutcome, change } from '../change.ts'
import { inStore, type NewStore } from './stage.ts'

const id = (nth: number) => `c-${nth.toString(16).padStart(12, '0')}`
const at = '2025-06-01T12:00:00.000Z'
const asked = (nth: number): Change =>
  change.parse({
    id: id(nth),
    at,
    what: 'correct',
    request: { target: '0123456789abcdef', what: 'title', new: `إغلاق ${nth}`, by: 'Ada' },
  })
const undo = (nth: number): Change =>
  change.parse({ id: id(nth), at, what: 'undo', undoes: 'nothing', by: 'Grace' })

const target = { document: '0123456789abcdef', collection: 'papers', documentKey: 'a.txt' }
const made = (nth: number): ChangeOutcome => ({
  state: 'done',
  result: {
    correction: correction.parse({
      ...asked(nth),
      by: 'Ada',
      what: 'title',
      target,
      before: null,
      after: 'x',
    }),
    state: 'holds',
    undone: null,
  },
})
const refused: ChangeOutcome = {
  state: 'refused',
  error: { code: 'correction-refused', facts: { problem: { reason: 'same-tag' } } },
}

export function changesConform(newStore: NewStore) {
  describe('changes', () => {
    it(
      'wait in the order in which they were added, whoever adds them and whoever looks',
      inStore(newStore, async (open) => {
        const [one, other] = [await open(), await open()]
        expect(await one.changes.waiting()).toEqual([])
        await one.changes.add(asked(2))
        await other.changes.add(undo(3))
        await one.changes.add(asked(1))
        for (const records of [one, other, await open()]) {
          expect(await records.changes.waiting()).toEqual([asked(2), undo(3), asked(1)])
        }
        expect(await other.changes.outcome(id(2))).toEqual({ state: 'waiting' })
      }),
    )

    it(
      'that several add at once all wait, each once, and each in the order in which its own were added',
      inStore(newStore, async (open) => {
        const askers = [await open(), await open(), await open()]
        const own = (asker: number) => [0, 1, 2, 3, 4].map((nth) => undo(3 * nth + asker))
        await Promise.all(
          askers.map(async ({ changes }, asker) => {
            for (const it of own(asker)) await changes.add(it)
          }),
        )
        const waiting = await (await open()).changes.waiting()
        expect(waiting).toHaveLength(15)
        for (const asker of askers.keys())
          expect(waiting.filter((it) => own(asker).some(({ id }) => id === it.id))).toEqual(own(asker))
      }),
    )

    it(
      'that are settled no longer wait, and whoever asked learns what came of them',
      inStore(newStore, async (open) => {
        const [asker, writer] = [await open(), await open()]
        for (const it of [asked(1), undo(2), asked(3)]) await asker.changes.add(it)
        await writer.changes.settle(asked(1).id, made(1))
        await writer.changes.settle(asked(3).id, refused)
        expect(await asker.changes.outcome(id(1))).toEqual(made(1))
        expect(await asker.changes.outcome(id(3))).toEqual(refused)
        expect(await (await open()).changes.waiting()).toEqual([undo(2)])
      }),
    )

    it(
      'can be taken back while they wait, and not once they are settled',
      inStore(newStore, async (open) => {
        const { changes } = await open()
        await changes.add(asked(1))
        await changes.add(asked(2))
        await changes.withdraw(asked(1).id)
        expect(await changes.waiting()).toEqual([asked(2)])
        expect(await changes.outcome(id(1))).toEqual({ state: 'unknown' })
        await changes.settle(asked(1).id, made(1))
        expect(await changes.outcome(id(1))).toEqual({ state: 'unknown' })
        await changes.settle(asked(2).id, made(2))
        await changes.withdraw(asked(2).id)
        expect(await changes.outcome(id(2))).toEqual(made(2))
      }),
    )

    it(
      'that nobody added have no outcome',
      inStore(newStore, async (open) => {
        expect(await (await open()).changes.outcome('c-ffffffffffff')).toEqual({ state: 'unknown' })
      }),
    )
  })
}
