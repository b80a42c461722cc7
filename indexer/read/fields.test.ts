import { expect, it } from 'vitest'
import { readFields } from './fields.ts'

it.each([
  ['Jane Roe; John Doe', ['Jane Roe', 'John Doe']],
  ['Jane Roe and John Doe', ['Jane Roe', 'John Doe']],
  ['Jane Roe, John Doe & Ann Poe', ['Jane Roe', 'John Doe', 'Ann Poe']],
  ['Jane Roe, John Doe', ['Jane Roe', 'John Doe']],
  ['Roe, Jane', ['Roe, Jane']],
  ['Roe, Jane; Doe, John', ['Roe, Jane', 'Doe, John']],
  ['Roe, Jane and Doe, John', ['Roe, Jane', 'Doe, John']],
  ['Mac & i', ['Mac & i']],
  ['Center for Justice and Accountability', ['Center for Justice and Accountability']],
  ['Roe Investigations, Ltd', ['Roe Investigations, Ltd']],
  ['Ministry of Mills, Rivers and Valleys', ['Ministry of Mills, Rivers and Valleys']],
])('reads a list of authors that is one text: %s', (authors, expected) => {
  expect(readFields({ authors }).fields.authors).toEqual(expected)
})

it('keeps a list of authors as it is', () => {
  const authors = ['Jane Roe and John Doe', 'Mac & i', 'Roe, Jane']
  expect(readFields({ authors }).fields.authors).toEqual(authors)
})
