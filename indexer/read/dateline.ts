import { LANGUAGES, type Language } from '../../languages/index.ts'
import { dayOfLine } from './day-line.ts'

const CHARACTERS_AT_MOST = 100
const PLACE_WORDS_AT_MOST = 5
/** `(dpa)`, `(AFP/Reuters)`: whose report it is. */
const AGENCY = /\(\p{L}[\p{L}\p{M} ./'’-]{1,24}\)/gu
/** What parts a dateline from the text, after a space or a bracket. */
const DASH = /(?<=[\s)\]])(?:--?|[–—])(?=\s|$)/u
const COMMA = /\s*[,،]\s*/u
const PLACE = /^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’/|-]*(?:\s+[\p{L}\p{M}.'’/|-]+)*$/u

const isPlace = (text: string): boolean => PLACE.test(text) && text.split(/\s+/).length <= PLACE_WORDS_AT_MOST

/**
 * The day of `BERLIN, 3. März 2021 (dpa)`, with or without brackets around it: a place, and after a comma nothing but a
 * day with its year.
 */
export function dayOfPlaceLine(text: string, languages: readonly Language[] = LANGUAGES): string | null {
  if (text.length > CHARACTERS_AT_MOST || !/\p{Nd}/u.test(text)) return null
  const plain = text.replace(AGENCY, ' ').replace(/^[\s([]+|(?<![\s)\].])[\s)\].]+$/gu, '')
  const [place = '', ...rest] = plain.split(COMMA)
  if (rest.length === 0 || !isPlace(place)) return null
  return dayOfLine(rest.join(', ').replace(/^[([]/, ''), languages)
}

/** The day of the dateline with which a paragraph begins; without a year it is none. */
export function dayOfDateline(text: string, languages: readonly Language[] = LANGUAGES): string | null {
  const opening = text.slice(0, CHARACTERS_AT_MOST)
  const dash = DASH.exec(opening)
  return dash === null ? null : dayOfPlaceLine(opening.slice(0, dash.index), languages)
}
