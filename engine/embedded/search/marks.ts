import type { HitMarks } from '../../hit.ts'
import type { Evaluation } from './evaluate.ts'
import { merge } from './evaluate.ts'
import type { MarksOfPassage } from './hits.ts'
import { noUnitMarks, type UnitMarks } from './layers.ts'
import type { Space } from './spaces.ts'

/** What to highlight in a passage: what matched in it, or in the quotations of it that match. */
export function marksOfPassage(evaluation: Evaluation, space: Space): MarksOfPassage {
  const standing = new Map(evaluation.standIns.map((it) => [it.row, it.for]))
  const known = new Map<UnitMarks, Map<number, HitMarks>>()
  const inLanguage = (marks: UnitMarks, language: number): HitMarks => {
    const found = known.get(marks)?.get(language)
    if (found) return found
    const words = new Set([...marks.words, ...(marks.forms.get(language) ?? [])])
    const near = [...marks.near, ...(marks.nearInForms.get(language) ?? [])]
    const made = { ...marks, words, near, inTitle: evaluation.titleMarks }
    known.set(marks, (known.get(marks) ?? new Map<number, HitMarks>()).set(language, made))
    return made
  }
  return (row, language) => {
    const matching = space.rowsIn(row).filter((it) => evaluation.levels.some((level) => level?.has(it)))
    const all = new Set((matching.length > 0 ? matching : [row]).map((it) => evaluation.marksOf(it)))
    const [first = noUnitMarks(), ...others] = all
    const marks = others.length === 0 ? first : together([...all])
    return { marks: inLanguage(marks, language), standsFor: standing.get(row) }
  }
}

function together(all: UnitMarks[]): UnitMarks {
  const marks = noUnitMarks()
  for (const it of all) merge(marks, it)
  return marks
}
