import {
  type Correction,
  type CorrectionRecord,
  isRule,
  type MadeCorrection,
} from '../../model/correction.ts'
import { isOfName } from '../../model/correction-rule.ts'
import { type NameRule, speaks } from '../../model/name-rule.ts'
import { correctionsInForce } from '../../model/undone.ts'

const ofNames = (made: readonly MadeCorrection[]): NameRule[] =>
  made.flatMap((it) => (isRule(it) && isOfName(it) ? [it] : []))

/**
 * A correction with what its new tag is called by now. Who types a name that was merged with another means the one that
 * was kept: rules that were made before do not look at what is corrected after them.
 *
 * @param current what is in force where it is made
 */
export function asNamedNow(made: Correction, current: readonly MadeCorrection[]): Correction {
  return ofNames(current)
    .filter(({ scope }) => scope.within === 'everywhere')
    .reduce(called, made)
}

function called(made: Correction, { before, after }: NameRule): Correction {
  const is = { key: after.key, name: after.name }
  if (made.what === 'speaker' && made.after !== null && speaks(made.after, before))
    return { ...made, after: { ...made.after, ...is } }
  if (made.what === 'person' && before.kind === 'person' && made.after?.key === before.key)
    return { ...made, after: { ...made.after, ...is } }
  if (made.what === 'group' && before.kind === 'organisation' && made.after?.key === before.key)
    return { ...made, after: { ...made.after, ...is, kind: after.group ?? made.after.kind } }
  if (made.what === 'location' && before.kind === 'place' && made.after?.key === before.key)
    return { ...made, after: { ...made.after, ...after.place, ...is } }
  return made
}

/** By what the name that somebody was merged into was merged into another one later: that has the names of both. */
export function mergedFurther(records: readonly CorrectionRecord[], it: MadeCorrection): NameRule | null {
  if (!isRule(it) || !isOfName(it) || it.change === 'rename' || it.change === 'split') return null
  const later = ofNames(correctionsInForce(records)).filter(
    ({ change, before }) =>
      change === 'merge' && before.kind === it.after.kind && before.key === it.after.key,
  )
  return later.at(-1) ?? null
}

/** By what a name that was shown otherwise was given to others since, which would keep it; null for anything else. */
export function givenSince(records: readonly CorrectionRecord[], it: MadeCorrection): NameRule | null {
  if (!isRule(it) || !isOfName(it) || it.change !== 'rename') return null
  const { kind, key, name } = it.after
  const all = ofNames(correctionsInForce(records))
  const later = all.slice(all.findIndex(({ id }) => id === it.id) + 1)
  return (
    later.find(
      ({ before, after }) =>
        before.key !== key && after.kind === kind && after.key === key && after.name === name,
    ) ?? null
  )
}
