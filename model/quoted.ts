import type { Quotation } from './passage.ts'

/** `speech` and attributed `fragment`: what the filter "has a quotation" counts. */
export function isQuoted(it: Quotation): boolean {
  return it.kind === 'speech' || (it.kind === 'fragment' && it.speaker !== null)
}
