import type { HitMarks } from '../../hit.ts'
import { type Evaluation, merge, type RowMarks } from './evaluate.ts'
import type { MarksOfPassage } from './hits.ts'
import { noUnitMarks, type UnitMarks } from './layers.ts'
import type { Space } from './spaces.ts'

/** What to highlight in a passage: what matched in it, or in the quotations of it that match. */
export function marksOfPassage(evaluation: Evaluation, space: Space): MarksOfPassage {
  const standing = new Map(evaluation.standIns.map((it) => [it.row, it.for]))
  const known = new Map<RowMarks, Map<number, HitMarks>>()
  const inLanguage = (marks: RowMarks, language: number): HitMarks => {
    const found = known.get(marks)?.get(language)
    if (found) return found
    const made = { ...spoken(marks.found, language), inTitle: spoken(marks.inTitle, language) }
    known.set(marks, (known.get(marks) ?? new Map<number, HitMarks>()).set(language, made))
    return made
  }
  return (row, language) => {
    const matching = space.rowsIn(row).filter((it) => evaluation.levels.some((level) => level?.has(it)))
    const all = new Set((matching.length > 0 ? matching : [row]).map((it) => evaluation.marksOf(it)))
    const [only, ...others] = all
    const marks = only !== undefined && others.length === 0 ? only : together([...all])
    return { marks: inLanguage(marks, language), standsFor: standing.get(row) }
  }
}

/** With the forms of one language. */
function spoken(marks: UnitMarks, language: number): UnitMarks {
  const words = new Set([...marks.words, ...(marks.forms.get(language) ?? [])])
  const near = [...marks.near, ...(marks.nearInForms.get(language) ?? [])]
  return { ...marks, words, near }
}

function together(all: RowMarks[]): RowMarks {
  const marks = { found: noUnitMarks(), inTitle: noUnitMarks() }
  for (const { found, inTitle } of all) {
    merge(marks.found, found)
    merge(marks.inTitle, inTitle)
  }
  return marks
}
