import { getGender } from 'gender-detection-from-name'
import ofSpain from 'gender-detection-from-name/names/es.js'
import type { Names } from '../parts/names.ts'
import { list } from '../word-list.ts'

/** Given names of either gender. */
const EITHER = list('guadalupe cruz rosario trinidad reyes andrea ariel alex noa consuelo')

const folded = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
/** Given names of Spain alone: in other countries some surnames are given names. */
const isSpanishGivenName = (word: string) => ofSpain.has(folded(word))

export const names: Partial<Names> = {
  particles: list('de del da do van von der den ben bin ibn di'),
  otherSurnames: (name) => {
    const words = name.split(' ')
    const first = words.findIndex((word, at) => at > 0 && /^\p{Lu}/u.test(word) && !isSpanishGivenName(word))
    // `José Luis Doe`: one surname, with a second given name.
    if (words.length < 3 || first === -1 || first >= words.length - 1) return []
    const [surname = ''] = words.slice(first)
    return [surname, words.slice(first).join(' ')]
  },
  beforePlaces: list('en'),
  isGivenName: (word) => getGender(word, 'es') !== 'unknown',
  ambiguousGivenNames: list(
    `paris roma asuncion concepcion trinidad santiago valencia florencia victoria israel jordan india china costa santa san sol luz libertad paz esperanza fe dolores segunda segundo real`,
  ),
  genderOfGivenName: (name) => {
    const small = name.toLowerCase()
    if (EITHER.has(small)) return null
    const gender = getGender(small, 'es')
    return gender === 'unknown' ? null : gender
  },
}
