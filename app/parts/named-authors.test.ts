import { expect, it } from 'vitest'
import { namedAuthors } from './named-authors.ts'

it('names an organisation once that publishes what it writes', () => {
  const source = 'The Mill Trust'
  expect(namedAuthors({ source, authors: ['The Mill Trust'] })).toEqual([])
  expect(namedAuthors({ source, authors: ['Jane Roe', 'The Mill Trust'] })).toEqual(['Jane Roe'])
  expect(namedAuthors({ source: null, authors: ['Jane Roe'] })).toEqual(['Jane Roe'])
})
