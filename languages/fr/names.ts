import { getGender } from 'gender-detection-from-name'
import type { Names } from '../parts/names.ts'
import { list } from '../word-list.ts'

/** Given names of either gender, and those of men with an ending that mostly women’s names have. */
const EITHER = list(
  'camille claude dominique sacha lou alix ange maxence charlie eden yael noa morgan sasha andrea',
)
const OF_MEN = list(
  `alexandre antoine aime ambroise auguste baptiste basile christophe come cyrille edgar etienne eugene felipe gustave gregoire
  guillaume hippolyte honore jerome jorge luca maxime mustapha moustapha philippe pierre rene rodolphe serge stephane theodore
  theophile ulysse zakaria abdallah moussa issa isa mohamed`,
)

const folded = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '')

/** The library takes a name for a woman’s if any woman has it, so only endings make that certain. */
function genderOf(whole: string) {
  const [name = ''] = whole.toLowerCase().split('-')
  const plain = folded(name)
  const found = getGender(name, 'fr')
  if (EITHER.has(plain) || found === 'unknown') return null
  if (found === 'male' || OF_MEN.has(plain) || getGender(name, 'en') === 'male') return 'male'
  return /[ae]$/.test(name) ? 'female' : null
}

export const names: Partial<Names> = {
  particles: list('de du d van der von den ben bin ibn da dos di'),
  beforePlaces: list('agrave en'),
  isGivenName: (word) => getGender(word, 'fr') !== 'unknown',
  ambiguousGivenNames: list(
    `paris lorraine victoire saint sainte provence lyon valence florence sydney austin dallas jordan israel chine inde noel justice liberte esperance`,
  ),
  genderOfGivenName: genderOf,
}
