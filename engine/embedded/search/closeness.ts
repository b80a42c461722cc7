import { foldedWords } from '../../../model/words.ts'
import type { Root, Term } from '../../sought.ts'
import { adjacent, type Lookup, sequence, term } from '../memory/lookup.ts'
import type { Postings } from '../memory/postings.ts'
import { Bits } from '../structures/bits.ts'
import type { Space } from './spaces.ts'

/** Words that have to be adjacent; `prefix`: the last one is a prefix. */
export type Unit = { words: string[]; prefix: boolean }

/** What is looked for to judge how close together the words of a query are. */
export type ClosenessTerms = {
  /** In the order typed. */
  units: Unit[]
  /** All words in a row, in every way in which they can be split or joined. */
  phrases: Unit[]
}

/** Words with at most this many others in between count as near each other. */
const NEAR_WORDS = 10
/**
 * An unfinished word counts for closeness from this many letters: shorter prefixes match so many words that FTS5
 * has to merge hundreds of lists, and they say next to nothing.
 */
const MIN_PREFIX_LETTERS = 4

/** The cost of reading and folding one text. */
const READING_MICROSECONDS = 60
/** The cost in FTS5 of each row in the lists of all words, most of which it skips… */
const LISTED_MICROSECONDS = 0.008
/** …and of each row of the shortest list, for which it compares the positions of all words. */
const COMPARED_MICROSECONDS = 0.12

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
 * other. Few rows are read and compared; for many, FTS5 is asked, which goes through the lists of all the words.
 * A word in more than a quarter of all passages is near everything: it costs most and says least, so nearness
 * ignores it.
 */
export function splitByCloseness(rows: Bits, together: ClosenessTerms, space: Space, postings: Postings) {
  const asPhrase = new Bits(space.size)
  const nearby = new Bits(space.size)
  const count = rows.count()
  // Nothing to order.
  if (count < 2) return { asPhrase, nearby }
  const rowsWith = (match: Lookup) => postings.count(space.table, match, space.size)
  const expression = (unit: Unit) => adjacent(unit.words, unit.prefix)
  const living = space.alive.count()
  const livingWith = (match: Lookup) => {
    const found = new Bits(space.size)
    postings.addTo(found, space.table, match, space.size)
    return found.and(space.alive).count()
  }
  // Counted without removed rows: what was in the index before must not change an order.
  const distinctive = together.units.filter((unit) => livingWith(expression(unit)) * 4 < living + 100)
  const lists = together.units
    .flatMap((unit) => unit.words.map((word, at) => term(word, unit.prefix && at === unit.words.length - 1)))
    .map(rowsWith)
  const listed = lists.reduce((sum, length) => sum + length, 0)
  const seeksNear = distinctive.length > 1
  const passes = seeksNear ? 2 : 1
  const asking = passes * (listed * LISTED_MICROSECONDS + Math.min(...lists) * COMPARED_MICROSECONDS)
  if (count * READING_MICROSECONDS < asking) {
    rows.each((row) => {
      const folded = foldedWords(space.text(row))
      if (together.phrases.some((phrase) => starts(folded, phrase).length > 0)) asPhrase.add(row)
      if (seeksNear && isNear(folded, distinctive)) nearby.add(row)
    })
    return { asPhrase, nearby }
  }
  for (const it of together.phrases) postings.addTo(asPhrase, space.table, expression(it), space.size)
  if (seeksNear) {
    const near = distinctive.map((unit) => sequence(unit.words, unit.prefix))
    postings.addTo(nearby, space.table, { near, within: NEAR_WORDS, inOrder: false }, space.size)
  }
  return { asPhrase: asPhrase.and(rows), nearby: nearby.and(rows) }
}

/** The positions in a text, in words, where a unit starts. */
function starts(folded: string[], { words, prefix }: Unit): number[] {
  const found: number[] = []
  for (let at = 0; at + words.length <= folded.length; at += 1) {
    const matches = words.every((word, i) => {
      const there = folded[at + i] ?? ''
      return prefix && i === words.length - 1 ? there.startsWith(word) : there === word
    })
    if (matches) found.push(at)
  }
  return found
}

/** As FTS5 defines NEAR: at most `NEAR_WORDS` words from the end of each unit to the start of the last. */
export function isNear(folded: string[], units: Unit[]): boolean {
  const all = units.map((unit) => ({ at: starts(folded, unit), reach: unit.words.length + NEAR_WORDS }))
  return all
    .flatMap((it) => it.at)
    .some((last) => all.every((it) => it.at.some((at) => at <= last && at >= last - it.reach)))
}
