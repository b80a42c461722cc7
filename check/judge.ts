import type { Verdict } from '../model/check.ts'
import { type Place, placesOf, type Step, stepsOf } from '../reuse/align.ts'
import { type Pattern, partOfPattern } from '../reuse/pattern.ts'
import { bestPiece, type Piece } from '../reuse/pieces.ts'
import { runsOf } from '../reuse/runs.ts'
import { wordsBetween } from './differences.ts'
import type { Held } from './sources.ts'

/** Of a whole quote, so many words may be changed: every third. With more, another sentence is as close. */
const changedAtMost = (words: number) => Math.floor(words / 3)
/**
 * So many words in a row say where a part comes from; fewer stand anywhere. In a long text more of them do so by chance.
 */
const runOf = (words: number) => (words > 90 ? 9 : 6)
/** Fewer words beside an ellipsis than these stand in many passages. */
const LEAST_BESIDE_ELLIPSIS = 3
/** Less of a quote than this is a phrase that it has in common with others. */
const LEAST_SHARE = 1 / 4
/** Of what is joined, so much may stand nowhere. */
const JOINED_SHARE = 3 / 4

/** Where a part of a quote stands, from one of its words on up to another. */
export type Standing = {
  held: Held
  place: Place
  steps: Step[]
  /** Words of the whole quote. */
  quote: [number, number]
}

export type Judged =
  | { kind: 'whole'; places: Standing[] }
  | { kind: 'parts'; verdict: Extract<Verdict, 'partial' | 'stitched'>; share: number; parts: Standing[][] }
  | { kind: 'nowhere' }

/** What becomes of a quote among the sources in which it may stand. */
export function judge(pattern: Pattern, sources: readonly Held[]): Judged {
  const size = pattern.ids.length
  const places = standing(pattern, sources, [0, size], changedAtMost(size)).filter(holdsTogether)
  const closest = places.reduce<Standing | null>(
    (best, it) => (best === null || it.place.cost < best.place.cost ? it : best),
    null,
  )
  const changed = closest === null ? size : wordsChangedIn(closest)
  const pieces = changed < runOf(size) ? [] : piecesOf(pattern, sources)
  const length = pieces.reduce((sum, { quote: [from, to] }) => sum + to - from, 0)
  const share = length / size
  if (pieces.length > 1 && share >= JOINED_SHARE) {
    const joined = inParts('stitched', pattern, sources, pieces)
    // What is changed in the closest place stands somewhere else as it is.
    if (closest === null || size * (1 - joined.share) <= changed - runOf(size)) return joined
  }
  if (closest !== null) return { kind: 'whole', places }
  return share < LEAST_SHARE ? { kind: 'nowhere' } : inParts('partial', pattern, sources, pieces)
}

/** All places of a part of the quote. */
function standing(
  pattern: Pattern,
  sources: readonly Held[],
  [from, to]: [number, number],
  most: number,
): Standing[] {
  const part = from === 0 && to === pattern.ids.length ? pattern : partOfPattern(pattern, from, to)
  return sources.flatMap((held) =>
    placesOf(part, held.encoded, most).map((place) => ({
      held,
      place,
      steps: stepsOf(part, held.encoded, place).map(
        (it): Step => ({ ...it, quote: [it.quote[0] + from, it.quote[1] + from] }),
      ),
      quote: [from, to] as [number, number],
    })),
  )
}

/**
 * Whether what stands between ellipses comes from there: one or two words stand in many passages, so that they are a part
 * only of one passage.
 */
function holdsTogether({ held, place, steps }: Standing): boolean {
  if (!steps.some(({ kind }) => kind === 'elided')) return true
  const words = wordsBetween(held.encoded.at, place.start, place.end)
  if (words === null || held.source.stretch(words.start, words.end).whole.length === 1) return true
  return betweenEllipses(steps).every((part) => wordsIn(part) >= LEAST_BESIDE_ELLIPSIS)
}

/** The steps between which nothing is elided. */
export function betweenEllipses(steps: readonly Step[]): Step[][] {
  const parts: Step[][] = [[]]
  for (const step of steps) {
    if (step.kind === 'elided') parts.push([])
    else parts.at(-1)?.push(step)
  }
  return parts
}

/** How many words of the quote are in some steps. */
const wordsIn = (steps: readonly Step[]): number =>
  steps.reduce((sum, { quote: [from, to] }) => sum + to - from, 0)

/** How many words of the quote do not stand in a place. */
const wordsChangedIn = ({ steps }: Standing): number => wordsIn(steps.filter(({ kind }) => kind !== 'same'))

/** The parts of a quote that stand somewhere, none overlapping, in its order: the longest first, then what is beside it. */
function piecesOf(pattern: Pattern, sources: readonly Held[]): Piece[] {
  const run = runOf(pattern.ids.length)
  const found: Piece[] = []
  const promising = sources.filter(({ encoded }) => runsOf(pattern, encoded, run).length > 0)
  const cover = (from: number, to: number) => {
    if (to - from < run) return
    let best: Piece | null = null
    for (const { encoded } of promising) {
      const piece = bestPiece(pattern, encoded, from, to)
      if (piece !== null && piece.run >= run && piece.score > (best?.score ?? 0)) best = piece
    }
    if (best === null) return
    found.push(best)
    cover(from, best.quote[0])
    cover(best.quote[1], to)
  }
  cover(0, pattern.ids.length)
  return found.sort((a, b) => a.quote[0] - b.quote[0])
}

function inParts(
  verdict: 'partial' | 'stitched',
  pattern: Pattern,
  sources: readonly Held[],
  pieces: readonly Piece[],
): Extract<Judged, { kind: 'parts' }> {
  const parts = pieces.map(({ quote, score }) => {
    const length = quote[1] - quote[0]
    const closest = standing(pattern, sources, quote, Math.max(0, length - score))
    const least = Math.min(...closest.map(({ place }) => place.cost))
    return closest.filter(({ place }) => place.cost === least)
  })
  const same = parts.flatMap((it) => it[0]?.steps ?? []).filter(({ kind }) => kind === 'same')
  return { kind: 'parts', verdict, share: wordsIn(same) / pattern.ids.length, parts }
}
