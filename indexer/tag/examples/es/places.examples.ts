import type { Example, LanguageExamples } from '../example.ts'

const says = (text: string, ...places: string[]): Example => ({ text, shows: { places } })

/** Towns that are meant only where the words around them show a place. */
const TUBMANBURG = 'LR/bomi/tubmanburg'
const GBARNGA = 'LR/bong/gbarnga'

export const placeExamples: LanguageExamples = {
  'places.ofWords': { each: (word) => says(`Han visto la ciudad ${word} Tubmanburg.`, TUBMANBURG) },
  'places.local': { each: (word) => says(`Viven ${word} Tubmanburg.`, TUBMANBURG) },
  'places.looselyLocal': { each: (word) => says(`Vienen ${word} Gbarnga.`, GBARNGA) },
  'places.ofAPlace': { each: (noun) => says(`Han visto el ${noun} de Tubmanburg.`, TUBMANBURG) },
  'places.namesakes': { each: (noun) => says(`Han visto una ${noun} de Damasco.`) },
}
