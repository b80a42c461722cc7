import { expect, test } from 'vitest'
import { nameIn } from './name-in.ts'

const syria = {
  facet: 'location',
  kind: 'country',
  label: 'Syria',
  aliases: ['Syrie', 'سوريا', 'Сирия'],
} as const
const given = (it: object) => ({ ...syria, ...it, aliases: [...syria.aliases] })

test('a place is called by its name in the letters of the reader’s language, where its tags have one', () => {
  expect(nameIn('ar', given({}))).toBe('سوريا')
  expect(nameIn('en', given({}))).toBe('Syria')
  expect(nameIn('ar', { ...syria, aliases: ['Syrie'] })).toBe('Syria')
})

test('a person is called as the documents have it: another spelling may be one of several', () => {
  const rami = { facet: 'person', kind: 'person', label: 'Rami Doe', aliases: ['رامي دو'] } as const
  expect(nameIn('ar', { ...rami, aliases: [...rami.aliases] })).toBe('Rami Doe')
  expect(nameIn('ar', { ...rami, facet: 'speaker', aliases: [...rami.aliases] })).toBe('Rami Doe')
})
