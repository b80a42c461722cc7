import type { Step } from '../reuse/align.ts'
import { type Around, aroundIn, hasSigns, signsBefore, signsBehind } from '../reuse/signs.ts'
import type { Word } from '../reuse/words.ts'
import { wordsBetween } from './differences.ts'
import type { Standing } from './judge.ts'

/** Words of the quote and of the source that are the same, as few as can be compared. */
type Unit = {
  quote: [number, number]
  source: [number, number]
  figure: boolean
  own: string
  theirs: string
}

/** A sign of a figure may stand behind the words that go with it, up to so many: *€5 million*, *5 million €*. */
const MOVED_AT_MOST = 2
const DIGIT = /\p{Nd}/u
/** What a figure may not be without, even where the quote begins with it. */
const TURNS_FIGURE = /[-\p{Sm}]/u

/** A place with the words as changed of which the signs are others: *$5* for *€5*. */
export function withSigns(text: string, words: readonly Word[], it: Standing): Standing {
  const range = wordsBetween(it.held.encoded.at, it.place.start, it.place.end)
  if (range === null) return it
  const { source } = it.held
  if (!hasSigns(text) && !hasSigns(source.stretch(range.start, range.end).wider(2, 2).text)) return it
  let changed = 0
  const steps = it.steps.flatMap((step, nth): Step[] => {
    if (step.kind !== 'same') return [step]
    const edges = { first: nth === 0, last: it.steps[nth + 1]?.kind !== 'same' }
    const units = unitsIn(text, words, it, step, edges)
    const others = differing(units)
    if (others.size === 0) return [step]
    const parts: Step[] = []
    units.forEach((unit, at) => {
      const last = parts.at(-1)
      const isOther = others.has(at)
      if (isOther) changed += unit.quote[1] - unit.quote[0]
      if (last !== undefined && (last.signs === true) === isOther) {
        last.quote = [last.quote[0], unit.quote[1]]
        last.source = [last.source[0], unit.source[1]]
        return
      }
      const { quote, source: theirs } = unit
      parts.push(
        isOther
          ? { kind: 'replaced', quote, source: theirs, signs: true }
          : { kind: 'same', quote, source: theirs },
      )
    })
    return parts
  })
  return changed === 0 ? it : { ...it, steps, place: { ...it.place, cost: it.place.cost + changed } }
}

function unitsIn(
  text: string,
  words: readonly Word[],
  { held }: Standing,
  { quote, source }: Step,
  edges: { first: boolean; last: boolean },
): Unit[] {
  const at = (nth: number) => held.encoded.at[nth] ?? 0
  const units: Unit[] = []
  let [own, their] = [quote[0], source[0]]
  while (own < quote[1] && their < source[1]) {
    const [first, begins] = [own, their]
    let [ours, others] = [words[own++]?.folded ?? '', held.source.folded(at(their++))]
    // Written together in one of them.
    while (ours.length !== others.length && (own < quote[1] || their < source[1])) {
      if (ours.length < others.length && own < quote[1]) ours += words[own++]?.folded ?? ''
      else if (their < source[1]) others += held.source.folded(at(their++))
      else break
    }
    const ownWords = range(first, own).map((nth) => aroundIn(text, words, nth))
    const theirWords = range(begins, their).map((nth) => held.source.around(at(nth)))
    const isFirst = first === quote[0] && edges.first
    const isLast = own === quote[1] && edges.last
    const ownSigns = signsOfAll(ownWords, isFirst)
    const theirSigns = signsOfAll(theirWords, isFirst && ownSigns.before !== '')
    if (isFirst && isCut(theirSigns.before, ownSigns.before)) theirSigns.before = ownSigns.before
    if (isLast && theirSigns.behind.startsWith(ownSigns.behind)) theirSigns.behind = ownSigns.behind
    units.push({
      quote: [first, own],
      source: [begins, their],
      figure: DIGIT.test(ours),
      own: sorted(ownSigns),
      theirs: sorted(theirSigns),
    })
  }
  return units
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, nth) => from + nth)

type Signs = { before: string; within: string; behind: string }

function signsOfAll(words: readonly Around[], whole: boolean): Signs {
  const parts = words.map((it, nth) => ({
    before: signsBefore(it, nth === 0 && whole).signs,
    behind: signsBehind(it).signs,
  }))
  const within = parts.map(({ before, behind }, nth) => {
    return (nth === 0 ? '' : before) + (nth === parts.length - 1 ? '' : behind)
  })
  return { before: parts[0]?.before ?? '', within: within.join(''), behind: parts.at(-1)?.behind ?? '' }
}

/** Whether a quote begins behind signs that may be left out there: what is quoted begins with the words. */
const isCut = (theirs: string, own: string): boolean =>
  theirs.endsWith(own) && !TURNS_FIGURE.test(theirs.slice(0, theirs.length - own.length))

const sorted = ({ before, within, behind }: Signs): string =>
  [...before, ...within, ...behind].sort().join('')
const sortedAll = (units: readonly (Unit | undefined)[], of: 'own' | 'theirs'): string =>
  [...units.map((it) => it?.[of] ?? '').join('')].sort().join('')

/** The units of which the signs are others. */
function differing(units: readonly Unit[]): Set<number> {
  const found = new Set<number>()
  units.forEach(({ own, theirs }, at) => {
    if (own !== theirs) found.add(at)
  })
  for (const at of [...found]) {
    if (units[at]?.figure !== true) continue
    for (let other = at + 1; other <= at + MOVED_AT_MOST && units[other]?.figure === false; other += 1) {
      const both = [units[at], units[other]]
      if (!found.has(other) || sortedAll(both, 'own') !== sortedAll(both, 'theirs')) continue
      found.delete(at)
      found.delete(other)
      break
    }
  }
  return found
}
