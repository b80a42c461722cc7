import {
  type CorrectedPart,
  type CorrectionState,
  correctableOf,
  correctedValue,
  type MadeCorrection,
} from '../../model/correction.ts'
import type { CorrectionHere } from '../../model/corrections-here.ts'
import type { Messages } from './messages.ts'

/** What was said of a name, or of which field or tag what was changed: `“Joe Stork” → “HRW”`, or added, or removed. */
function describeWhole(it: MadeCorrection, messages: Messages): string {
  if (it.what === 'rule' && it.of === 'name')
    return messages.corrections.ofNames[it.change](it.before.name, it.after.name)
  return `${messages.corrections.what[correctableOf(it)]}: ${describeChange(it, messages)}`
}

function describeChange(it: MadeCorrection, messages: Messages): string {
  const { before, after } = it
  const what = correctableOf(it)
  const { added, removed, changed } = messages.corrections
  const was = describeValue(what, before, messages)
  const is = describeValue(what, after, messages)
  if (was === null) return added(`${is}`)
  return is === null ? removed(was) : changed(was, is)
}

function describeValue(
  what: CorrectedPart,
  value: MadeCorrection['before'],
  messages: Messages,
): string | null {
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
): { id: string; change: string; note: string; isRule: boolean } {
  const { corrections, search } = messages
  const made = corrections.by(it.by, search.date(it.at.slice(0, 10)), it.at.slice(11, 16))
  const moved = it.movedFrom === undefined ? null : corrections.movedHere
  const far = it.what === 'rule' ? corrections.howFar(it.scope, it.found) : null
  const why = it.why === undefined ? null : corrections.because(it.why)
  const note = [made, far, why, corrections.lost[state], moved].filter((part) => part !== null).join(' ')
  return {
    id: it.id,
    isRule: it.what === 'rule',
    change: describeWhole(it, messages),
    note,
  }
}
