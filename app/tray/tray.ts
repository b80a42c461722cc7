import { PASSAGE_ID } from '../../model/id-pattern.ts'
import type { PassageId } from '../../model/ids.ts'
import type { Paragraph, Range } from '../../model/passage.ts'

/** A chosen quote: a passage, or one quotation of it (from 1), and a note. */
export type ChosenQuote = {
  id: PassageId
  quotation: number | null
  note: string
  /** Null until the passage was looked up: links have IDs alone, as trays of earlier versions had. */
  words: ChosenWords | null
}

/** What was chosen, as it was then: to find it where it is cut differently, and to show it where it is gone. */
export type ChosenWords = {
  collection: string
  documentKey: string
  /** Offsets of the passage in its document's extracted text. */
  start: number
  end: number
  text: string
  /** Where the chosen quotation is in the passage's text; null for the whole passage. */
  quoted: Range | null
}

/** What is needed of a passage to choose it. */
export type Choosable = Pick<Paragraph, 'id' | 'text' | 'start' | 'end'> & {
  collection: string
  documentKey: string
}

export type Tray = readonly ChosenQuote[]

/** A passage without what a tray does not keep. */
export function choosable({ id, text, start, end, collection, documentKey }: Choosable): Choosable {
  return { id, text, start, end, collection, documentKey }
}

export const TRAY_AT_MOST = 1_000
const NOTE_AT_MOST = 10_000
/** Browsers store a few megabytes. The words of longer passages are not kept; the index has those that went. */
const WORDS_AT_MOST = 20_000

/** The format in the browser's storage and in files; the number is its version. */
type TrayFile = { verbatimTray: 2; quotes: Tray }

export const keyOf = ({ id, quotation }: Pick<ChosenQuote, 'id' | 'quotation'>) =>
  quotation === null ? id : `${id}~${quotation}`

export function writeTray(tray: Tray): string {
  const file: TrayFile = { verbatimTray: 2, quotes: tray }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** `null` for a text that is not a tray: the caller must say so, and keep the current tray. */
export function readTray(text: string): Tray | null {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return null
  }
  const { verbatimTray, quotes }: Given<TrayFile> = isObject(given) ? given : {}
  return verbatimTray === 1 || verbatimTray === 2 ? checkedQuotes(quotes) : null
}

// Checked without zod: every page shows the number of quotes in the tray, and would have to load it for that.
type Given<Shape> = { [Part in keyof Shape]?: unknown }

const isObject = (given: unknown): given is object => typeof given === 'object' && given !== null

const isOffset = (given: unknown): given is number => Number.isSafeInteger(given) && Number(given) >= 0

function isRange(given: unknown, length: number): given is Range {
  const { start, end }: Given<Range> = isObject(given) ? given : {}
  return isOffset(start) && isOffset(end) && start <= end && end <= length
}

function isWords(given: unknown): given is ChosenWords {
  const it: Given<ChosenWords> = isObject(given) ? given : {}
  return (
    typeof it.collection === 'string' &&
    typeof it.documentKey === 'string' &&
    typeof it.text === 'string' &&
    it.text.length <= WORDS_AT_MOST &&
    isRange({ start: it.start, end: it.end }, Number.MAX_SAFE_INTEGER) &&
    (it.quoted === null || isRange(it.quoted, it.text.length))
  )
}

/** In version 1, quotes had no words. */
type Stored = Omit<ChosenQuote, 'words'> & { words?: ChosenWords | null }

function isQuote(given: unknown): given is Stored {
  const { id, quotation, note, words }: Given<ChosenQuote> = isObject(given) ? given : {}
  return (
    typeof id === 'string' &&
    PASSAGE_ID.test(id) &&
    (quotation === null || (Number.isSafeInteger(quotation) && Number(quotation) > 0)) &&
    typeof note === 'string' &&
    note.length <= NOTE_AT_MOST &&
    (words === undefined || words === null || isWords(words))
  )
}

/** `null` if one of them is not a valid quote, or if there are too many. */
export function checkedQuotes(quotes: unknown): Tray | null {
  if (!Array.isArray(quotes) || quotes.length > TRAY_AT_MOST || !quotes.every(isQuote)) return null
  return distinct(
    quotes.map(({ id, quotation, note, words = null }) => ({
      id,
      quotation,
      note,
      words: words && own(words),
    })),
  )
}

/** Without anything else that a file may have. */
function own({ collection, documentKey, start, end, text, quoted }: ChosenWords): ChosenWords {
  return {
    ...{ collection, documentKey, start, end, text },
    quoted: quoted && { start: quoted.start, end: quoted.end },
  }
}

/** The words of a passage, and of a quotation of it; null if they are too long to be kept. */
export function wordsOf(passage: Choosable, quoted: Range | null): ChosenWords | null {
  return passage.text.length > WORDS_AT_MOST ? null : own({ ...passage, quoted })
}

function distinct(quotes: Tray): Tray {
  return [...new Map(quotes.map((it) => [keyOf(it), it])).values()]
}

export function added(tray: Tray, quote: ChosenQuote): Tray {
  return tray.length >= TRAY_AT_MOST || tray.some((it) => keyOf(it) === keyOf(quote))
    ? tray
    : [...tray, quote]
}

export function removed(tray: Tray, key: string): Tray {
  return tray.filter((it) => keyOf(it) !== key)
}

/** Adds or removes a whole passage. */
export function toggled(tray: Tray, passage: Choosable): Tray {
  const { id } = passage
  if (tray.some((it) => keyOf(it) === id)) return removed(tray, id)
  return added(tray, { id, quotation: null, note: '', words: wordsOf(passage, null) })
}
