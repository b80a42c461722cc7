import { CHANGING_WORDS } from '../../languages/changing-words.ts'
import type { Language } from '../../languages/index.ts'
import type { Reading } from '../../model/asides.ts'
import type { Paragraph, Range } from '../../model/passage.ts'
import type { Word } from '../words.ts'
import { languageOf } from './language-of.ts'

/**
 * Which words of a text say whom, where, when and how many: names, dates and numbers. Two texts cast alike differ in them: a
 * notice of the same series for another state, a fire in another town. A copy has them as they are.
 */
export const ORDINARY = 0
export const NAME = 1
export const NUMBER = 2
const KIND = 3
const OPENS = 4
const NEGATES = 8
const GRAMMAR = 16

export const kindOf = (word: number | undefined): number => (word ?? ORDINARY) & KIND
/** Whether a sentence begins with a word. */
export const opensSentence = (word: number | undefined): boolean => ((word ?? 0) & OPENS) !== 0

/** Whether a word denies what the others say. */
export const isNegation = (word: number | undefined): boolean => ((word ?? 0) & NEGATES) !== 0

/** Whether a word says what a text is about: no name or number, and none that stands in any sentence, such as *the* or *have*. */
export const isContent = (word: number | undefined): boolean =>
  kindOf(word) === ORDINARY && ((word ?? 0) & (GRAMMAR | NEGATES)) === 0

/** A word of which only a letter was misread begins with one: *rel0cation*. */
const NUMERIC = /^\p{N}/u
const SPACE = 32
const PLAIN_LETTER = /[a-z]/
const CAPITAL = /^\p{Lu}/u
const SMALL = /\p{Ll}/u
const ENDS_SENTENCE = /(?:[.!?؟。…:;\n•·–—]["'”’»)\]]*\s*|^\s*)["'“‘«„([]*$/u
/** The point of an initial or of a title ends none: *Mr.*, *J.* */
const ABBREVIATION = /(?<!\p{L})\p{Lu}\p{L}{0,2}\.\s*$/u
/** As much text as is looked at before a word to see whether a sentence begins with it. */
const LOOK_BACK = 8

type Tagged = Pick<Paragraph, 'people' | 'groups' | 'locations' | 'dates'>

/** @param words of the reading of the passage @returns of each word what it is, for `kindOf` and `opensSentence` */
export function specificsOf(
  passage: Tagged,
  { text, inReading }: Reading,
  words: readonly Word[],
  language: string | null,
): Uint8Array {
  const kinds = new Uint8Array(words.length)
  const known = languageOf(language)
  const { numerals, negations } = CHANGING_WORDS[known?.code ?? ''] ?? {}
  // Where every noun has a capital, it says nothing, nor where all letters are capitals.
  const capitalsTell = known !== undefined && !known.grammar.isNoun && SMALL.test(text)
  words.forEach(({ start, end, folded }, at) => {
    const opens = isAfterSentence(text, start)
    if (NUMERIC.test(folded) || numerals?.has(folded)) kinds[at] = NUMBER
    else if (capitalsTell && !opens && CAPITAL.test(text.slice(start, end))) {
      if (!known.grammar.functionWords.has(folded)) kinds[at] = NAME
    }
    if (known && isOfGrammar(known, folded)) kinds[at] = (kinds[at] ?? ORDINARY) | GRAMMAR
    if (opens) kinds[at] = (kinds[at] ?? ORDINARY) | OPENS
    if (negations?.has(folded)) kinds[at] = (kinds[at] ?? ORDINARY) | NEGATES
  })
  const tags: readonly { mentions: readonly Range[] }[] = [
    ...passage.people,
    ...passage.groups,
    ...passage.locations,
    ...passage.dates,
  ]
  for (const { mentions } of tags) {
    for (const mention of mentions) mark(kinds, words, inReading(mention))
  }
  return kinds
}

const isOfGrammar = ({ grammar, commonWords }: Language, folded: string): boolean =>
  grammar.functionWords.has(folded) || grammar.pronounForms.has(folded) || commonWords.has(folded)

/** Between two words of one sentence hardly ever anything but a space stands. */
const isAfterWord = (text: string, start: number): boolean =>
  text.charCodeAt(start - 1) === SPACE && PLAIN_LETTER.test(text.charAt(start - 2))

function isAfterSentence(text: string, start: number): boolean {
  if (isAfterWord(text, start)) return false
  const before = text.slice(Math.max(0, start - LOOK_BACK), start)
  return ENDS_SENTENCE.test(before) && !ABBREVIATION.test(before)
}

function mark(kinds: Uint8Array, words: readonly Word[], { start, end }: Range): void {
  for (let at = firstFrom(words, start); at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined || word.start >= end) return
    if (kindOf(kinds[at]) === ORDINARY) kinds[at] = (kinds[at] ?? 0) | NAME
  }
}

/** The first word that ends behind an offset. */
function firstFrom(words: readonly Word[], offset: number): number {
  let [from, to] = [0, words.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((words[middle]?.end ?? 0) > offset) to = middle
    else from = middle + 1
  }
  return from
}
