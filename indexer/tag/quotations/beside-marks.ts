/** What stands beside a mark, by which one that opens a quotation is told from others. */

/** In Arabic, a lengthened letter joins *in* or *to* to a mark. */
const OPENING_CONTEXT = /[\s([{—–\-/"“„«‘'¡¿،؛\u0640]/
/** `said: " Words "`: after a colon, a mark opens a quotation whatever spaces are around it. */
const AFTER_COLON = /[:：]\s?$/
const LETTER = /[\p{L}\p{N}]/u

export const isLetter = (text: string, at: number) =>
  at >= 0 && at < text.length && LETTER.test(text.charAt(at))
export const isSpace = (text: string, at: number) => at < 0 || at >= text.length || /\s/.test(text.charAt(at))
/** These point in one direction, so they open a quotation wherever they are, whether or not a space follows. */
const POINTING = /[«‹「『《`]/
export const opensHere = (text: string, at: number, length: number) =>
  POINTING.test(text.charAt(at)) ||
  (length === 1 && AFTER_COLON.test(text.slice(Math.max(0, at - 2), at)) && text.charAt(at) === '"') ||
  ((at === 0 || OPENING_CONTEXT.test(text.charAt(at - 1))) && !isSpace(text, at + length))
