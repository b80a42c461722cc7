import { added, checkedQuotes, keyOf, type Tray } from './tray.ts'

// Needed only by the page of the tray; the search page does not load it.

/** `ids=A,B~2&note=…`, as `/api/export` takes it, one note for each ID; without `note` if there are none. */
export function trayParameters(tray: Tray): URLSearchParams {
  const parameters = new URLSearchParams({ ids: tray.map(keyOf).join(',') })
  if (tray.some((it) => it.note !== '')) for (const { note } of tray) parameters.append('note', note)
  return parameters
}

/** The tray in the fragment of a link, or null if it is not valid. A fragment never leaves the browser. */
export function trayFromFragment(fragment: string): Tray | null {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''))
  const notes = parameters.getAll('note')
  const quotes = (parameters.get('ids') ?? '')
    .split(',')
    .filter((it) => it !== '')
    .map((it, at) => {
      const [id, quotation] = it.split('~')
      return {
        id,
        quotation: quotation === undefined ? null : Number(quotation),
        note: notes[at] ?? '',
        words: null,
      }
    })
  return quotes.length === 0 ? null : checkedQuotes(quotes)
}

export function noted(tray: Tray, key: string, note: string): Tray {
  return tray.map((it) => (keyOf(it) === key ? { ...it, note } : it))
}

/** Moves a quote up (`-1`) or down (`1`); at the ends nothing changes. */
export function moved(tray: Tray, key: string, by: -1 | 1): Tray {
  const from = tray.findIndex((it) => keyOf(it) === key)
  const [quote, other] = [tray[from], tray[from + by]]
  if (!quote || !other) return tray
  return tray.map((it, at) => (at === from ? other : at === from + by ? quote : it))
}

/** Both trays as one; the first one's order and notes take precedence. */
export function joined(tray: Tray, other: Tray): Tray {
  return other.reduce(added, tray)
}
