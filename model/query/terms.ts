import { STAND_INS } from '../sign-words.ts'
import { type Word, words } from '../words.ts'
import type { Notice, Term } from './syntax.ts'

const WILD = /[*?＊？]/u
/** In an address (`example.org/news?page=2`), a question mark stands before a name and its value. */
const OF_ADDRESS = /\?(?=[\p{L}\p{N}_.~%[\]-]+=)/gu
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u

/** A word of a query, with its offsets in the text. */
export type Found = { term: Term; start: number; end: number; elided: boolean }

/** Whether more letters may follow: where every character is a word, none is unfinished. */
export const isUnfinished = (word: string): boolean => !IDEOGRAPH.test(word)

/** With the last word as a prefix. */
export function unfinished(terms: Term[]): Term[] {
  const last = terms.at(-1)
  if (last?.type !== 'word' || !isUnfinished(last.word)) return terms
  return [...terms.slice(0, -1), { type: 'prefix', word: last.word }]
}

/** The words of a range, stars and question marks in them understood. */
export function termsIn(text: string, start: number, end: number, notices: Notice[]): Found[] {
  const range = text.slice(start, end).replace(OF_ADDRESS, ' ')
  const placed = (word: Word, term: Term): Found => ({
    term,
    start: start + word.start,
    end: start + word.end,
    elided: word.elided === true,
  })
  if (!WILD.test(range)) {
    return words(range).map((word) => placed(word, { type: 'word', word: word.folded }))
  }
  const [star, mark] = STAND_INS.filter((it) => !range.normalize('NFKD').includes(it))
  if (star === undefined || mark === undefined) return []
  // A question mark at the end of a word is punctuation, here where white space or a sign ends the word.
  const letters = range
    .replace(/[?？](?=[?？]*(?:[^\p{L}\p{N}*＊?？]|$))/gu, ' ')
    .replace(/[?？]/gu, mark)
    .replace(/[*＊]/gu, star)
  return words(letters).flatMap((it) => {
    const word = withoutLast(it, mark)
    const term = termOf(word.folded, star, mark, range.slice(word.start, word.end), notices)
    return term === null ? [] : [placed(word, term)]
  })
}

/** A word without the question marks at its end: what follows may be a word of another script or one that stands alone. */
function withoutLast(word: Word, mark: string): Word {
  let count = 0
  while (count < word.folded.length && word.folded.at(-1 - count) === mark) count += 1
  if (count === 0 || count === word.folded.length) return word
  return { ...word, folded: word.folded.slice(0, -count), end: word.end - count }
}

function termOf(folded: string, star: string, mark: string, typed: string, notices: Notice[]): Term | null {
  const pattern = folded.replaceAll(star, '*').replaceAll(mark, '?').replace(/\*+/gu, '*')
  if (!WILD.test(pattern)) return { type: 'word', word: pattern }
  if (/^[*?]+$/u.test(pattern)) {
    const message = `"${typed}" alone stands for no word, so it was left out; a star continues a word, as in Syri*.`
    notices.push({ code: 'lone-star', message, typed })
    return null
  }
  if (/^[*?]/u.test(pattern)) {
    const rest = pattern.replace(/^[*?]+/u, '')
    const message = `A word cannot begin with a star or question mark, so "${typed}" was searched without it; type its first letters, or several words with OR.`
    notices.push({ code: 'leading-star', message, typed })
    return termFrom(rest)
  }
  return termFrom(pattern)
}

function termFrom(pattern: string): Term {
  if (!WILD.test(pattern)) return { type: 'word', word: pattern }
  const stem = pattern.slice(0, -1)
  if (pattern.endsWith('*') && !WILD.test(stem)) return { type: 'prefix', word: stem }
  return { type: 'pattern', pattern }
}
