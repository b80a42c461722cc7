import { expect, it } from 'vitest'
import { german } from '../../../languages/de/index.ts'
import { english } from '../../../languages/en/index.ts'
import { shown } from '../examples/example.ts'

it.each([
  [german, 'In den Provinzen Kandahar und Kunduz war es still.', ['AF/kandahar', 'AF/kunduz']],
  [german, 'Im Kreis Kandahar war es still.', ['AF/kandahar']],
  // No region of that name is known, and the town is not meant.
  [german, 'In der Region Bochum war es still.', []],
  [english, 'It was calm in the provinces of Kandahar and Kunduz.', ['AF/kandahar', 'AF/kunduz']],
  [english, 'It was calm in the region of Bochum.', []],
])('takes what a noun calls a region for no town: %#', (language, text, places) => {
  expect(shown({ text, shows: { places: [] } }, language).places).toEqual(places)
})

it('takes the name of a country in that of a body for no place', () => {
  const places = (text: string) => shown({ text, shows: { places: [] } }, german).places
  expect(places('Das meldete die Syrien News Agency.')).toEqual([])
  expect(places('Das meldete die Regierung Syriens.')).toEqual(['SY'])
})
