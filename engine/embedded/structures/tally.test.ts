import { expect, test } from 'vitest'
import { Tally } from './tally.ts'

const counted = (tally: Tally) =>
  Object.fromEntries([...tally.met].sort((a, b) => a - b).map((id) => [id, tally.counts[id]]))

test('lists what occurred, and how often', () => {
  const tally = new Tally(10)
  tally.add(3, 2)
  tally.addEach(Int32Array.of(3, 7, 7), Uint32Array.of(0, 1, 2))
  expect(counted(tally)).toEqual({ 3: 3, 7: 2 })
})

test('counts the lists of rows, and how many are empty', () => {
  const tally = new Tally(10)
  const empty = tally.addLists(Int32Array.of(0, 2, 2, 3), Int32Array.of(4, 9, 5), Uint32Array.of(0, 1, 2), 1)
  expect(counted(tally)).toEqual({ 2: 2, 4: 1 })
  expect(empty).toBe(1)
})

test('counts through another tally', () => {
  const [documents, values] = [new Tally(3), new Tally(10)]
  documents.add(0, 5)
  documents.add(2, 1)
  values.addThrough(Int32Array.of(8, 1, 8), documents)
  expect(counted(values)).toEqual({ 8: 6 })
})

test('is used again: nothing is left of what was counted before, however much it was', () => {
  for (const ids of [[1], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]]) {
    const tally = new Tally(10)
    for (const id of ids) tally.add(id, 4)
    tally.clear()
    expect([...tally.counts]).toEqual(new Array(10).fill(0))
    tally.add(1, 1)
    expect(counted(tally)).toEqual({ 1: 1 })
  }
})

test('is the whole without a part, and lists nothing that is only in the part', () => {
  const [whole, part, rest] = [new Tally(5), new Tally(5), new Tally(5)]
  for (const id of [0, 1, 4]) whole.add(id, 3)
  part.add(1, 3)
  part.add(4, 1)
  rest.add(2, 9)
  rest.clear()
  rest.setDifference(whole, part)
  expect(counted(rest)).toEqual({ 0: 3, 4: 2 })
  rest.clear()
  expect([...rest.counts]).toEqual([0, 0, 0, 0, 0])
})
