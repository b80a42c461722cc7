import { expect, test } from 'vitest'
import { Bits, lendingMemory } from './bits.ts'
import { Lent } from './lent.ts'

test('gives arrays of one piece of work again in the next, and never twice in one', () => {
  const lent = new Lent(1_000)
  const first = lent.during(() => [lent.array(10), lent.array(10), lent.array(5)])
  expect(new Set(first).size).toBe(3)
  const second = lent.during(() => [lent.array(10), lent.array(10), lent.array(10), lent.array(5)])
  expect(new Set(second).size).toBe(4)
  expect(first.every((it) => second.includes(it))).toBe(true)
})

test('gives new ones outside of such work, and to work that failed all the same', () => {
  const lent = new Lent(1_000)
  const taken: Uint32Array[] = []
  const fail = () =>
    lent.during(() => {
      taken.push(lent.array(10))
      throw new Error('cancelled')
    })
  expect(fail).toThrow('cancelled')
  expect(taken).not.toContain(lent.array(10))
  expect(lent.during(() => lent.during(() => lent.array(10)))).toBe(taken[0])
})

test('keeps no more than is wanted, and nothing that was not asked for since', () => {
  const lent = new Lent(100)
  const [small, large] = lent.during(() => [lent.array(10), lent.array(20)])
  expect(
    lent.during(() => lent.array(20)),
    'there was no room for it',
  ).not.toBe(large)
  expect(
    lent.during(() => lent.array(10)),
    'the other length was asked for since',
  ).not.toBe(small)
})

test('holds no more than that for one piece of work, however much it asks for', () => {
  const lent = new Lent(100)
  const all = lent.during(() => Array.from({ length: 50 }, () => lent.array(5)))
  expect(new Set(all).size).toBe(50)
  const again = lent.during(() => Array.from({ length: 50 }, () => lent.array(5)))
  expect(again.filter((it) => all.includes(it))).toHaveLength(5)
})

test('sets made with new outlive the work, and lent ones begin empty', () => {
  const kept = lendingMemory(() => {
    const lent = Bits.of(64, [1, 2, 3])
    return new Bits(64).or(lent)
  })
  lendingMemory(() => {
    expect(Bits.lent(64).isEmpty()).toBe(true)
    Bits.of(64, [60, 61])
  })
  expect([...kept.members()]).toEqual([1, 2, 3])
})
