import { expect, it } from 'vitest'
import {
  CHINESE_SURNAMES,
  JAPANESE_SURNAMES,
  KOREAN_SURNAMES,
  VIETNAMESE_SURNAMES,
} from '../languages/east-asian-names.ts'
import { NO_WORDS } from '../languages/word-list.ts'
import { type KnownNames, NAME_WORDS } from './names/words.ts'
import { namesIn, readNames } from './names.ts'

it('keeps the suffix apart, wherever it stands', () => {
  const king = [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }]
  for (const name of ['Martin Luther King Jr.', 'King, Martin Luther, Jr.', 'King Jr., Martin Luther'])
    expect(readNames(name, null)).toEqual(king)
})

it('marks a family name that always stands first, so that no style turns it round or puts a comma', () => {
  expect(readNames('Nagy László', 'hu')).toEqual([
    { family: 'Nagy', given: 'László', 'static-ordering': true },
  ])
})

it('takes the language without its region', () => {
  expect(readNames('Nagy László', 'hu-HU')).toEqual(readNames('Nagy László', 'hu'))
})

it.each(['', ' ', ',', ';', 'and', '. .', 'Jr.', 'Dr.', 'X,', ',X', 'By', 'Ó', '-', 'a; b; c', '\u0000'])(
  'leaves %j as it is',
  (name) => {
    expect(readNames(name, null)).toEqual([{ literal: name.trim() }])
  },
)

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const dotted = (word: string) => [...word.toUpperCase()].map((it) => `${it}.`).join('')

/** A name, and the language of its work, that each word of a list is needed for. */
const SHOWN_BY: Record<Exclude<keyof KnownNames, 'groupHeads'>, (word: string) => [string, string?]> = {
  particles: (word) => [`Omar ${capital(word)} Berg`],
  unsortedParticles: (word) => [`Jane ${word} Berg`],
  accentedParticles: (word) => [`Jane ${capital(word)} Doe`],
  childOf: (word) => [`Omar ${capital(word)}`],
  suffixes: (word) => [`Martin King ${word.toUpperCase()}`],
  titles: (word) => [`${capital(word)} Jane Doe`],
  ranks: (word) => [`${capital(word)} Zelenskyy`],
  degrees: (word) => [`Jane Doe ${word.toUpperCase()}`],
  bylines: (word) => [`${capital(word)} Jane Doe`],
  conjunctions: (word) => [`Jane Doe ${word} John Roe`],
  groupWords: (word) => [`Jane ${capital(word)}`],
  bodyWords: (word) => [word.length > 2 ? `Jane ${capital(word)}` : `${dotted(word)} Doe`],
  placeNames: (word) => [`${capital(word)} Zelenskyy`],
  doubledSurnames: (word) => [`Ana ${capital(word)} Doe`, 'es'],
  surnamesToo: (word) => [`Jane ${capital(word)} Doe`],
  givenNamesLast: (word) => [`László ${capital(word)}`],
}

it.each(Object.keys(SHOWN_BY) as (keyof typeof SHOWN_BY)[])('needs every word for names: %s', (list) => {
  // Words that the indexer asks for as well may also be among those of the languages.
  const all: KnownNames = list === 'groupWords' ? { ...NAME_WORDS, groupHeads: NO_WORDS } : NAME_WORDS
  for (const word of all[list]) {
    const [name, language = null] = SHOWN_BY[list](word)
    const without = { ...all, [list]: new Set([...all[list]].filter((it) => it !== word)) }
    expect([word, namesIn(name, language, without)]).not.toEqual([word, namesIn(name, language, all)])
  }
})

it.each([
  [CHINESE_SURNAMES, 'Jinping', 'zh'],
  [KOREAN_SURNAMES, 'Soo-hyun', 'ko'],
  [VIETNAMESE_SURNAMES, 'Đức Thọ', 'vi'],
  [JAPANESE_SURNAMES, 'Shinzo', 'ja'],
])('has every surname first in its language, and no other word', (surnames, given, language) => {
  for (const word of surnames) {
    const name = { family: capital(word), given, 'static-ordering': true }
    expect(readNames(`${capital(word)} ${given}`, language)).toEqual([name])
  }
  expect(readNames(`Xyz ${given}`, language)[0]).toEqual({ literal: `Xyz ${given}` })
})
