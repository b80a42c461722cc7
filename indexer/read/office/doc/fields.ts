import type { Range } from '../../../../model/passage.ts'

const MARKS = { begin: 0x13, separator: 0x14, end: 0x15 }
/** The field that draws what it is told to, and so has no result: ECMA-376, part 1, 17.16.5.15. */
const FORMULA = /^\s*EQ\s/i
/** How a word is read aloud, above the word itself, is kept as such a field. */
const READ_ALOUD =
  /^\s*EQ\s(?:[^()\\]|\\(?!o))*\\o[^()]*\(\s*\\s\\up\s*[\d.]+\([^()]*\)\s*[,;]\s*(?<word>[^()]*)\)\s*$/i
/** No formula is longer. */
const FORMULA_CHARACTERS_AT_MOST = 2_000

/** `formulas`: how many fields draw what their instructions say, which is not read. */
type Fields = { instructions: Range[]; formulas: number }

/**
 * Where the instructions of fields are, with what is shown only by them: from the beginning of a field to its result, or
 * to its end if it has none ([MS-DOC], 2.8.25). A field without an end is none, so that nothing is lost after it.
 * @returns in order, none within another
 */
export function fieldsIn(text: string): Fields {
  const open: { start: number; separator: number | null }[] = []
  const found: Range[] = []
  let formulas = 0
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charCodeAt(at)
    if (mark < MARKS.begin || mark > MARKS.end) continue
    const field = open.at(-1)
    if (mark === MARKS.begin) open.push({ start: at, separator: null })
    else if (field === undefined) continue
    else if (mark === MARKS.separator) field.separator ??= at
    else {
      open.pop()
      const { start, separator } = field
      const word = separator === null ? drawnBy(text, start, at) : null
      if (word === 'formula') formulas += 1
      if (word === null || word === 'formula') found.push({ start, end: (separator ?? at) + 1 })
      else found.push({ start, end: word.start }, { start: word.end, end: at + 1 })
    }
  }
  found.sort((one, other) => one.start - other.start)
  let end = 0
  const instructions = found.filter((it) => {
    const isOuter = it.start >= end
    if (isOuter) end = it.end
    return isOuter
  })
  return { instructions, formulas }
}

/** What a field without a result shows, if it is a word of its instruction. */
function drawnBy(text: string, start: number, end: number): Range | 'formula' | null {
  if (end - start > FORMULA_CHARACTERS_AT_MOST) return null
  const instruction = text.slice(start + 1, end)
  if (!FORMULA.test(instruction)) return null
  const word = READ_ALOUD.exec(instruction)?.groups?.word
  if (word === undefined) return 'formula'
  const at = start + 1 + instruction.lastIndexOf(word)
  return { start: at, end: at + word.length }
}
