import { createHash } from 'node:crypto'

/**
 * Meilisearch splits, joins and changes words by rules of its own: it removes the article from Arabic words, splits
 * Chinese by a dictionary, and drops diacritics. Our words are already folded, so each is sent in letters to which
 * none of the server's rules apply, and comes back as the same word:
 *
 * - ASCII letters and digits stay as they are;
 * - other letters up to U+18FF are moved one for one into the private use area (U+E080 to U+F8FF), so that a
 *   mistake in one letter remains one mistake;
 * - higher ones, mainly ideographs, become hexadecimal digits in that area.
 */
const PRIVATE = 0xe000
const LAST_MOVED = 0x18ff
const ESCAPE = String.fromCharCode(PRIVATE + 16)
const ASCII_WORD = /^[a-z0-9]+$/

/** The server ignores words of more than 250 bytes; a private-use letter takes three. */
const LONGEST = 80
const KEPT_OF_LONGER = 40

/** A folded word as it is sent to the server. */
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
