import type { Region } from '../../../languages/parts/places.ts'
import { joined, type PassageView } from '../passage/passage-view.ts'

/** Whether a capitalised word and a comma come before: `Paris, Tex.` */
function followsName(view: PassageView, at: number): boolean {
  const [before, token] = [view.tokens[at - 1], view.tokens[at]]
  return (
    before !== undefined &&
    token !== undefined &&
    before.capital &&
    /^,\s$/.test(view.text.slice(before.end, token.start))
  )
}

/**
 * An abbreviated state or province at a token, and the token after it; `La.` and `OK` only after a name and a comma.
 */
export function abbreviationAt(view: PassageView, at: number): { region: Region; to: number } | null {
  const token = view.tokens[at]
  if (!token?.capital || token.end - token.start > 5) return null
  const raw = view.text.slice(token.start, token.end)
  const stopped = view.text[token.end] === '.' || token.allCaps
  const dotted = raw.includes('.')
  const { people, places } = view.language
  const { abbreviations, spelledAbbreviations, unmistakableAbbreviations } = places
  // Most words of few letters are neither, and this is asked of each of them.
  if (!stopped && !dotted && !unmistakableAbbreviations.includes(raw)) return null
  const second = view.text[token.end] === '.' ? view.tokens[at + 1]?.folded : undefined
  const pair = second === undefined ? undefined : spelledAbbreviations[`${raw} ${second}`]
  if (pair) return { region: pair, to: at + 2 }
  const spelled = spelledAbbreviations[raw.replace(/\.$/, '')]
  if (spelled) return { region: spelled, to: at + 1 }
  const region = abbreviations[raw.replaceAll('.', '')]
  // `Jane Doe, M.D.` has a degree: only regions of several words have a full stop after each initial.
  if (!region || (dotted && !region.name.includes(' '))) return null
  // `S. C. Doe` is a person; `S.C. Highway Patrol` is not.
  const next = view.tokens[at + 1]
  const group =
    next !== undefined && (places.namedAfterPlaces.has(next.folded) || people.notPersonWords.has(next.folded))
  const initials = joined(view, at) && next?.capital === true && !group
  const stops = dotted && region.name.includes(' ') && (!initials || followsName(view, at))
  if (stops || unmistakableAbbreviations.includes(raw)) return { region, to: at + 1 }
  return stopped && followsName(view, at) ? { region, to: at + 1 } : null
}
