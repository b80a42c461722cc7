import type { Example, LanguageExamples } from '../example.ts'

const says = (text: string, ...places: string[]): Example => ({ text, shows: { places } })

/** Towns that are meant only where the words around them show a place. */
const TUBMANBURG = 'LR/bomi/tubmanburg'
const GBARNGA = 'LR/bong/gbarnga'

export const placeExamples: LanguageExamples = {
  'places.ofWords': { each: (word) => says(`Ils ont vu la ville ${word} Tubmanburg.`, TUBMANBURG) },
  'places.local': { each: (word) => says(`Ils sont ${word} Tubmanburg.`, TUBMANBURG) },
  'places.looselyLocal': { each: (word) => says(`Ils marchent ${word} Gbarnga.`, GBARNGA) },
  'places.ofAPlace': { each: (noun) => says(`Ils ont vu le ${noun} de Tubmanburg.`, TUBMANBURG) },
  'places.namesakes': { each: (noun) => says(`Ils ont vu une ${noun} de Damas.`) },
}
