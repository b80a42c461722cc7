import { expect, it } from 'vitest'
import { defineLanguage } from '../../../languages/language.ts'
import { shown } from '../examples/example.ts'

const places = (text: string, language = defineLanguage({ code: 'xx', places: { local: new Set(['v']) } })) =>
  shown({ text, shows: { places: [] } }, language).places

it('finds a small town where a language knows no more than the word before a place', () => {
  expect(places('Mlyna gore v Tubmanburg.')).toEqual(['LR/bomi/tubmanburg'])
  expect(places('Mlyna gore Tubmanburg.')).toEqual([])
})

it('finds large cities alone in a language that knows no such word', () => {
  const empty = defineLanguage({ code: 'xx' })
  expect(places('Mlyna gore v Nairobi.', empty)).toEqual(['KE/nairobi/nairobi'])
  expect(places('Mlyna gore v Tubmanburg.', empty)).toEqual([])
})
