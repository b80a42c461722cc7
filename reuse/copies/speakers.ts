import { WORDS_OF_SENTENCE } from './overlap.ts'
import { isSameButForShapes } from './shapes.ts'
import { kindOf, ORDINARY } from './specifics.ts'
import type { Unit } from './unit.ts'

/**
 * Few words are said by many people: *thank you all for coming*. They are one quotation only as far as the same person says
 * them, or where they name something.
 */

type Said = {
  /** The fullest form. */
  core: Unit
  said: Unit[]
  /** Whether a passage in which the words stand may be where they were said. */
  isSaidBy: (passage: Unit) => boolean
}

/** The key of all whom a text does not name. */
const UNNAMED = 'unnamed'
const isShort = ({ hashes }: Unit) => hashes.length < WORDS_OF_SENTENCE
const namesSomething = ({ kinds }: Unit) => kinds.some((it) => kindOf(it) !== ORDINARY)
export const knownSpeaker = ({ speaker }: Unit) => (speaker === UNNAMED ? null : speaker)

/**
 * Whether whoever says one text, as far as that is known, is nobody who says the other. Two who say other words in the same form
 * are two witnesses; one who is given another's very words may be given them by mistake.
 */
export function saidByOthers(some: readonly Unit[], others: readonly Unit[]): boolean {
  const [here = [], there = []] = [some, others].map((units) =>
    [...new Set(units.flatMap((it) => knownSpeaker(it) ?? []))].map((key) => key.match(NAMES) ?? []),
  )
  if (here.length === 0 || there.length === 0) return false
  return !here.some((one) => there.some((other) => mayBeSame(one, other)))
}

const NAMES = /[\p{L}\p{N}]+/gu

/** *Brandt* may be *Ilse Brandt*, but *Omar Brandt* is not, nor is *Witness B* a *Witness A*. */
function mayBeSame(one: readonly string[], other: readonly string[]): boolean {
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one]
  return fewer.every((name) => more.some((it) => isSameButForShapes(name, it)))
}

/** @param units of one group of quotations, at least one */
export function ofOneSpeaker(units: readonly Unit[]): Said {
  const core = units.reduce((longest, it) => (isFuller(it, longest) ? it : longest))
  if (!isShort(core)) {
    const speakers = new Set(units.filter((it) => !isShort(it)).flatMap((it) => knownSpeaker(it) ?? []))
    const fits = (it: Unit) => {
      const speaker = knownSpeaker(it)
      return !isShort(it) || speaker === null || speakers.size === 0 || speakers.has(speaker)
    }
    return { core, said: units.filter(fits), isSaidBy: () => true }
  }
  const speaker = mostFrequent(units.flatMap((it) => knownSpeaker(it) ?? []))
  const isSaidBy = (it: Unit) => (speaker !== null && it.speaker === speaker) || namesSomething(core)
  return { core, said: units.filter(isSaidBy), isSaidBy }
}

const isFuller = (it: Unit, other: Unit): boolean =>
  it.hashes.length > other.hashes.length || (it.hashes.length === other.hashes.length && it.id < other.id)

function mostFrequent(all: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const it of all) counts.set(it, (counts.get(it) ?? 0) + 1)
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return most?.[0] ?? null
}
