import { PASSAGE_ID } from '../../model/id-pattern.ts'
import type { PassageId } from '../../model/ids.ts'

/** A chosen quote: a passage, or one quotation of it (from 1), and a note. */
export type ChosenQuote = { id: PassageId; quotation: number | null; note: string }

export type Tray = readonly ChosenQuote[]

export const TRAY_AT_MOST = 1_000
const NOTE_AT_MOST = 10_000

/** The format in the browser's storage and in files; the number is its version. */
type TrayFile = { verbatimTray: 1; quotes: Tray }

export const keyOf = ({ id, quotation }: Pick<ChosenQuote, 'id' | 'quotation'>) =>
  quotation === null ? id : `${id}~${quotation}`

export function writeTray(tray: Tray): string {
  const file: TrayFile = { verbatimTray: 1, quotes: tray }
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
  return verbatimTray === 1 ? checkedQuotes(quotes) : null
}

// Checked without zod: every page shows the number of quotes in the tray, and would have to load it for that.
type Given<Shape> = { [Part in keyof Shape]?: unknown }

const isObject = (given: unknown): given is object => typeof given === 'object' && given !== null

function isQuote(given: unknown): given is ChosenQuote {
  const { id, quotation, note }: Given<ChosenQuote> = isObject(given) ? given : {}
  return (
    typeof id === 'string' &&
    PASSAGE_ID.test(id) &&
    (quotation === null || (Number.isSafeInteger(quotation) && Number(quotation) > 0)) &&
    typeof note === 'string' &&
    note.length <= NOTE_AT_MOST
  )
}

/** `null` if one of them is not a valid quote, or if there are too many. */
export function checkedQuotes(quotes: unknown): Tray | null {
  if (!Array.isArray(quotes) || quotes.length > TRAY_AT_MOST || !quotes.every(isQuote)) return null
  return distinct(quotes.map(({ id, quotation, note }) => ({ id, quotation, note })))
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
export function toggled(tray: Tray, id: PassageId): Tray {
  const quote = { id, quotation: null, note: '' }
  return tray.some((it) => keyOf(it) === id) ? removed(tray, id) : added(tray, quote)
}
