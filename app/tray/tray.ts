import { PASSAGE_ID } from '../../model/id-pattern.ts'
import type { PassageId } from '../../model/ids.ts'

/** A quote that a person chose: a passage, or one quotation of it (from 1), and what they noted about it. */
export type ChosenQuote = { id: PassageId; quotation: number | null; note: string }

export type Tray = readonly ChosenQuote[]

export const TRAY_AT_MOST = 1_000
const NOTE_AT_MOST = 10_000

/** As it is kept in the browser and in files; the version says how to read it. */
type TrayFile = { verbatimTray: 1; quotes: Tray }

export const keyOf = ({ id, quotation }: Pick<ChosenQuote, 'id' | 'quotation'>) =>
  quotation === null ? id : `${id}~${quotation}`

export function writeTray(tray: Tray): string {
  const file: TrayFile = { verbatimTray: 1, quotes: tray }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** `null` for a text that is no tray: whoever asks must say so, and keep what there was. */
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

// Checked without zod: every page shows how many quotes are in the tray, and would have to load it for that.
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

/** `null` where one of them is no quote, or where there are too many. */
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

/** A whole passage in or out. */
export function toggled(tray: Tray, id: PassageId): Tray {
  const quote = { id, quotation: null, note: '' }
  return tray.some((it) => keyOf(it) === id) ? removed(tray, id) : added(tray, quote)
}
