import { expect, it } from 'vitest'
import { defineLanguage } from '../../../languages/language.ts'
import { shown } from '../examples/example.ts'

const places = (text: string, language = defineLanguage({ code: 'xx', places: { local: new Set(['v']) } })) =>
  shown({ text, shows: { places: [] } }, language).places

it('finds a small town in a language of which only the word before a place is known', () => {
  expect(places('Mlyna gore v Tubmanburg.')).toEqual(['LR/bomi/tubmanburg'])
  expect(places('Mlyna gore Tubmanburg.')).toEqual([])
})

it('finds only large cities in a language of which no such word is known', () => {
  const empty = defineLanguage({ code: 'xx' })
  expect(places('Mlyna gore v Nairobi.', empty)).toEqual(['KE/nairobi/nairobi'])
  expect(places('Mlyna gore v Tubmanburg.', empty)).toEqual([])
})
