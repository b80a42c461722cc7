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
