import {
  type Correctable,
  type Corrected,
  type Correction,
  type CorrectionPlace,
  correctableOf,
  correctedValue,
  isOfTag,
  isRule,
  type MadeCorrection,
  type TagCorrection,
} from './correction.ts'
import type { PassageId } from './ids.ts'

/** A correction with its target as it is now. `movedFrom`: the passage it was made in, if that was cut differently. */
export type CorrectionHere = MadeCorrection & { movedFrom?: PassageId }

type Here = { id: PassageId; text: string }

/** The corrections that apply to a passage, or (null) to the document's own fields, in order of time. */
export function correctionsHere(it: Corrected | undefined, passage: Here | null): CorrectionHere[] {
  return (it?.corrections ?? []).flatMap(({ correction, state, now }): CorrectionHere[] => {
    if (state !== 'holds') return []
    if (isRule(correction)) return now?.some((place) => place.passage === passage?.id) ? [correction] : []
    if (!isOfTag(correction)) return passage === null ? [correction] : []
    if (passage === null) return []
    if (now !== undefined) return followed(correction, now, passage)
    const { target } = correction
    return target.passage === passage.id || target.text === passage.text ? [correction] : []
  })
}

function followed(it: TagCorrection, now: readonly CorrectionPlace[], { id, text }: Here): CorrectionHere[] {
  const here = now.filter((place) => place.passage === id)
  const [first] = here
  if (first === undefined) return []
  const moved = it.target.passage === id ? {} : { movedFrom: it.target.passage }
  const place = { passage: id, text }
  if (it.what !== 'speaker') return [{ ...it, ...moved, target: { ...it.target, ...place } }]
  return here.map(({ quotation = it.target.quotation }) => ({
    ...it,
    ...moved,
    target: { ...it.target, ...place, quotation },
  }))
}

/** The passages that a correction has moved to with its words; none if it is where it was made. */
export function movedTo(it: MadeCorrection, now: readonly CorrectionPlace[] | undefined): PassageId[] {
  const places = new Set((now ?? []).map(({ passage }) => passage))
  return [...places].filter((passage) => isOfTag(it) && passage !== it.target.passage)
}

/** The one of these corrections that set a value. For a speaker, `start` is where its quotation begins. */
export function correctionOf(
  here: readonly CorrectionHere[],
  what: Correctable,
  value: Correction['after'],
  start?: number,
): CorrectionHere | null {
  const found = here.findLast(
    (it) =>
      correctableOf(it) === what &&
      correctedValue(it.after) === correctedValue(value) &&
      (it.what !== 'speaker' || it.target.quotation.start === start),
  )
  return found ?? null
}
