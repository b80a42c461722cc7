import type { ReadPassage } from '../../hit.ts'
import { Recent } from '../structures/recent.ts'

/**
 * Passages that were shown last, as they were proved when they were read: what a row has never changes, and a key press
 * shows mostly what the one before did.
 */
export type PassagesRead = Recent<number, ReadPassage>

/** Of usual length, they take some ten kilobytes each with their words. */
const KEPT = 512
/** In UTF-16 units. Longer texts are read again each time, so that together they stay small. */
const LONGEST_KEPT = 8_192

export const passagesRead = (): PassagesRead => new Recent(KEPT)

export const isKept = ({ passage }: ReadPassage): boolean => passage.text.length <= LONGEST_KEPT
