import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Bits } from './bits.ts'

const SIZE = 200
const members = fc.uniqueArray(fc.integer({ min: 0, max: SIZE - 1 }), { maxLength: 120 })
const inOrder = (set: Iterable<number>) => [...set].sort((a, b) => a - b)

describe('bits are a set of numbers', () => {
  test('that contain what was added, in order', () => {
    fc.assert(
      fc.property(members, (a) => {
        const bits = Bits.of(SIZE, a)
        const visited: number[] = []
        bits.each((member) => visited.push(member))
        expect(visited).toEqual(inOrder(a))
        expect([...bits.members()]).toEqual(visited)
        expect(bits.count()).toBe(a.length)
        expect(bits.isEmpty()).toBe(a.length === 0)
        for (let n = 0; n < SIZE; n += 1) expect(bits.has(n)).toBe(a.includes(n))
      }),
    )
  })

  test('with union, intersection and difference', () => {
    fc.assert(
      fc.property(members, members, (a, b) => {
        const [one, other] = [Bits.of(SIZE, a), Bits.of(SIZE, b)]
        expect([...one.copy().and(other).members()]).toEqual(inOrder(a.filter((n) => b.includes(n))))
        expect([...one.copy().or(other).members()]).toEqual(inOrder(new Set([...a, ...b])))
        expect([...one.copy().andNot(other).members()]).toEqual(inOrder(a.filter((n) => !b.includes(n))))
        expect([...Bits.both(one, other).members()]).toEqual(inOrder(a.filter((n) => b.includes(n))))
        expect([...one.members()], 'a copy is a copy').toEqual(inOrder(a))
      }),
    )
  })

  test('with what two others have in common, and without what came before', () => {
    fc.assert(
      fc.property(members, members, members, (a, b, c) => {
        const [one, other, third] = [Bits.of(SIZE, a), Bits.of(SIZE, b), Bits.of(SIZE, c)]
        const common = a.filter((n) => b.includes(n))
        expect([...third.copy().orBoth(one, other).members()]).toEqual(inOrder(new Set([...c, ...common])))
        const before = other.copy()
        expect([...one.copy().separateFrom(before).members()]).toEqual(
          inOrder(a.filter((n) => !b.includes(n))),
        )
        expect([...before.members()]).toEqual(inOrder(new Set([...a, ...b])))
      }),
    )
  })

  test('that can be combined with a smaller set, made before the index grew', () => {
    fc.assert(
      fc.property(members, fc.integer({ min: 0, max: SIZE }), (a, end) => {
        const small = Bits.of(
          end,
          a.filter((n) => n < end),
        )
        const all = Bits.of(SIZE, a)
        expect([...all.copy().and(small).members()]).toEqual(inOrder(a.filter((n) => n < end)))
        expect([...all.copy().andNot(small).members()]).toEqual(inOrder(a.filter((n) => n >= end)))
        expect([...new Bits(SIZE).or(small).members()]).toEqual(inOrder(a.filter((n) => n < end)))
      }),
    )
  })

  test('to which ranges can be added, and from which numbers can be removed', () => {
    const range = fc.tuple(fc.integer({ min: 0, max: SIZE }), fc.integer({ min: 0, max: SIZE }))
    fc.assert(
      fc.property(members, range, members, (a, [first, end], gone) => {
        const bits = Bits.of(SIZE, a)
        const model = new Set(a)
        bits.addRange(first, end)
        for (let n = first; n < end; n += 1) model.add(n)
        for (const n of gone) {
          bits.remove(n)
          model.delete(n)
        }
        expect([...bits.members()]).toEqual(inOrder(model))
      }),
    )
  })
})
