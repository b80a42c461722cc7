import { encodeWord } from '../encoding/letters.ts'
import type { ByPlace, Place } from './units.ts'

/** Whether words stand where a test wants them, in a field as it is stored: encoded words between single spaces. */
export function standsIn(test: ByPlace): (field: string) => boolean {
  const sequences = (test.type === 'near' ? test.of : [test.places]).map((places) => places.map(isPlace))
  return (field) => {
    const words = field.split(' ')
    const found = sequences.map((places) => starts(words, places))
    if (found.some((it) => it.length === 0)) return false
    if (test.type === 'sequence') return true
    const lengths = sequences.map((it) => it.length)
    return areNear(found, lengths, test.within, test.inOrder)
  }
}

type IsPlace = (word: string) => boolean

function isPlace(place: Place): IsPlace {
  if (place.type === 'prefix') {
    const encoded = encodeWord(place.word)
    return (word) => word.startsWith(encoded)
  }
  const encoded = new Set(place.words.map(encodeWord))
  return (word) => encoded.has(word)
}

/** Where a sequence starts. */
function starts(words: readonly string[], places: readonly IsPlace[]): number[] {
  const found: number[] = []
  for (let at = 0; at + places.length <= words.length; at += 1) {
    if (places.every((isThere, nth) => isThere(words[at + nth] ?? ''))) found.push(at)
  }
  return found
}

/** Whether one start of each sequence can be chosen with no more than so many other words between first and last. */
function areNear(
  found: readonly (readonly number[])[],
  lengths: readonly number[],
  within: number,
  inOrder: boolean,
): boolean {
  const longest = within + lengths.reduce((sum, it) => sum + it, 0)
  const choose = (nth: number, chosen: readonly { from: number; to: number }[]): boolean => {
    const here = found[nth]
    if (here === undefined) return true
    return here.some((from) => {
      const to = from + (lengths[nth] ?? 0)
      const last = chosen.at(-1)
      if (inOrder && last !== undefined && from < last.to) return false
      if (chosen.some((it) => from < it.to && it.from < to)) return false
      const all = [...chosen, { from, to }]
      const span = Math.max(...all.map((it) => it.to)) - Math.min(...all.map((it) => it.from))
      return span <= longest && choose(nth + 1, all)
    })
  }
  return choose(0, [])
}
