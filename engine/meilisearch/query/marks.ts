import type { Marks } from '../../highlight.ts'
import type { Named } from '../../sought.ts'
import { type Place, type Tree, unitsOf } from './units.ts'

/** What to highlight in a hit: everything by which it can be found, and the tags that matched for names. */
export function marksOf(tree: Tree, names: readonly Named[]): Marks & { tags: Set<string> } {
  const marks = {
    words: new Set<string>(),
    prefixes: [] as string[],
    phrases: [] as Marks['phrases'],
    tags: new Set(names.map((it) => it.key)),
  }
  for (const { ways } of unitsOf(tree)) {
    for (const { test } of ways) {
      if (test.type === 'words') for (const word of test.words) marks.words.add(word)
      else if (test.type === 'prefix') marks.prefixes.push(test.word)
      else if (test.type === 'sequence') marks.phrases.push(...phrasesOf(test.places))
      else for (const places of test.of) marks.phrases.push(...phrasesOf(places))
    }
  }
  return marks
}

/** At most this many phrases for one with patterns in it. */
const MAX_PHRASES = 200

function phrasesOf(places: readonly Place[]): Marks['phrases'] {
  let found: string[][] = [[]]
  for (const place of places) {
    const words = place.type === 'prefix' ? [place.word] : place.words
    found = found.flatMap((before) => words.map((word) => [...before, word])).slice(0, MAX_PHRASES)
  }
  return found.map((words) => ({ words, prefix: places.at(-1)?.type === 'prefix' }))
}
