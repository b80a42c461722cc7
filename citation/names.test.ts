import { expect, it } from 'vitest'
import { parseName } from './names.ts'

it.each([
  ['Jane Doe', 'Doe', 'Jane'],
  ['Doe, Jane', 'Doe', 'Jane'],
  ['Jan van der Berg', 'van der Berg', 'Jan'],
  ['van der Berg, Jan', 'van der Berg', 'Jan'],
  ['Van Morrison', 'Morrison', 'Van'],
  ['Bashar al-Khatib', 'al-Khatib', 'Bashar'],
  ['Omar Al Abdallah', 'Al Abdallah', 'Omar'],
  ['Al Gore', 'Gore', 'Al'],
  ['Agnès  Callamard', 'Callamard', 'Agnès'],
  ['J. R. O’Neill-Smith', 'O’Neill-Smith', 'J. R.'],
])('splits a personal name: %s', (name, family, given) => {
  expect(parseName(name)).toEqual({ family, given })
})

it.each(['Martin Luther King Jr.', 'Martin Luther King, Jr.'])('keeps the suffix: %s', (name) => {
  expect(parseName(name)).toEqual({ family: 'King', given: 'Martin Luther', suffix: 'Jr.' })
})

it.each([
  'Human Rights Watch',
  'Amnesty International',
  'Reuters',
  'AFP',
  'BBC Arabic',
  'Example News Agency',
  'our correspondent in Damascus',
  'Jane Doe and John Roe',
  'Syrian Network for Human Rights',
  'أحمد محمد',
  '王小明',
  'Doe, Jane, and others',
  '@witness',
])('leaves a name whole if it is not a person or is ambiguous: %s', (literal) => {
  expect(parseName(literal)).toEqual({ literal })
})
