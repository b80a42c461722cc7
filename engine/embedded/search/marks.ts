import type { Evaluation } from './evaluate.ts'
import { merge } from './evaluate.ts'
import type { MarksOfPassage } from './hits.ts'
import type { Space } from './spaces.ts'
import { noUnitMarks } from './units.ts'

/** What to highlight in a passage: what matched in it, or in the quotations of it that match. */
export function marksOfPassage(evaluation: Evaluation, space: Space): MarksOfPassage {
  const standing = new Map(evaluation.standIns.map((it) => [it.row, it.for]))
  return (row, language) => {
    const marks = noUnitMarks()
    const matching = space.rowsIn(row).filter((it) => evaluation.levels.some((level) => level?.has(it)))
    for (const it of matching.length > 0 ? matching : [row]) merge(marks, evaluation.marksOf(it))
    for (const it of marks.forms.get(language) ?? []) marks.words.add(it)
    return { ...marks, inTitle: evaluation.titleMarks, standsFor: standing.get(row) }
  }
}
