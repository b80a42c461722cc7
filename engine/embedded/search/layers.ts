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

/** What a unit costs if the words of these headings alone are read: asked of every passage beneath a heading. */
export function costOfUnit({ layers }: Unit, headings: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY
  for (let nth = 0; nth < layers.length; nth += 1) {
    const { heads, cost } = layers[nth] as Layer
    if (cost >= least || heads === null) continue
    for (let at = 0; at < headings.length; at += 1) if (heads.has(headings[at] as number)) least = cost
  }
  return least
}
