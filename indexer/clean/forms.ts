import type { Candidate } from './block.ts'
import { labels } from './labels.ts'

/** The mark of a field that has to be filled in: `Name*`. */
const REQUIRED_FIELD = /^\p{L}[\p{L}\p{N} '’()/-]{0,40}\s?\*$/u

/** Fields of a form below an article, and what is said beside them. */
export function judgeForms(blocks: readonly Candidate[]): void {
  for (const block of blocks) {
    if (block.verdict !== null || block.words > 20) continue
    if (REQUIRED_FIELD.test(block.text) || labels(block.languages).formHints.has(block.folded))
      block.setAside('controls')
  }
}
