import { type Fields, readFields } from '../fields.ts'
import { printedEntry, wordsIn, wordsOf } from '../printed-entry.ts'
import type { Information } from './file.ts'
import type { SheetLines } from './write-down.ts'

/** How many pages may show the title and the authors. */
const FRONT_PAGES = 3
const TITLE_LINES_AT_MOST = 5
const TITLE_WORDS_AT_LEAST = 2
const LARGER_AT_LEAST = 1.15

/** The lines of the first page in its largest letters, if they are larger than its text. */
function largest({ lines }: SheetLines, body: number): string | undefined {
  const letters = lines.filter(({ text, part }) => part !== 'turned' && /\p{L}{2}/u.test(text))
  const size = Math.max(0, ...letters.map((it) => it.size))
  if (size < body * LARGER_AT_LEAST) return undefined
  const from = letters.findIndex((it) => it.size >= size * 0.95)
  const rest = letters.slice(from)
  const end = rest.findIndex((it) => it.size < size * 0.95)
  const title = rest.slice(0, end === -1 ? rest.length : end)
  if (title.length > TITLE_LINES_AT_MOST) return undefined
  const text = title
    .map((it) => it.text)
    .join(' ')
    .replace(/\s+/g, ' ')
  return wordsIn(text) >= TITLE_WORDS_AT_LEAST ? text : undefined
}

/** @param body the size of most letters of the file */
export function metadataOf(
  { title, author }: Information,
  sheets: readonly SheetLines[],
  body: number,
): Fields {
  const front = wordsOf(
    sheets
      .slice(0, FRONT_PAGES)
      .flatMap(({ lines }) => lines.map(({ text }) => text))
      .join(' '),
  )
  const [first] = sheets
  const shown = printedEntry(title, front)
  const own = shown !== undefined && wordsIn(shown) >= TITLE_WORDS_AT_LEAST ? shown : undefined
  const { fields } = readFields({
    title: own ?? (first && largest(first, body)),
    authors: printedEntry(author, front),
  })
  return fields
}
