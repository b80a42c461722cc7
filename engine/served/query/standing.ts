import { nearIn, startsOf } from '../../nearness.ts'
import { encodeWord } from '../encoding/letters.ts'
import type { ByPlace, Place } from './units.ts'

/** Whether words stand where a test wants them, in a field as it is stored: encoded words between single spaces. */
export function standsIn(test: ByPlace): (field: string) => boolean {
  const sequences = (test.type === 'near' ? test.of : [test.places]).map((places) => places.map(encoded))
  return (field) => {
    const words = field.split(' ')
    const of = sequences.map((places) => places.map((place) => place(words)))
    return test.type === 'near'
      ? nearIn(words, { ...test, of }).length > 0
      : startsOf(of[0] ?? [], words).length > 0
  }
}

/** A place in terms of encoded words. What fits a pattern may be tens of thousands: only those of the field are kept. */
function encoded(place: Place): (words: readonly string[]) => Place {
  if (place.type === 'prefix') {
    const prefix: Place = { type: 'prefix', word: encodeWord(place.word) }
    return () => prefix
  }
  const all = new Set(place.words.map(encodeWord))
  return (words) => ({ type: 'words', words: [...new Set(words)].filter((it) => all.has(it)) })
}
