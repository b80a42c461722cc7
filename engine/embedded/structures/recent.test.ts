import { expect, test } from 'vitest'
import { Recent } from './recent.ts'

test('makes a result once while it is kept, and keeps those that were asked for last', () => {
  const made: string[] = []
  const recent = new Recent<string, string>(2)
  const ask = (key: string) =>
    recent.get(key, () => {
      made.push(key)
      return key.toUpperCase()
    })
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B'])
  expect(made).toEqual(['a', 'b', 'c', 'b'])
  recent.clear()
  expect(ask('b')).toBe('B')
  expect(made).toHaveLength(5)
})

test('keeps no result that is not to be kept', () => {
  let made = 0
  const recent = new Recent<string, number>(2)
  const ask = (isKept: boolean) =>
    recent.get(
      'a',
      () => {
        made += 1
        return made
      },
      () => isKept,
    )
  expect([ask(false), ask(false), ask(true), ask(true)]).toEqual([1, 2, 3, 3])
})

test('keeps fewer results where they are large', () => {
  let made = 0
  const recent = new Recent<string, string[]>(5, (words) => words.length)
  const ask = (key: string, length: number) =>
    recent.get(key, () => {
      made += 1
      return Array<string>(length).fill(key)
    })
  for (const [key, length] of [
    ['a', 2],
    ['b', 2],
    ['a', 2],
  ] as const)
    ask(key, length)
  expect(made).toBe(2)
  // For this one, the one that was not asked for since has to go; and for one that is too large, all of them.
  ask('c', 3)
  ask('a', 2)
  expect(made).toBe(3)
  ask('b', 2)
  expect(made).toBe(4)
  ask('d', 6)
  ask('d', 6)
  ask('b', 2)
  expect(made).toBe(7)
})
