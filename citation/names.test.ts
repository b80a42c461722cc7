import { expect, it } from 'vitest'
import { fold } from '../model/name-words.ts'
import { NAME_WORDS, parseName } from './names.ts'

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

/** A name that each word of a list is needed for. */
const SHOWN_BY = {
  particles: (word: string) => `Jan ${word} Berg`,
  particlesInAnyCase: (word: string) => `Omar ${word.charAt(0).toUpperCase()}${word.slice(1)} Abdallah`,
  suffixes: (word: string) => `Martin King ${word.toUpperCase()}`,
  groupWords: (word: string) => `Doe ${word.charAt(0).toUpperCase()}${word.slice(1)}`,
}

it.each(Object.keys(SHOWN_BY) as (keyof typeof SHOWN_BY)[])('needs every word for names: %s', (list) => {
  for (const word of NAME_WORDS[list]) {
    const name = SHOWN_BY[list](word)
    const without = { ...NAME_WORDS, [list]: new Set([...NAME_WORDS[list]].filter((it) => it !== word)) }
    expect([word, parseName(name, without)]).not.toEqual([word, parseName(name)])
    expect(fold(word)).toBe(word)
  }
})
