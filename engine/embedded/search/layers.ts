import { type Marks, noMarks } from '../../highlight.ts'
import type { Near } from '../../nearness.ts'
import type { Bits } from '../structures/bits.ts'
import type { Both, Finder } from './finder.ts'

/** Other spellings or forms that found something, said with the answer. Joined words are those of two units. */
export type Used = { kind: 'correction' | 'form'; typed: string; used: string[] }

/**
 * One way in which a unit was found: `under` are the rows with it in their text or above it; `by` all that it needs
 * besides what was typed.
 */
export type Layer = Both & { cost: number; under: Bits; by: readonly Used[] }

/** What is highlighted of a unit: forms by the language of the passage, also near each other, tags by their keys. */
export type UnitMarks = Marks & {
  forms: Map<number, Set<string>>
  nearInForms: Map<number, Near[]>
  tags: Set<string>
}

/** A word, phrase, pattern or nearness of the query, looked up. */
export type Unit = { layers: Layer[]; marks: UnitMarks }

export const noUnitMarks = (): UnitMarks => ({
  ...noMarks(),
  forms: new Map(),
  nearInForms: new Map(),
  tags: new Set(),
})

/** What was found, as a layer. `by`: what it needs besides what was typed. */
export const layerOf = (finder: Finder, found: Both, cost: number, by: readonly Used[]): Layer => ({
  ...found,
  cost,
  by,
  under: finder.under(found),
})
