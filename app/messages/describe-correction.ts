import type { CorrectionState } from '../../model/correction.ts'
import { type Correctable, type Correction, correctedValue } from '../../model/correction.ts'
import type { Messages } from './messages.ts'

/** `“Joe Stork” → “HRW”`; where there was nothing, or nothing is left, in words. */
function changeInWords({ what, before, after }: Correction, messages: Messages): string {
  const { added, removed, changed } = messages.corrections
  const was = valueInWords(what, before, messages)
  const is = valueInWords(what, after, messages)
  if (was === null) return added(`${is}`)
  return is === null ? removed(was) : changed(was, is)
}

function valueInWords(what: Correctable, value: Correction['before'], messages: Messages): string | null {
  const { corrections, search } = messages
  const stands = correctedValue(value)
  if (stands === null) return null
  if (what !== 'date' && what !== 'publishedAt') return corrections.quoted(stands)
  const [from, to] = stands.split('/').map(search.date)
  return to === undefined ? `${from}` : search.hit.range(`${from}`, to)
}

/** What a correction changed, and who made it when and to what effect. */
export function inWords(
  it: Correction,
  state: CorrectionState,
  messages: Messages,
): { id: string; change: string; note: string } {
  const { corrections, search } = messages
  const made = corrections.by(it.by, search.date(it.at.slice(0, 10)), it.at.slice(11, 16))
  const note = [made, corrections.lost[state]].filter((part) => part !== null).join(' ')
  return { id: it.id, change: `${corrections.what[it.what]}: ${changeInWords(it, messages)}`, note }
}
