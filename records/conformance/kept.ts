import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Kind } from '../kind.ts'
import type { KeptRecords } from '../port.ts'
import { inStore, type NewStore } from './stage.ts'

/** Kinds of their own: the port takes any, and knows none. */
const NOTES: Kind<{ words: string }> = { name: 'note', schema: z.object({ words: z.string().min(1) }) }
const VERDICTS: Kind<boolean> = { name: 'verdict', schema: z.boolean() }

async function all<Value>(kept: KeptRecords<Value>) {
  const found: [string, Value][] = []
  for await (const { key, value } of kept.all()) found.push([key, value])
  return found
}
/** Adds a word to a record, as often as somebody else was quicker. */
async function addMark(notes: KeptRecords<{ words: string }>, mark: string): Promise<void> {
  const seen = await notes.get('a')
  try {
    await notes.put('a', { words: seen ? `${seen.value.words} ${mark}` : mark }, seen?.revision ?? 0)
  } catch (error) {
    expect(error).toEqual(changed('a'))
    await addMark(notes, mark)
  }
}
const changed = (key: string) =>
  expect.objectContaining({ code: 'record-changed', facts: { kind: 'note', key } })

export function keptRecordsConform(newStore: NewStore) {
  describe('records by key', () => {
    it(
      'are returned as they were put, in the order of their keys, and by kind',
      inStore(newStore, async (open) => {
        const records = await open()
        const notes = records.kept(NOTES)
        expect([await notes.get('a'), await all(notes)]).toEqual([null, []])
        const first = await notes.put('ملاحظة', { words: 'عن المطحنة' }, 0)
        await notes.put('a', { words: 'one' }, 0)
        await records.kept(VERDICTS).put('a', true, 0)
        const other = await open()
        expect(await other.kept(NOTES).get('ملاحظة')).toEqual({
          ...{ key: 'ملاحظة', value: { words: 'عن المطحنة' }, revision: first },
        })
        expect(await all(other.kept(NOTES))).toEqual([
          ['a', { words: 'one' }],
          ['ملاحظة', { words: 'عن المطحنة' }],
        ])
        expect(await all(other.kept(VERDICTS))).toEqual([['a', true]])
      }),
    )

    it(
      'are found by how their keys begin, however many others there are',
      inStore(newStore, async (open) => {
        const notes = (await open()).kept(NOTES)
        for (const key of ['a', 'a-1', 'a-2', 'b-1', 'a-٣', 'A-4']) await notes.put(key, { words: key }, 0)
        const keys: string[] = []
        for await (const { key } of (await open()).kept(NOTES).all('a-')) keys.push(key)
        expect(keys).toEqual(['a-1', 'a-2', 'a-٣'])
      }),
    )

    it(
      'are listed by key and revision without what they say',
      inStore(newStore, async (open) => {
        const notes = (await open()).kept(NOTES)
        expect(await notes.revisions()).toEqual([])
        const [b, a] = [await notes.put('b', { words: 'one' }, 0), await notes.put('a', { words: 'two' }, 0)]
        const changed = await notes.put('b', { words: 'three' }, b)
        await (await open()).kept(VERDICTS).put('c', true, 0)
        expect(await notes.revisions()).toEqual([
          { key: 'a', revision: a },
          { key: 'b', revision: changed },
        ])
        await notes.remove('a', a)
        expect(await notes.revisions()).toEqual([{ key: 'b', revision: changed }])
      }),
    )

    it(
      'are changed by whoever has seen their last revision, and by nobody else',
      inStore(newStore, async (open) => {
        const [one, other] = [(await open()).kept(NOTES), (await open()).kept(NOTES)]
        const first = await one.put('a', { words: 'one' }, 0)
        await expect(other.put('a', { words: 'also new' }, 0)).rejects.toEqual(changed('a'))
        const second = await other.put('a', { words: 'two' }, first)
        await expect(one.put('a', { words: 'overwritten' }, first)).rejects.toEqual(changed('a'))
        await expect(one.remove('a', first)).rejects.toEqual(changed('a'))
        expect(await one.get('a')).toEqual({ key: 'a', value: { words: 'two' }, revision: second })
      }),
    )

    it(
      'are changed by two at once as if one came after the other: nothing is lost, and whoever was late is told',
      inStore(newStore, async (open) => {
        const both = [(await open()).kept(NOTES), (await open()).kept(NOTES)]
        const marks = (at: number) => Array.from({ length: 10 }, (_, nth) => `${'xy'[at]}${nth}`)
        await Promise.all(
          both.map(async (notes, at) => {
            for (const mark of marks(at)) await addMark(notes, mark)
          }),
        )
        const found = (await both[0]?.get('a'))?.value.words.split(' ')
        expect(found?.sort()).toEqual([...marks(0), ...marks(1)].sort())
      }),
    )

    it(
      'that were removed are gone, and a new one under the same key is another record',
      inStore(newStore, async (open) => {
        const notes = (await open()).kept(NOTES)
        const first = await notes.put('a', { words: 'one' }, 0)
        await notes.remove('a', first)
        expect(await notes.get('a')).toBeNull()
        await expect(notes.put('a', { words: 'back' }, first)).rejects.toEqual(changed('a'))
        await notes.put('a', { words: 'another' }, 0)
        await expect(notes.remove('a', first)).rejects.toEqual(changed('a'))
      }),
    )

    it(
      'that do not have the shape of their kind are not kept',
      inStore(newStore, async (open) => {
        const notes = (await open()).kept(NOTES)
        await expect(notes.put('a', { words: '' }, 0)).rejects.toThrow()
        expect(await notes.get('a')).toBeNull()
      }),
    )

    it(
      'are all returned, however many there are',
      inStore(newStore, async (open) => {
        const notes = (await open()).kept(NOTES)
        const keys = Array.from({ length: 1_001 }, (_, at) => String(at).padStart(4, '0'))
        for (const key of keys) await notes.put(key, { words: key }, 0)
        expect((await all(notes)).map(([key]) => key)).toEqual(keys)
      }),
    )
  })
}
