import { foldedWords } from '../../../model/words.ts'
import type { Sought } from '../../resolve.ts'
import { adjacent, near, type Postings, term } from '../memory/postings.ts'
import { Bits } from '../structures/bits.ts'
import type { Space } from './spaces.ts'

/** Words that have to stand side by side; `prefix`: the last one may go on. */
export type Unit = { words: string[]; prefix: boolean }

/** What is looked for to tell how close the words of a query stand. */
export type Together = {
  /** In the order typed. */
  units: Unit[]
  /** All words in a row, in every way that they may be written apart or as one. */
  phrases: Unit[]
}

/** Words within so many others count as near each other. */
const NEAR_WORDS = 10
/**
 * Letters from which an unfinished word takes part in how close words stand: shorter ones begin so many words
 * that FTS5 has to merge hundreds of lists, and say next to nothing.
 */
const LETTERS_THAT_COUNT = 4

/** What reading and folding one text costs. */
const READING_MICROSECONDS = 60
/** What FTS5 needs for each row in the lists of all words, most of which it skips… */
const LISTED_MICROSECONDS = 0.008
/** …and for each row of the shortest list, in which it looks at the places of all words. */
const COMPARED_MICROSECONDS = 0.12

/** The parts of a query whose closeness counts; empty where there are not two words to be close. */
export function unitsOf(sought: Sought[]): Unit[] {
  const units = sought.flatMap((it): Unit[] => {
    if (it.type === 'phrase') return [{ words: it.words, prefix: it.prefix }]
    const words = it.type === 'word' ? [it] : it.words
    return words.map(({ word, prefix }) => ({ words: [word], prefix }))
  })
  const last = units.at(-1)
  if (last?.prefix && (last.words.at(-1) ?? '').length < LETTERS_THAT_COUNT) {
    units.pop()
    if (last.words.length > 1) units.push({ words: last.words.slice(0, -1), prefix: false })
  }
  // Alone, a phrase stands in a row wherever it stands.
  return units.length < 2 ? [] : units
}

/**
 * Of rows that hold all the words, those that hold them in a row, and those that hold them near each other.
 * Few rows are read; for many, FTS5 is asked, which goes through the lists of all the words. What every fourth
 * passage holds stands near everything: it costs most to look for and tells least, so nearness leaves it out.
 */
export function splitByCloseness(rows: Bits, together: Together, space: Space, postings: Postings) {
  const asPhrase = new Bits(space.size)
  const nearby = new Bits(space.size)
  const count = rows.count()
  // Nothing to put in order.
  if (count < 2) return { asPhrase, nearby }
  const rowsWith = (match: string) => postings.count(space.table, match, space.size)
  const expression = (unit: Unit) => adjacent(unit.words, unit.prefix)
  const telling = together.units.filter((unit) => rowsWith(expression(unit)) * 4 < space.size + 100)
  const lists = together.units
    .flatMap((unit) => unit.words.map((word, at) => term(word, unit.prefix && at === unit.words.length - 1)))
    .map(rowsWith)
  const listed = lists.reduce((sum, length) => sum + length, 0)
  const seeksNear = telling.length > 1
  const passes = seeksNear ? 2 : 1
  const asking = passes * (listed * LISTED_MICROSECONDS + Math.min(...lists) * COMPARED_MICROSECONDS)
  if (count * READING_MICROSECONDS < asking) {
    rows.each((row) => {
      const folded = foldedWords(space.text(row))
      if (together.phrases.some((phrase) => starts(folded, phrase).length > 0)) asPhrase.add(row)
      if (seeksNear && isNear(folded, telling)) nearby.add(row)
    })
    return { asPhrase, nearby }
  }
  for (const it of together.phrases) postings.addTo(asPhrase, space.table, expression(it), space.size)
  if (seeksNear) {
    postings.addTo(nearby, space.table, near(telling.map(expression), NEAR_WORDS), space.size)
  }
  return { asPhrase: asPhrase.and(rows), nearby: nearby.and(rows) }
}

/** Where a unit begins in a text, by words. */
function starts(folded: string[], { words, prefix }: Unit): number[] {
  const found: number[] = []
  for (let at = 0; at + words.length <= folded.length; at += 1) {
    const stands = words.every((word, i) => {
      const there = folded[at + i] ?? ''
      return prefix && i === words.length - 1 ? there.startsWith(word) : there === word
    })
    if (stands) found.push(at)
  }
  return found
}

/** As FTS5 defines NEAR: from the end of each unit to the start of the last at most so many words. */
export function isNear(folded: string[], units: Unit[]): boolean {
  const all = units.map((unit) => ({ at: starts(folded, unit), reach: unit.words.length + NEAR_WORDS }))
  return all
    .flatMap((it) => it.at)
    .some((last) => all.every((it) => it.at.some((at) => at <= last && at >= last - it.reach)))
}
