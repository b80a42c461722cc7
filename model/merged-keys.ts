import { type CorrectionRecord, isRule } from './correction.ts'
import { isOfName } from './correction-rule.ts'
import type { NameKind } from './name-kinds.ts'
import type { NameRule } from './name-rule.ts'
import { correctionsInForce } from './undone.ts'

/** Keys that people have said to mean the same, and to which of them what has the others leads. */

/** Asked for with every search: made once for the records that there are. */
const known = new WeakMap<readonly CorrectionRecord[], NameRule[]>()

function movesIn(records: readonly CorrectionRecord[]): NameRule[] {
  const before = known.get(records)
  if (before) return before
  const found = correctionsInForce(records)
    .filter(isRule)
    .filter(isOfName)
    .filter(({ change }) => change !== 'rename')
  known.set(records, found)
  return found
}

/**
 * The key that has what this one had, however many names were merged one after another; null if it was not merged, and
 * if something else has the key since: what has a key is found under it.
 */
export function mergedInto(
  records: readonly CorrectionRecord[],
  { kind, key }: { kind: NameKind; key: string },
): string | null {
  let at = key
  // In the order in which they were said: what was merged before another was merged into it is not meant.
  for (const { change, before, after } of movesIn(records)) {
    if (before.kind !== kind || before.key === after.key) continue
    if (after.key === key) at = key
    else if (change !== 'split' && before.key === at) at = after.key
  }
  return at === key ? null : at
}

/** By which parameters of a search keys of names are filtered by, and of which kinds they can be. */
const KINDS_IN: Record<string, readonly NameKind[]> = {
  person: ['person'],
  group: ['organisation'],
  location: ['place'],
  speaker: ['person', 'organisation'],
}

/** Whether a search has keys of names at all: without any, nobody has to look for merges. */
export const hasNameKeys = (parameters: URLSearchParams): boolean =>
  [...parameters.keys()].some((name) => kindsOf(name).length > 0)

const kindsOf = (name: string) => KINDS_IN[name.replace(/^not\./, '')] ?? []

/** The parameters of a search with the keys that were kept in place of those that were merged; null if it has none of these. */
export function withMergedKeys(
  parameters: URLSearchParams,
  records: readonly CorrectionRecord[],
): URLSearchParams | null {
  if (movesIn(records).length === 0) return null
  const now = new URLSearchParams()
  let isMoved = false
  for (const [name, value] of parameters) {
    const to = kindsOf(name)
      .map((kind) => mergedInto(records, { kind, key: value }))
      .find((it) => it !== null)
    isMoved ||= to !== undefined
    if (to === undefined || !now.has(name, to)) now.append(name, to ?? value)
  }
  return isMoved ? now : null
}
