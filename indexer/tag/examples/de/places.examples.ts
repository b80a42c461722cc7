import type { Example, LanguageExamples } from '../example.ts'

const says = (text: string, ...places: string[]): Example => ({ text, shows: { places } })

const BOCHUM = 'DE/north-rhine-westphalia/bochum'
const ESSEN = 'DE/north-rhine-westphalia/essen'

/** Where every noun has a capital, a noun that is a town too is meant as one only if the words around it show it. */
export const placeExamples: LanguageExamples = {
  'places.local': { each: (word) => says(`Sie trafen sich ${word} Essen.`, ESSEN) },
  'places.looselyLocal': { each: (word) => says(`Sie kamen ${word} Essen.`, ESSEN) },
  'places.qualifiers': {
    each: (noun) => says(`Sie sahen ${noun.charAt(0).toUpperCase()}${noun.slice(1)} Essen.`, ESSEN),
  },
  'places.namesakes': {
    each: (noun) => says(`Sie sahen ${noun.charAt(0).toUpperCase()}${noun.slice(1)} Damaskus.`),
  },
  'places.alsoNouns': {
    each: (noun) => says(`Sie sahen Bochum und ${noun.charAt(0).toUpperCase()}${noun.slice(1)}.`, BOCHUM),
  },
  'places.withoutEnding': { each: () => says('Die Regierung Syriens schwieg.', 'SY') },
}
