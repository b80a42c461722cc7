/** So much of a text shows whether it is one. */
const SAMPLE_CHARACTERS = 200_000

/** What no text contains: the controls of Latin-1, what stands for a broken sequence, private and unassigned characters. */
const NO_TEXT = /[\u0080-\u009f\uFFFD\p{Private_Use}\p{Unassigned}]/gu
const BEYOND_ASCII = /[^\0-\u007f]/gu
/** A file with a letter in another encoding here and there is still a text. */
const NO_TEXT_SHARE = 0.02

/** Words with a letter beyond ASCII; a mark belongs to the letter before it. */
const WORD = /[\p{L}\p{M}]+/gu
const ALPHABETS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Thai}/u,
]
const LATIN = /^[\p{Script=Latin}\p{M}]+$/u
const BEYOND_ASCII_LETTER = /[^\0-\u007f]/u
const ONLY_BEYOND_ASCII = /^[^\0-\u007f]+$/u
const CAPITAL_INSIDE = /\p{Ll}\p{Lu}/u
/**
 * A letter, a sign and a letter. Apostrophes, dashes, dots and quotation marks stand between letters in some languages
 * or in careless typing.
 */
const SIGN_INSIDE = /\p{L}(?:[\p{S}\p{No}¡¿§¶‚„†‡‰‹›ªº]|\u00a0(?=\p{Ll}\u00a0))(?=\p{L})/gu

/** Of the words that could show something of the kind, so many may: names of firms, formulas, slips. */
const ODD_SHARE = 0.1
const FEW_WORDS = 3

/**
 * Whether this can be a text that somebody wrote, by facts that hold in every language. What was decoded by the wrong
 * table has characters that no text has, words of several alphabets, capitals or signs within words, or Latin words
 * without one letter of the common alphabet.
 */
export function isPlausible(whole: string): boolean {
  const text = whole.slice(0, SAMPLE_CHARACTERS)
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const beyondAscii = count(BEYOND_ASCII)
  const noText = count(NO_TEXT)
  if (noText > beyondAscii * NO_TEXT_SHARE) return false
  const words = (text.match(WORD) ?? []).filter((it) => BEYOND_ASCII_LETTER.test(it))
  const odd = (isOdd: (word: string) => boolean) => words.filter(isOdd).length > words.length * ODD_SHARE
  if (odd((word) => ALPHABETS.filter((it) => it.test(word)).length > 1)) return false
  if (odd((word) => CAPITAL_INSIDE.test(word))) return false
  if (count(SIGN_INSIDE) > Math.max(words.length, FEW_WORDS) * ODD_SHARE) return false
  const latin = words.filter((word) => word.length > 2 && LATIN.test(word))
  const foreign = latin.filter((word) => ONLY_BEYOND_ASCII.test(word))
  return foreign.length <= latin.length / 2
}
