import { roman } from '../page/list-numbers.ts'

/** Office programs count no further. */
const NUMBER_AT_MOST = 32_767
const LETTERS_AT_MOST = 26 * 30

/** Word repeats a letter where others go on with two: z, aa, bb. */
const letters = (number: number) =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1)

/** Numbers as they are written in the formats that say the same everywhere (ECMA-376, part 1, 17.18.59). */
const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  lowerRoman: roman,
  upperRoman: (number) => roman(number).toUpperCase(),
  lowerLetter: letters,
  upperLetter: (number) => letters(number).toUpperCase(),
}

/** @returns null for a format that is not known, or that has no number */
export function numberIn(format: string, number: number): string | null {
  const write = FORMATS[format]
  if (write === undefined || number < 0 || number > NUMBER_AT_MOST) return null
  if (number === 0 && !format.startsWith('decimal')) return null
  return format.endsWith('Letter') && number > LETTERS_AT_MOST ? null : write(number)
}
