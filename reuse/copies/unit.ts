import { readingOf } from '../../model/asides.ts'
import type { Document } from '../../model/document.ts'
import type { DocumentId, PassageId } from '../../model/ids.ts'
import type { Paragraph, Quotation, Range } from '../../model/passage.ts'
import { type Word, wordsOf } from '../words.ts'
import { type DaysTold, daysToldBy } from './days.ts'
import { everyPrint, gramsOf, hashesOf, keyOf, winnowedPrints } from './prints.ts'
import { specificsOf } from './specifics.ts'

/** What is compared: a passage, or a quotation in it. */
export type Unit = {
  /** The passage's ID; of a quotation followed by `#` and which one it is, from 0. */
  id: string
  document: DocumentId
  passage: PassageId
  /** Of the passage in the extracted text. */
  offset: number
  /** Which of the passage's quotations it is: several where its speaker is named in between. None: the passage. */
  quotations: number[]
  /** What it is, and all its words in order: units with the same text are copies without being compared. */
  text: TextKey
  /** Prints of the text, see `prints.ts`. */
  prints: Uint32Array
  /** Key of who is quoted; null if that is not known. */
  speaker: string | null
  /** Its words as they are compared, and hashed alone and with those behind them. */
  folded: readonly string[]
  hashes: Uint32Array
  grams: Uint32Array
  /** Of each word whether it is a name or a number, see `specifics.ts`. */
  kinds: Uint8Array
  /** Which of them mean a day as seen from the day of writing. */
  days: DaysTold
  /** Of each word where it begins and ends in the passage, in UTF-16 offsets. */
  starts: Uint32Array
  ends: Uint32Array
  /** Where it stands in the passage: one range, or that of each quotation. */
  ranges: Range[]
}

/** `q` or `p`, for a quotation or a passage, and a number of 52 bits in 13 hex digits. */
export type TextKey = string

export const isQuotation = (text: TextKey): boolean => text.startsWith('q')

/** Fewer words stand in any two texts. */
const WORDS_OF_QUOTATION = 4
const WORDS_OF_PASSAGE = 8
/** Characters that may stand between two parts of one quotation: *said the mayor of the town on Monday*. */
const BETWEEN_PARTS = 80

/** What is compared of a document, in order. Furniture of a collection is no copy. */
export function unitsOf(document: Pick<Document, 'documentId' | 'language' | 'passages'>): Unit[] {
  return document.passages
    .filter(({ furniture }) => !furniture)
    .flatMap((passage) => unitsIn(document.documentId, document.language, passage))
}

function unitsIn(document: DocumentId, language: string | null, passage: Paragraph): Unit[] {
  const reading = readingOf(passage)
  const read = wordsOf(reading.text)
  const kinds = specificsOf(passage, reading, read, language)
  const words = reading.text === passage.text ? read : read.map(reading.inWhole)
  const hashes = hashesOf(words)
  const own = { document, passage: passage.id, offset: passage.start, language }
  const units: Unit[] = []
  if (words.length >= WORDS_OF_PASSAGE) {
    const range = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }
    const turn = passage.quotations.find(({ kind }) => kind === 'turn')
    const said = { id: passage.id, quotations: [], ranges: [range], speaker: turn?.speaker?.key ?? null }
    units.push(unitOf({ ...own, ...said }, words, hashes, kinds, winnowedPrints))
  }
  for (const quotations of joinedQuotations(passage)) {
    const ranges = quotations.map(({ quotation: { start, end } }) => ({ start, end }))
    const inside = words.flatMap((word, at) =>
      ranges.some(({ start, end }) => word.start >= start && word.end <= end) ? [at] : [],
    )
    if (inside.length < WORDS_OF_QUOTATION) continue
    const [first] = quotations
    const said = {
      id: `${passage.id}#${first?.nth ?? 0}`,
      quotations: quotations.map(({ nth }) => nth),
      ranges,
      speaker: first?.quotation.speaker?.key ?? null,
    }
    const ofIt = inside.flatMap((at) => words[at] ?? [])
    const hashesOfIt = Uint32Array.from(inside, (at) => hashes[at] ?? 0)
    const kindsOfIt = Uint8Array.from(inside, (at) => kinds[at] ?? 0)
    units.push(unitOf({ ...own, ...said }, ofIt, hashesOfIt, kindsOfIt, everyPrint))
  }
  return units
}

type Head = Pick<Unit, 'id' | 'document' | 'passage' | 'offset' | 'quotations' | 'ranges' | 'speaker'> & {
  language: string | null
}

function unitOf(
  { language, ...head }: Head,
  words: readonly Word[],
  hashes: Uint32Array,
  kinds: Uint8Array,
  printsOf: (grams: Uint32Array) => Uint32Array,
): Unit {
  const grams = gramsOf(hashes)
  const kind = head.quotations.length > 0 ? 'q' : 'p'
  return {
    ...head,
    text: kind + keyOf(hashes).toString(16).padStart(13, '0'),
    prints: printsOf(grams),
    folded: words.map(({ folded }) => folded),
    hashes,
    grams,
    kinds,
    days: daysToldBy(words, language),
    starts: Uint32Array.from(words, ({ start }) => start),
    ends: Uint32Array.from(words, ({ end }) => end),
  }
}

type Numbered = { quotation: Quotation; nth: number }

/** Quotations between marks: those of one speaker that are parted only by who said them are one. Turns are passages. */
function joinedQuotations({ quotations, text }: Paragraph): Numbered[][] {
  const found: Numbered[][] = []
  let end = 0
  quotations.forEach((quotation, nth) => {
    if (quotation.kind === 'title' || quotation.kind === 'turn') return
    const before = found.at(-1)?.at(-1)?.quotation
    const between = before && text.slice(before.end, quotation.start)
    const isInside = quotation.start < end
    end = Math.max(end, quotation.end)
    if (isInside) return
    if (before && between && isOnlyAttribution(before, quotation, between)) {
      found.at(-1)?.push({ quotation, nth })
    } else found.push([{ quotation, nth }])
  })
  return found
}

const isOnlyAttribution = (before: Quotation, it: Quotation, between: string): boolean =>
  between.length <= BETWEEN_PARTS &&
  before.speaker !== null &&
  before.speaker.key === it.speaker?.key &&
  (before.cue !== null || it.cue !== null)
