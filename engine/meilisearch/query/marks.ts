import { type Marks, noMarks } from '../../highlight.ts'
import type { Named } from '../../sought.ts'
import { type Tree, unitsOf } from './units.ts'

/** What to highlight in a hit: everything by which it can be found, and the tags that matched for names. */
export function marksOf(tree: Tree, names: readonly Named[]): Marks & { tags: Set<string> } {
  const marks = {
    ...noMarks(),
    tags: new Set(names.map((it) => it.key)),
  }
  for (const { ways } of unitsOf(tree)) {
    for (const { test } of ways) {
      if (test.type === 'words') for (const word of test.words) marks.words.add(word)
      else if (test.type === 'prefix') marks.prefixes.push(test.word)
      else if (test.type === 'sequence') marks.phrases.push([...test.places])
      else marks.near.push(test)
    }
  }
  return marks
}
