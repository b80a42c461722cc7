import { createHash } from 'node:crypto'

/**
 * Meilisearch parts, joins and changes words by rules of its own: it takes the article off Arabic words, parts
 * Chinese by a dictionary, and drops marks. Words here are folded already, so each is handed over in letters
 * that no rule of the server's touches, and comes out as the one word that went in:
 *
 * - ASCII letters and digits stay;
 * - other letters up to U+18FF, one for one, move into the private use area (U+E080 to U+F8FF), so that a
 *   mistake in one letter is still one mistake;
 * - higher ones, ideographs above all, become hexadecimal digits of that area.
 */
const PRIVATE = 0xe000
const LAST_MOVED = 0x18ff
const ESCAPE = String.fromCharCode(PRIVATE + 16)
const ASCII_WORD = /^[a-z0-9]+$/

/** The server leaves out words of more than 250 bytes; a private letter takes three. */
const LONGEST = 80
const KEPT_OF_LONGER = 40

/** One folded word as the server is to know it. */
export function encodeWord(word: string): string {
  const letters = ASCII_WORD.test(word) ? word : [...word].map(encodeLetter).join('')
  if (letters.length <= LONGEST) return letters
  return letters.slice(0, KEPT_OF_LONGER) + createHash('sha256').update(word).digest('hex').slice(0, 16)
}

function encodeLetter(letter: string): string {
  if (ASCII_WORD.test(letter)) return letter
  const code = letter.codePointAt(0) ?? 0
  if (code <= LAST_MOVED) return String.fromCharCode(PRIVATE + code)
  return (
    ESCAPE +
    [...code.toString(16)].map((it) => String.fromCharCode(PRIVATE + Number.parseInt(it, 16))).join('')
  )
}
