import { expect, it } from 'vitest'
import { english } from '../../../languages/en/index.ts'
import { shown } from '../examples/example.ts'

const people = (text: string | string[]) => shown({ text, shows: { people: [] } }, english).people
const speakers = (text: string | string[]) => shown({ text, shows: { speakers: [] } }, english).speakers

it.each([
  ['a headline', 'Former Weaver Accused of Theft'],
  ['a thing', 'Call the Attorney Cheese Fencing Hotline today.'],
  ['a part of a compound', 'Officer-Led Grindings rose again.'],
  ['words that the text writes small', 'Officer Weaver Bench spoke. A weaver sat on a bench.'],
])('takes %s behind a title for nobody', (_, text) => {
  expect(people(text)).toEqual([])
})

it('takes a name behind a title of several words for one', () => {
  expect(people('Then Officer Ngaio Roe left. A weaver left.')).toEqual(['Ngaio Roe'])
  expect(speakers('“It is old,” said Special Agent in Charge Ngaio Roe.')).toEqual(['Ngaio Roe'])
})

it('joins a last name behind a title or an article with the whole name', () => {
  const above = 'Jane Mendel said the mill was closed.'
  expect(speakers([above, 'Regional Administrator Mendel said, “The mill is old.”'])).toEqual(['Jane Mendel'])
  expect(speakers(['Abu Ali al-Hadi runs the mill.', '“The mill is old and closed,” al-Hadi said.'])).toEqual(
    ['Abu Ali al-Hadi'],
  )
})
