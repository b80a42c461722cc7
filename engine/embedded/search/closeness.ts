import type { Root, Term } from '../../sought.ts'
import { adjacent, type Lookup, sequence, term } from '../memory/lookup.ts'
import type { Postings } from '../memory/postings.ts'
import { Bits } from '../structures/bits.ts'
import { countIn } from '../structures/rows.ts'
import type { Space } from './spaces.ts'

/** Words that have to be adjacent; `prefix`: the last one is a prefix. */
export type Unit = { words: string[]; prefix: boolean }

/** What is looked for to judge how close together the words of a query are. */
export type ClosenessTerms = {
  /** In the order typed. */
  units: Unit[]
  /** All words in a row, as typed and then in every other way in which they can be split or joined. */
  phrases: Unit[]
}

/** Words with at most this many others in between count as near each other. */
const NEAR_WORDS = 10
/**
 * An unfinished word counts for closeness from this many letters: shorter prefixes match so many words that
 * hundreds of lists have to be merged, and they say next to nothing.
 */
const MIN_PREFIX_LETTERS = 4

/** Rows are few if the shortest list of a word is so many times longer: then only their places are compared. */
const FEW = 8

/** The parts of a query whose closeness counts, in the order typed; empty if there are fewer than two. */
export function unitsOf(root: Root): Unit[] {
  const units = root.of.flatMap((it): Unit[] => {
    if (it.type === 'phrase') return phraseUnit(it.terms)
    const words = it.type === 'word' ? [it] : it.type === 'name' ? it.words : []
    return words.map(({ word, prefix }) => ({ words: [word], prefix }))
  })
  const last = units.at(-1)
  if (last?.prefix && (last.words.at(-1) ?? '').length < MIN_PREFIX_LETTERS) {
    units.pop()
    if (last.words.length > 1) units.push({ words: last.words.slice(0, -1), prefix: false })
  }
  // A phrase alone is adjacent wherever it occurs.
  return units.length < 2 ? [] : units
}

/** A phrase of plain words; of one with wildcards, closeness is not judged. */
function phraseUnit(terms: readonly Term[]): Unit[] {
  const words = terms.flatMap((it, at) =>
    it.type === 'word' || (it.type === 'prefix' && at === terms.length - 1) ? [it.word] : [],
  )
  return words.length < terms.length ? [] : [{ words, prefix: terms.at(-1)?.type === 'prefix' }]
}

/**
 * Of rows that contain all the words, those that contain them as a phrase, and those that contain them near each
 * other. A word in more than a quarter of all passages is near everything: it costs most and says least, so nearness
 * ignores it.
 */
export function splitByCloseness(rows: Bits, together: ClosenessTerms, space: Space, postings: Postings) {
  const asPhrase = Bits.lent(space.size)
  const nearby = Bits.lent(space.size)
  const count = rows.count()
  // Nothing to order.
  if (count < 2) return { asPhrase, nearby }
  const rowsWith = (match: Lookup) => postings.count(space.table, match, space.size)
  const expression = (unit: Unit) => adjacent(unit.words, unit.prefix)
  const living = space.alive.count()
  const livingWith = (match: Lookup) => countIn(postings.rows(space.table, match, space.size), space.alive)
  // Counted without removed rows: what was in the index before must not change an order.
  const distinctive = together.units.filter((unit) => livingWith(expression(unit)) * 4 < living + 100)
  const lists = together.units
    .flatMap((unit) => unit.words.map((word, at) => term(word, unit.prefix && at === unit.words.length - 1)))
    .map(rowsWith)
  // All that match are kept for the next time, which many rows are worth.
  const few = count * FEW < Math.min(...lists)
  const add = (target: Bits, lookup: Lookup) => {
    if (few) target.or(postings.among(rows, space.table, lookup))
    else postings.addTo(target, space.table, lookup, space.size)
  }
  if (distinctive.length > 1) {
    const near = distinctive.map((unit) => sequence(unit.words, unit.prefix))
    add(nearby, { near, within: NEAR_WORDS, inOrder: false })
    nearby.and(rows)
  }
  const [typed, ...others] = together.phrases
  if (typed !== undefined) {
    // Where all words stand in a row, those that are looked for near each other are: these few rows are enough.
    const isNear = distinctive.length > 1 && typed.words.length <= NEAR_WORDS
    if (isNear) asPhrase.or(postings.among(nearby, space.table, expression(typed)))
    else add(asPhrase, expression(typed))
  }
  for (const it of others) add(asPhrase, expression(it))
  return { asPhrase: asPhrase.and(rows), nearby }
}
