import type { CorrectionState } from '../../model/correction.ts'
import { type Correctable, type Correction, correctedValue } from '../../model/correction.ts'
import type { Wording } from './pages.ts'

/** `“Joe Stork” → “HRW”`; where there was nothing, or nothing is left, in words. */
function changeInWords({ what, before, after }: Correction, wording: Wording): string {
  const { added, removed, changed } = wording.correcting
  const was = valueInWords(what, before, wording)
  const is = valueInWords(what, after, wording)
  if (was === null) return added(`${is}`)
  return is === null ? removed(was) : changed(was, is)
}

function valueInWords(what: Correctable, value: Correction['before'], wording: Wording): string | null {
  const { correcting, words } = wording
  const stands = correctedValue(value)
  if (stands === null) return null
  if (what !== 'date' && what !== 'publishedAt') return correcting.quoted(stands)
  const [from, to] = stands.split('/').map(words.date)
  return to === undefined ? `${from}` : words.hit.range(`${from}`, to)
}

/** What a correction changed, and who made it when and to what effect. */
export function inWords(
  it: Correction,
  state: CorrectionState,
  wording: Wording,
): { id: string; change: string; note: string } {
  const { correcting, words } = wording
  const made = correcting.by(it.by, words.date(it.at.slice(0, 10)), it.at.slice(11, 16))
  const note = [made, correcting.lost[state]].filter((part) => part !== null).join(' ')
  return { id: it.id, change: `${correcting.what[it.what]}: ${changeInWords(it, wording)}`, note }
}
