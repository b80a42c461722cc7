import type { Passage } from '../../model/passage.ts'
import { bibliographyIn } from '../style.ts'

/** A reference list: one entry a work, in the order of the style, with an empty line between entries. */
export function writeApa(passages: readonly Passage[]): string {
  return bibliographyIn(passages, 'apa')
    .map((it) => `${it}\n`)
    .join('\n')
}
