import type { Verdict } from '../model/check.ts'
import { type Place, placing, type Step, stepsOf } from '../reuse/align.ts'
import { type Pattern, partOfPattern } from '../reuse/pattern.ts'
import { bestOf, type Piece } from '../reuse/pieces.ts'
import { type Run, runsOf, wordsIn } from '../reuse/runs.ts'
import { wordsBetween } from './differences.ts'
import { type Pause, withPauses } from './pauses.ts'
import type { Held } from './sources.ts'
import { JOINED_SHARE, LEAST_IN_PASSAGE, turnedIn } from './turned.ts'

/** Of a whole quote, so many words may be changed: every third. With more, another sentence is as close. */
const changedAtMost = (words: number) => Math.floor(words / 3)
/**
 * So many words in a row say where a part comes from; fewer stand anywhere. In a long text more of them do so by chance.
 */
const runOf = (words: number) => (words > 90 ? 9 : 6)
/** Less of a quote than this is a phrase that it has in common with others. */
const LEAST_SHARE = 1 / 4

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

/**
 * What becomes of a quote among the sources in which it may stand.
 * @param pause called often enough that long work can be stopped
 */
export async function judge(pattern: Pattern, sources: readonly Held[], pause: Pause): Promise<Judged> {
  const size = pattern.ids.length
  const all = await standing(pattern, sources, { part: [0, size], most: changedAtMost(pattern.own), pause })
  const places = all.filter(holdsTogether)
  const closest = places.reduce<Standing | null>(
    (best, it) => (best === null || it.place.cost < best.place.cost ? it : best),
    null,
  )
  const changed = closest === null ? size : wordsChangedIn(closest)
  const pieces = changed < runOf(size) ? [] : await piecesOf(pattern, sources, pause)
  const length = pieces.reduce((sum, { quote: [from, to] }) => sum + to - from, 0)
  const share = length / size
  if (pieces.length > 1 && share >= JOINED_SHARE) {
    const joined = await inParts('stitched', pattern, sources, { pieces, pause })
    // What is changed in the closest place stands somewhere else as it is.
    if (closest === null || size * (1 - joined.share) <= changed - runOf(size)) return joined
  }
  const turned = changed < LEAST_IN_PASSAGE ? null : turnedIn(pattern, sources, changed)
  if (turned !== null) return await inParts('stitched', pattern, turned.sources, { ...turned, pause })
  if (closest !== null) return { kind: 'whole', places }
  return share < LEAST_SHARE
    ? { kind: 'nowhere' }
    : await inParts('partial', pattern, sources, { pieces, pause })
}

type Standings = { part: [number, number]; most: number; pause: Pause }

/** All places of a part of the quote. */
async function standing(
  pattern: Pattern,
  sources: readonly Held[],
  { part: [from, to], most, pause }: Standings,
): Promise<Standing[]> {
  const part = from === 0 && to === pattern.ids.length ? pattern : partOfPattern(pattern, from, to)
  const found: Standing[] = []
  for (const held of sources) {
    for (const place of await withPauses(placing(part, held.encoded, most), pause)) {
      const steps = stepsOf(part, held.encoded, place).map(
        (it): Step => ({ ...it, quote: [it.quote[0] + from, it.quote[1] + from] }),
      )
      found.push({ held, place, steps, quote: [from, to] })
      await pause()
    }
  }
  return found
}

/**
 * Whether what stands between ellipses comes from there: one or two words stand in many passages, so that they are a part
 * only of one passage.
 */
function holdsTogether({ held, place, steps }: Standing): boolean {
  if (!steps.some(({ kind }) => kind === 'elided')) return true
  const words = wordsBetween(held.encoded.at, place.start, place.end)
  if (words === null || held.source.stretch(words.start, words.end).whole.length === 1) return true
  const own = (part: readonly Step[]) => wordsOfSteps(part.filter(({ bracketed }) => !bracketed))
  return betweenEllipses(steps).every((part) => own(part) >= LEAST_IN_PASSAGE)
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
const wordsOfSteps = (steps: readonly Step[]): number =>
  steps.reduce((sum, { quote: [from, to] }) => sum + to - from, 0)

/** How many words of the quote do not stand in a place. */
const wordsChangedIn = ({ steps }: Standing): number =>
  wordsOfSteps(steps.filter(({ kind, bracketed }) => kind !== 'same' && !(bracketed && kind === 'inserted')))

const longestOf = (runs: readonly Run[]): number => Math.max(0, ...runs.map(({ length }) => length))

/** The parts of a quote that stand somewhere, none overlapping, in its order: the longest first, then what is beside it. */
async function piecesOf(pattern: Pattern, sources: readonly Held[], pause: Pause): Promise<Piece[]> {
  const run = runOf(pattern.ids.length)
  const found: Piece[] = []
  const promising = sources
    .map(({ encoded }, nth) => ({ encoded, nth, longest: longestOf(runsOf(pattern, encoded, run)) }))
    .filter(({ longest }) => longest > 0)
    .sort((a, b) => b.longest - a.longest)
  const cover = async (from: number, to: number): Promise<void> => {
    if (to - from < run) return
    let best: { piece: Piece; nth: number } | null = null
    for (const { encoded, nth } of promising) {
      // Of equal pieces that of the first source, whatever order they are looked through in.
      const isBetter = (score: number): boolean =>
        best === null || score > best.piece.score || (score === best.piece.score && nth < best.nth)
      // No piece has more words than its source: most sources have too few of them to be looked at.
      if (best !== null && !isBetter(wordsIn(pattern, encoded, from, to))) continue
      const piece = await withPauses(bestOf(pattern, encoded, from, to), pause)
      if (piece !== null && piece.run >= run && isBetter(piece.score)) best = { piece, nth }
    }
    if (best === null) return
    const { piece } = best
    found.push(piece)
    await cover(from, piece.quote[0])
    await cover(piece.quote[1], to)
  }
  await cover(0, pattern.ids.length)
  return found.sort((a, b) => a.quote[0] - b.quote[0])
}

type Parts = { pieces: readonly Pick<Piece, 'quote' | 'score'>[]; pause: Pause }

async function inParts(
  verdict: 'partial' | 'stitched',
  pattern: Pattern,
  sources: readonly Held[],
  { pieces, pause }: Parts,
): Promise<Extract<Judged, { kind: 'parts' }>> {
  const parts: Standing[][] = []
  for (const { quote, score } of pieces) {
    const most = Math.max(0, quote[1] - quote[0] - score)
    const closest = await standing(pattern, sources, { part: quote, most, pause })
    const least = Math.min(...closest.map(({ place }) => place.cost))
    parts.push(closest.filter(({ place }) => place.cost === least))
  }
  const same = parts.flatMap((it) => it[0]?.steps ?? []).filter(({ kind }) => kind === 'same')
  return { kind: 'parts', verdict, share: wordsOfSteps(same) / pattern.ids.length, parts }
}
