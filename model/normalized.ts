// No writing puts more than 30 marks on a letter (UAX 15, section 13), and a text may consist of nothing else.
const MARKS_AT_MOST = 30
const MANY_MARKS = /\p{M}{31}/u
const LETTERS_WITH_MARKS = /\P{M}+\p{M}{0,30}|\p{M}{1,30}/gu

/**
 * A text in a normalization form of Unicode. The marks of a letter are sorted, which takes the square of their number,
 * so of more than 30 each 30 are sorted alone.
 */
export function normalized(form: 'NFC' | 'NFD' | 'NFKD', text: string): string {
  if (text.length <= MARKS_AT_MOST || !MANY_MARKS.test(text)) return text.normalize(form)
  return text.replace(LETTERS_WITH_MARKS, (piece) => piece.normalize(form))
}
