import { added, checkedQuotes, keyOf, type Tray } from './tray.ts'

// What the page of the tray alone does: the search page loads nothing of it.

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
  return quotes.length === 0 ? null : checkedQuotes(quotes)
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
