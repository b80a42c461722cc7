import type { CorrectionState } from '../../model/correction.ts'
import type { Document } from '../../model/document.ts'
import type { ReadingNote } from '../read/raw-document.ts'

const WHY: Partial<Record<CorrectionState, string>> = {
  'passage-gone': 'its passage is no longer there',
  'quotation-gone': 'its quotation is no longer there',
  'place-unclear': 'its words are now in several places, and nothing tells which is meant',
}

/** The corrections of a document that no longer apply, for a person to look at. They are kept. */
export function lostCorrections({ corrected }: Document): ReadingNote[] {
  return (corrected?.corrections ?? []).flatMap(({ correction: { id, what, by, at }, state }) => {
    const why = WHY[state]
    if (why === undefined) return []
    const message = `the correction ${id} (${what}, by ${by} on ${at.slice(0, 10)}) is kept but not used: ${why}`
    return [{ code: `correction-${state}`, message }]
  })
}
