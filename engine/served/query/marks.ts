import { type Marks, noMarks } from '../../highlight.ts'
import type { HitMarks } from '../../hit.ts'
import { type Tree, titlesIn, type Unit, unitsOf, type Wanted } from './units.ts'

/**
 * What to highlight in a text of a language: everything by which it can be found.
 *
 * @param wanted of alternatives only those that hold for it
 */
export function marksOf(tree: Tree, language: string | null, wanted: Wanted): HitMarks {
  const units = unitsOf(tree, wanted)
  return {
    ...marksOfUnits(units, language),
    tags: new Set(units.flatMap((it) => it.tagged.map((tag) => tag.key))),
    inTitle: marksOfUnits(titlesIn(tree, wanted), language),
  }
}

function marksOfUnits(units: readonly Unit[], language: string | null): Marks {
  const marks = noMarks()
  for (const { test, language: only } of units.flatMap((it) => it.ways)) {
    if (only !== null && only !== (language ?? '')) continue
    if (test.type === 'words') for (const word of test.words) marks.words.add(word)
    else if (test.type === 'prefix') marks.prefixes.push(test.word)
    else if (test.type === 'sequence') marks.phrases.push([...test.places])
    else marks.near.push(test)
  }
  return marks
}
