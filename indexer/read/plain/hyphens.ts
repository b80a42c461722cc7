import type { Language } from '../../../languages/index.ts'
import type { Aside } from '../../../model/passage.ts'
import { forPages, labelsOf } from '../page-phrases.ts'
import type { Line } from './lines.ts'

const LAST_WORD = /([\p{L}\p{M}'’-]*\p{L}\p{M}*)([-‐\u00ad])$/u
const FIRST_WORD = /^([\p{L}\p{M}]+)/u
const WORDS = /[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu
const HYPHEN_AND_BREAK = /[-‐\u00ad]\s+$/
const WORD_CHARACTERS_AT_MOST = 60
/** Who divides words does so again and again; otherwise few lines end in the hyphen of a compound. */
const DIVIDED_LINES_AT_LEAST = 0.04
/** Shorter words, such as `in` and `for`, are more often the first syllable of another. */
const HALF_AT_LEAST = 4

const lastOf = (text: string, { start, end }: Line) =>
  LAST_WORD.exec(text.slice(Math.max(start, end - WORD_CHARACTERS_AT_MOST), end))

/** How a text writes its words, without those that are broken at the end of a line. */
class Spellings {
  readonly #words = new Set<string>()
  readonly #firstOfCompounds = new Set<string>()

  constructor(text: string) {
    for (const { 0: found, index } of text.matchAll(WORDS)) {
      if (HYPHEN_AND_BREAK.test(text.slice(Math.max(0, index - 20), index))) continue
      const end = index + found.length
      if (/^[-‐\u00ad]\s/.test(text.slice(end, end + 2))) continue
      const whole = found.toLowerCase()
      const parts = whole.split(/[-‐]/)
      for (const word of [whole, ...parts]) this.#words.add(word)
      if (parts.length > 1 && parts[0] !== undefined) this.#firstOfCompounds.add(parts[0])
    }
  }

  has = (word: string): boolean => this.#words.has(word)
  beginsCompounds = (word: string): boolean => this.#firstOfCompounds.has(word)
}

/** `forty-one` */
const compoundStarts = forPages((pages) => labelsOf(pages, 'compoundStarts'))

/**
 * What is no part of the words where a paragraph goes on in the next line: the hyphen and the break in a divided word,
 * the break alone after the hyphen of a compound. Which of the two it is, the text itself shows: how it writes the
 * word elsewhere, which of its compounds begin like that, and how often its lines end in a hyphen.
 */
export class Hyphens {
  readonly #text: string
  readonly #languages: readonly Language[]
  readonly #divides: boolean
  #spellings: Spellings | null = null

  constructor(text: string, lines: readonly Line[], languages: readonly Language[]) {
    this.#text = text
    this.#languages = languages
    const ending = lines.filter((line) => lastOf(text, line) !== null).length
    this.#divides = ending >= lines.length * DIVIDED_LINES_AT_LEAST
  }

  between(line: Line, next: Line): Aside | null {
    const text = this.#text
    const [, first, hyphen] = lastOf(text, line) ?? []
    const [, second] = FIRST_WORD.exec(text.slice(next.start, next.start + WORD_CHARACTERS_AT_MOST)) ?? []
    if (first === undefined || hyphen === undefined || second === undefined) return null
    return this.#isCompound(first, second, hyphen)
      ? { start: line.end, end: next.start, reason: 'line break' }
      : { start: line.end - 1, end: next.start, reason: 'hyphenation' }
  }

  #isCompound(first: string, second: string, hyphen: string): boolean {
    if (hyphen === '\u00ad') return false
    const [before, after] = [first.toLowerCase(), second.toLowerCase()]
    if (second !== after || first.includes('-')) return true
    this.#spellings ??= new Spellings(this.#text)
    const known = this.#spellings
    if (known.has(`${before}-${after}`)) return true
    if (known.has(before + after)) return false
    if (known.beginsCompounds(before) || compoundStarts(this.#languages).has(before)) return true
    return !this.#divides || (before.length >= HALF_AT_LEAST && known.has(before) && known.has(after))
  }
}
