import type { Language } from '../../languages/index.ts'
import { wordsOf } from '../words.ts'
import { languageOf } from './language-of.ts'
import type { Overlap } from './overlap.ts'
import { sentenceAt } from './sentences.ts'

/**
 * Days that are told as seen from the day of writing: *yesterday*, *today*. They stand anywhere in a sentence, so that two about
 * different days need not have them in the same place: *spoke yesterday with the mayor*, *spoke with the mayor today*.
 */

type RelativeDays = Language['dates']['relativeDays']

const foldedDays = new WeakMap<RelativeDays, ReadonlyMap<string, number>>()

function foldedOf(relativeDays: RelativeDays): ReadonlyMap<string, number> {
  const known = foldedDays.get(relativeDays)
  if (known) return known
  const days = Object.entries(relativeDays).flatMap(([written, day]) => {
    const [word, ...more] = wordsOf(written)
    return word !== undefined && more.length === 0 ? [[word.folded, day] as const] : []
  })
  const made = new Map(days)
  foldedDays.set(relativeDays, made)
  return made
}

/** Of the words that mean such a day, by where they stand, how many days after that of writing: -1 for *yesterday*. */
export type DaysTold = ReadonlyMap<number, number>

/** @param language a code, whose region does not matter */
export function daysToldBy(words: readonly { folded: string }[], language: string | null): DaysTold {
  const known = languageOf(language)
  if (known === undefined) return new Map()
  const days = foldedOf(known.dates.relativeDays)
  return new Map(
    words.flatMap(({ folded }, at) => {
      const day = days.get(folded)
      return day === undefined ? [] : [[at, day] as const]
    }),
  )
}

type Told = { kinds: Uint8Array; days: DaysTold }

/** Whether two sentences that have words in common each tell of a day that the other one does not tell of. */
export function tellOtherDays({ runs, inA, inB }: Overlap, a: Told, b: Told): boolean {
  const [own, others] = [ownDays(a, inA), ownDays(b, inB)]
  if (others.length === 0) return false
  return own.some(([at]) => {
    const here = sentenceAt(a.kinds, at)
    const mine = daysWithin(own, here)
    return runs.some((run) => {
      const from = Math.max(run.a, here.from)
      if (from >= Math.min(run.a + run.length, here.to)) return false
      const theirs = daysWithin(others, sentenceAt(b.kinds, run.b + from - run.a))
      return theirs.length > 0 && !mine.some((day) => theirs.includes(day))
    })
  })
}

type ToldAt = readonly (readonly [at: number, day: number])[]

/** Those that are not the same words in the other text. */
const ownDays = ({ days }: Told, same: Uint8Array): ToldAt => [...days].filter(([at]) => same[at] === 0)

const daysWithin = (told: ToldAt, { from, to }: { from: number; to: number }): number[] =>
  told.flatMap(([at, day]) => (at >= from && at < to ? [day] : []))
