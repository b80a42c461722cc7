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
