import { z } from 'zod'
import { type PassageId, passageId } from '../../model/ids.ts'

/** A quote that a person chose: a passage, or one quotation of it (from 1), and what they noted about it. */
export const chosenQuote = z.object({
  id: passageId,
  quotation: z.int().positive().nullable(),
  note: z.string().max(10_000),
})
export type ChosenQuote = z.infer<typeof chosenQuote>

export type Tray = readonly ChosenQuote[]

export const TRAY_AT_MOST = 1_000

/** As it is kept in the browser and in files; the version says how to read it. */
const trayFile = z.object({ verbatimTray: z.literal(1), quotes: z.array(chosenQuote).max(TRAY_AT_MOST) })

export const keyOf = ({ id, quotation }: Pick<ChosenQuote, 'id' | 'quotation'>) =>
  quotation === null ? id : `${id}~${quotation}`

export function writeTray(tray: Tray): string {
  return `${JSON.stringify({ verbatimTray: 1, quotes: tray }, null, 2)}\n`
}

/** `null` for a text that is no tray: whoever asks must say so, and keep what there was. */
export function readTray(text: string): Tray | null {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return null
  }
  const result = trayFile.safeParse(given)
  return result.success ? distinct(result.data.quotes) : null
}

function distinct(quotes: Tray): Tray {
  return [...new Map(quotes.map((it) => [keyOf(it), it])).values()]
}

/** `ids=A,B~2&note=…`, as `/api/export` takes it, one note for each id; without notes where there are none. */
export function trayParameters(tray: Tray): URLSearchParams {
  const parameters = new URLSearchParams({ ids: tray.map(keyOf).join(',') })
  if (tray.some((it) => it.note !== '')) for (const { note } of tray) parameters.append('note', note)
  return parameters
}

/** The tray of a link's fragment, or null where it is none. A fragment never leaves the browser. */
export function trayFromFragment(fragment: string): Tray | null {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''))
  const notes = parameters.getAll('note')
  const quotes = (parameters.get('ids') ?? '')
    .split(',')
    .filter((it) => it !== '')
    .map((it, at) => {
      const [id, quotation] = it.split('~')
      return { id, quotation: quotation === undefined ? null : Number(quotation), note: notes[at] ?? '' }
    })
  const result = z.array(chosenQuote).min(1).max(TRAY_AT_MOST).safeParse(quotes)
  return result.success ? distinct(result.data) : null
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

export function noted(tray: Tray, key: string, note: string): Tray {
  return tray.map((it) => (keyOf(it) === key ? { ...it, note } : it))
}

/** One place up (`-1`) or down (`1`); at the ends nothing moves. */
export function moved(tray: Tray, key: string, by: -1 | 1): Tray {
  const from = tray.findIndex((it) => keyOf(it) === key)
  const [quote, other] = [tray[from], tray[from + by]]
  if (!quote || !other) return tray
  return tray.map((it, at) => (at === from ? other : at === from + by ? quote : it))
}

/** Both, the first one's order and notes before the other's. */
export function joined(tray: Tray, other: Tray): Tray {
  return other.reduce(added, tray)
}
