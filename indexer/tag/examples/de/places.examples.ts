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
  'places.regionLeads': {
    each: (noun) =>
      says(`Sie kamen aus ${noun.charAt(0).toUpperCase()}${noun.slice(1)} Kandahar.`, 'AF/kandahar'),
  },
  'places.particles': {
    entries: {
      an: says('Sie kamen aus Neustadt an der Aisch.', 'DE/bavaria/neustadt-an-der-aisch'),
      am: says('Sie kamen aus Haag am Hausruck.', 'AT/upper-austria/haag-am-hausruck'),
      im: says('Sie kamen aus Höchst im Odenwald.', 'DE/hesse/hochst-im-odenwald'),
      vor: says('Sie kamen aus Bad Homburg vor der Höhe.', 'DE/hesse/bad-homburg-vor-der-hohe'),
      ob: says('Sie kamen aus Rothenburg ob der Tauber.', 'DE/bavaria/rothenburg-ob-der-tauber'),
      der: says('Sie kamen aus Pfaffenhofen an der Ilm.', 'DE/bavaria/pfaffenhofen-an-der-ilm'),
    },
  },
  'places.namedAfar': {
    each: (noun) => says(`Sie lasen Deutschland ${noun.charAt(0).toUpperCase()}${noun.slice(1)}.`),
  },
  'places.namesakes': {
    each: (noun) => says(`Sie sahen ${noun.charAt(0).toUpperCase()}${noun.slice(1)} Damaskus.`),
  },
  'places.alsoNouns': {
    each: (noun) => says(`Sie sahen Bochum und ${noun.charAt(0).toUpperCase()}${noun.slice(1)}.`, BOCHUM),
  },
  'places.withoutEnding': { each: () => says('Die Regierung Syriens schwieg.', 'SY') },
}
