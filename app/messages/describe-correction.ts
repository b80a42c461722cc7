import {
  type Correctable,
  type Correction,
  type CorrectionState,
  correctedValue,
} from '../../model/correction.ts'
import type { CorrectionHere } from '../../model/corrections-here.ts'
import type { Messages } from './messages.ts'

/** `“Joe Stork” → “HRW”`, or that a value was added or removed. */
function describeChange({ what, before, after }: Correction, messages: Messages): string {
  const { added, removed, changed } = messages.corrections
  const was = describeValue(what, before, messages)
  const is = describeValue(what, after, messages)
  if (was === null) return added(`${is}`)
  return is === null ? removed(was) : changed(was, is)
}

function describeValue(what: Correctable, value: Correction['before'], messages: Messages): string | null {
  const { corrections, search } = messages
  const text = correctedValue(value)
  if (text === null) return null
  if (what !== 'date' && what !== 'publishedAt' && what !== 'accessed') return corrections.quoted(text)
  const [from, to] = text.split('/').map(search.date)
  return to === undefined ? `${from}` : search.hit.range(`${from}`, to)
}

/** What a correction changed, who made it and when, and whether it has an effect. */
export function describeCorrection(
  it: CorrectionHere,
  state: CorrectionState,
  messages: Messages,
): { id: string; change: string; note: string } {
  const { corrections, search } = messages
  const made = corrections.by(it.by, search.date(it.at.slice(0, 10)), it.at.slice(11, 16))
  const moved = it.movedFrom === undefined ? null : corrections.movedHere
  const note = [made, corrections.lost[state], moved].filter((part) => part !== null).join(' ')
  return { id: it.id, change: `${corrections.what[it.what]}: ${describeChange(it, messages)}`, note }
}
