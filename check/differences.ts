import { CHANGING_WORDS } from '../languages/changing-words.ts'
import { LANGUAGES } from '../languages/index.ts'
import type { Difference, Telling } from '../model/check.ts'
import type { Passage, Range } from '../model/passage.ts'
import type { Step } from '../reuse/align.ts'
import { aroundIn, signsBefore, signsBehind } from '../reuse/signs.ts'
import { type Word, wordsOf } from '../reuse/words.ts'
import type { Stretch } from './source-text.ts'
import type { Held } from './sources.ts'

/** The quote as it is compared: `at` is where its text begins in what was given. */
export type Quote = { text: string; words: readonly Word[]; at: number; language: string | null }

/** The steps from a quote to its source as ranges of both, each with the words there. */
export function differencesOf(quote: Quote, { source, encoded }: Held, steps: readonly Step[]): Difference[] {
  return steps.map(
    ({
      kind,
      quote: [first, last],
      source: [from, to],
      signs = false,
      bracketed = false,
      joined = false,
    }) => {
      const bare = bracketed ? rangeWithBrackets(quote, first, last) : rangeOf(quote, first, last, kind)
      const own = signs ? withSignsAround(quote, bare, first, last) : bare
      const words = wordsBetween(encoded.at, from, to)
      const without = words && source.stretch(words.start, words.end)
      const stretch = signs && words && without ? signed(source, words, without) : without
      const theirs = stretch?.inDocument ?? emptyAt(source, encoded.at, from)
      const sourceText = stretch?.text ?? ''
      const difference: Difference = {
        kind,
        quote: { start: own.start + quote.at, end: own.end + quote.at },
        source: theirs,
        quoteText: quote.text.slice(own.start, own.end),
        sourceText,
        ...(bracketed && { bracketed: true as const }),
      }
      if (kind === 'same') return joined ? { ...difference, telling: ['joined'] } : difference
      const language = baseLanguage(stretch?.first.language ?? quote.language)
      const telling =
        kind === 'elided'
          ? tellingOfElided(difference, language)
          : tellingIn(difference, { quote, passages: stretch?.whole ?? [], language, signs })
      return telling.length === 0 ? difference : { ...difference, telling }
    },
  )
}

/** The words of a source from one of its numbers on up to another, of which some are breaks; null if there are none. */
export function wordsBetween(at: Int32Array, from: number, to: number): Range | null {
  const start = at[from] ?? 0
  const end = (at[to - 1] ?? -1) + 1
  return from < to && start < end ? { start, end } : null
}

/** Words of the quote from one on up to another; of none, the place where they would be, or the ellipsis there. */
function rangeOf({ words, text }: Quote, first: number, last: number, kind: Step['kind']): Range {
  if (first < last) return { start: words[first]?.start ?? 0, end: words[last - 1]?.end ?? text.length }
  const start = words[first - 1]?.end ?? 0
  return { start, end: kind === 'elided' ? (words[first]?.start ?? start) : start }
}

/** Words in brackets, with the brackets that they begin and end. */
function rangeWithBrackets({ words }: Quote, first: number, last: number): Range {
  const [begins, ends] = [words[first], words[last - 1]]
  const isWhole = words[first - 1]?.brackets !== begins?.brackets
  const isEnd = words[last]?.brackets !== ends?.brackets
  return {
    start: (isWhole ? begins?.brackets?.start : begins?.start) ?? 0,
    end: (isEnd ? ends?.brackets?.end : ends?.end) ?? 0,
  }
}

function emptyAt(source: Held['source'], at: Int32Array, from: number): Range {
  const before = at[from - 1]
  const { end } = source.inDocument(before ?? 0)
  return before === undefined ? { start: 0, end: 0 } : { start: end, end }
}

/** Words with the signs that belong to them. */
function withSignsAround({ text, words }: Quote, bare: Range, first: number, last: number): Range {
  const { edge: start } = signsBefore(aroundIn(text, words, first), false)
  const { edge: end } = signsBehind(aroundIn(text, words, last - 1))
  return { start: Math.min(start, bare.start), end: Math.max(end, bare.end) }
}

function signed(source: Held['source'], { start, end }: Range, bare: Stretch): Stretch {
  const [first, last] = [source.around(start), source.around(end - 1)]
  return bare.wider(first.start - signsBefore(first, false).edge, signsBehind(last).edge - last.end)
}

/** `de` of `de-AT`: what words are known by. */
export const baseLanguage = (language: string | null): string => language?.split('-')[0] ?? ''

type Context = { quote: Quote; passages: readonly Passage[]; language: string; signs: boolean }

const ENDS_INSIDE = /[.!?؟。…][\s"'”’»)\]]/u

/** Of what an ellipsis stands for inside a sentence: *we are … at war* for *we are not at war*. */
function tellingOfElided({ sourceText }: Difference, language: string): Telling[] {
  if (ENDS_INSIDE.test(sourceText)) return []
  const words = CHANGING_WORDS[language]
  return foldedIn(sourceText).some((word) => words?.negations.has(word)) ? ['negation'] : []
}

/** What kinds of words are changed that change what is said. */
function tellingIn(it: Difference, context: Context): Telling[] {
  const words = CHANGING_WORDS[context.language]
  if (it.bracketed && it.kind === 'inserted') {
    return foldedIn(it.quoteText).some((word) => words?.negations.has(word)) ? ['negation'] : []
  }
  const all = [it.quoteText, it.sourceText].flatMap((text) => foldedIn(text))
  const found: Telling[] = context.signs ? ['sign'] : []
  if (all.some((word) => HAS_DIGIT.test(word) || words?.numerals.has(word))) found.push('number')
  const open = [it.quoteText, it.sourceText].map((text) => text.replace(RAISED, ''))
  const isRaised = open[0] !== it.quoteText || open[1] !== it.sourceText
  if (isRaised && isEqual(foldedIn(open[0] ?? ''), foldedIn(open[1] ?? ''))) found.push('raised')
  if (hasName(it, context)) found.push('name')
  if (all.some((word) => words?.negations.has(word))) found.push('negation')
  return found
}

const isEqual = (a: readonly string[], b: readonly string[]) => a.join(' ') === b.join(' ')
/** Behind a figure, it may be a power or the number of a note. */
const RAISED = /[²³¹⁰⁴-⁹]+/gu
const HAS_DIGIT = /\p{N}/u
const CAPITAL = /^\p{Lu}/u
const ENDS_SENTENCE = /[.!?؟。…:]["'”’»)\]]*\s*$|^\s*["'“‘«([]*$/u

const foldedIn = (text: string): string[] => wordsOf(text).map(({ folded }) => folded)

/** A name by the tags of the source, or by a capital where no sentence begins. */
function hasName(it: Difference, { quote, passages, language }: Context): boolean {
  const tagged = passages.some((passage) => {
    const [start, end] = [it.source.start - passage.start, it.source.end - passage.start]
    return [passage.people, passage.groups, passage.locations].some((tags) =>
      tags.some(({ mentions }) => mentions.some((mention) => mention.start < end && start < mention.end)),
    )
  })
  if (tagged) return true
  const described = LANGUAGES.find(({ code }) => code === language)
  // Where every noun has a capital, it says nothing.
  if (described?.grammar.isNoun) return false
  const isName = (text: string, before: string) =>
    wordsOf(text).some(({ start, end, folded }) => {
      const written = text.slice(start, end)
      const opens = ENDS_SENTENCE.test(before + text.slice(0, start))
      const isWord = described?.grammar.functionWords.has(folded) || written === written.toUpperCase()
      return CAPITAL.test(written) && !opens && !isWord
    })
  return isName(it.quoteText, quote.text.slice(0, it.quote.start - quote.at)) || isName(it.sourceText, 'x ')
}
