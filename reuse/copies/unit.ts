import { type Reading, readingOf } from '../../model/asides.ts'
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

type Compared = Pick<Document, 'documentId' | 'language' | 'passages'>

/** What is compared of a document, in order. Furniture of a collection is no copy. */
export function unitsOf({ documentId, language, passages }: Compared): Unit[] {
  return passages
    .filter(({ furniture }) => !furniture)
    .flatMap((passage) => unitsIn(documentId, language, passage))
}

/** The same as far as it tells what two have in common. */
export type HashedText = Pick<Unit, 'passage' | 'text' | 'hashes' | 'grams'>

export function hashedTextsOf(passages: readonly Paragraph[]): HashedText[] {
  return passages.flatMap((passage) => {
    const { words } = wordsIn(passage)
    const hashes = hashesOf(words)
    return partsOf(passage, words).map((part) => ({ passage: passage.id, ...hashed(part, hashes) }))
  })
}

/** The same as far as copies are looked for by it. */
export type PrintedText = Pick<Unit, 'passage' | 'text' | 'prints'>

export const printedTextsOf = (passages: readonly Paragraph[]): PrintedText[] =>
  hashedTextsOf(passages).map((it) => ({ passage: it.passage, text: it.text, prints: printsOf(it) }))

function wordsIn(passage: Paragraph): { reading: Reading; read: Word[]; words: Word[] } {
  const reading = readingOf(passage)
  const read = wordsOf(reading.text)
  return { reading, read, words: reading.text === passage.text ? read : read.map(reading.inWhole) }
}

function unitsIn(document: DocumentId, language: string | null, passage: Paragraph): Unit[] {
  const { reading, read, words } = wordsIn(passage)
  const kinds = specificsOf(passage, reading, read, language)
  const hashes = hashesOf(words)
  return partsOf(passage, words).map(({ at, ...part }) => {
    const own = at === null ? words : at.flatMap((nth) => words[nth] ?? [])
    const [starts, ends] = [new Uint32Array(own.length), new Uint32Array(own.length)]
    const text = hashed({ at, ...part }, hashes)
    own.forEach((word, nth) => {
      starts[nth] = word.start
      ends[nth] = word.end
    })
    return {
      ...{ document, passage: passage.id, offset: passage.start, ...part },
      ...text,
      prints: printsOf(text),
      folded: own.map(({ folded }) => folded),
      kinds: at === null ? kinds : picked(kinds, at, new Uint8Array(at.length)),
      days: daysToldBy(own, language),
      ...{ starts, ends },
    }
  })
}

/** `at`: which of the words of its passage a unit has; null for all. */
type Part = Pick<Unit, 'id' | 'quotations' | 'ranges' | 'speaker'> & { at: readonly number[] | null }

function partsOf(passage: Paragraph, words: readonly Word[]): Part[] {
  const parts: Part[] = []
  if (words.length >= WORDS_OF_PASSAGE) {
    const range = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }
    const turn = passage.quotations.find(({ kind }) => kind === 'turn')
    const speaker = turn?.speaker?.key ?? null
    parts.push({ id: passage.id, quotations: [], ranges: [range], speaker, at: null })
  }
  for (const quotations of joinedQuotations(passage)) {
    const ranges = quotations.map(({ quotation: { start, end } }) => ({ start, end }))
    const at = words.flatMap((word, nth) =>
      ranges.some(({ start, end }) => word.start >= start && word.end <= end) ? [nth] : [],
    )
    if (at.length < WORDS_OF_QUOTATION) continue
    const [first] = quotations
    parts.push({
      id: `${passage.id}#${first?.nth ?? 0}`,
      quotations: quotations.map(({ nth }) => nth),
      ranges,
      speaker: first?.quotation.speaker?.key ?? null,
      at,
    })
  }
  return parts
}

/** @param ofPassage the hashes of all words of the passage */
function hashed({ at, quotations }: Part, ofPassage: Uint32Array): Pick<Unit, 'text' | 'hashes' | 'grams'> {
  const hashes = at === null ? ofPassage : picked(ofPassage, at, new Uint32Array(at.length))
  const text = (quotations.length > 0 ? 'q' : 'p') + keyOf(hashes).toString(16).padStart(13, '0')
  return { text, hashes, grams: gramsOf(hashes) }
}

const printsOf = ({ text, grams }: Pick<Unit, 'text' | 'grams'>): Uint32Array =>
  isQuotation(text) ? everyPrint(grams) : winnowedPrints(grams)

/** Filled in one by one: `from` goes through an iterator, which takes many times as long. */
function picked<Numbers extends Uint32Array | Uint8Array>(
  all: Numbers,
  at: readonly number[],
  into: Numbers,
): Numbers {
  at.forEach((nth, to) => {
    into[to] = all[nth] ?? 0
  })
  return into
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
