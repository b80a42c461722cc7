import { WORDS_OF_PRINT } from './prints.ts'

/**
 * The words that two texts have in common, in runs of at least three that may stand in another order (sentences are moved), and
 * between two such runs word by word.
 */

/** What of a text is compared. */
export type Hashed = { hashes: Uint32Array; grams: Uint32Array }

/** Words in a row that are the same. */
export type Run = { a: number; b: number; length: number }

/** Words that stand between two runs, or before the first or behind the last, of which none is the same. */
export type Gap = { a: number[]; b: number[]; edge?: 'start' | 'end' }

export type Overlap = {
  /** In the order of the first text. */
  runs: Run[]
  gaps: Gap[]
  /** Of each word of a text whether it is the same in the other. */
  inA: Uint8Array
  inB: Uint8Array
  common: number
}

/** A row of words that stands more often in one text says nothing about where the texts agree. */
const REPEATED_AT_MOST = 8
/** What has more words on a side is no gap but another text. */
const WORDS_OF_GAP = 30
/** What stands for one word at the end of a text: *in Boulder County* for *in the counties of Adair and Tulsa*. */
const LONGER_AT_MOST = 4
/** So many words in a row hardly ever stand in two texts by chance. */
export const WORDS_OF_SENTENCE = 8

export function overlapOf(first: Hashed, second: Hashed): Overlap {
  const inA = new Uint8Array(first.hashes.length)
  const inB = new Uint8Array(second.hashes.length)
  const runs = withoutChance(disjoint(runsOf(first, second)))
  for (const { a, b, length } of runs) {
    inA.fill(1, a, a + length)
    inB.fill(1, b, b + length)
  }
  const overlap: Overlap = { runs, gaps: [], inA, inB, common: 0 }
  for (const gap of betweenRuns(runs, first, second)) {
    const other = lessTheSame(gap, first, second, overlap)
    if (other.a.length > 0 || other.b.length > 0) overlap.gaps.push(other)
  }
  overlap.common = inA.reduce((sum, it) => sum + it, 0)
  return overlap
}

/** Every run, as long as it can be. */
function runsOf(first: Hashed, second: Hashed): Run[] {
  const places = new Map<number, number[]>()
  second.grams.forEach((gram, at) => {
    const known = places.get(gram)
    if (known === undefined) places.set(gram, [at])
    else known.push(at)
  })
  const isSame = (a: number, b: number) =>
    a >= 0 && b >= 0 && a < first.hashes.length && first.hashes[a] === second.hashes[b]
  const found: Run[] = []
  // Of each way in which the texts can lie side by side, the word behind the last run.
  const done = new Map<number, number>()
  first.grams.forEach((gram, at) => {
    const known = places.get(gram)
    if (known === undefined || known.length > REPEATED_AT_MOST) return
    for (const place of known) {
      const shift = place - at
      if (at < (done.get(shift) ?? 0)) continue
      let [a, end] = [at, at + WORDS_OF_PRINT]
      while (isSame(a - 1, a - 1 + shift)) a -= 1
      while (isSame(end, end + shift)) end += 1
      done.set(shift, end)
      if (isSame(at, place)) found.push({ a, b: a + shift, length: end - a })
    }
  })
  return found
}

/** The longest runs, and of the others what of them is in none: each word is the same as one other at most. */
function disjoint(all: readonly Run[]): Run[] {
  const [takenA, takenB] = [new Set<number>(), new Set<number>()]
  const kept: Run[] = []
  const longest = [...all].sort((x, y) => y.length - x.length || x.a - y.a || x.b - y.b)
  for (const run of longest) {
    let from = 0
    const free: Run[] = []
    for (let at = 0; at <= run.length; at += 1) {
      if (at < run.length && !takenA.has(run.a + at) && !takenB.has(run.b + at)) continue
      if (at - from >= WORDS_OF_PRINT) free.push({ a: run.a + from, b: run.b + from, length: at - from })
      from = at + 1
    }
    for (const { a, b, length } of free) {
      for (let at = 0; at < length; at += 1) {
        takenA.add(a + at)
        takenB.add(b + at)
      }
    }
    kept.push(...free)
  }
  return kept.sort((x, y) => x.a - y.a)
}

/**
 * The runs that are in the same order in both texts, with most words, and of the others only those of a sentence that was
 * moved: fewer words stand elsewhere by chance.
 */
function withoutChance(runs: readonly Run[]): Run[] {
  const most = runs.map(({ length }) => length)
  const before = runs.map(() => -1)
  let last = -1
  runs.forEach((run, at) => {
    for (let other = 0; other < at; other += 1) {
      const words = (most[other] as number) + run.length
      if ((runs[other] as Run).b < run.b && words > (most[at] as number)) {
        most[at] = words
        before[at] = other
      }
    }
    if (last < 0 || (most[at] as number) > (most[last] as number)) last = at
  })
  const inOrder = new Set<number>()
  for (let at = last; at >= 0; at = before[at] as number) inOrder.add(at)
  return runs.filter(({ length }, at) => inOrder.has(at) || length >= WORDS_OF_SENTENCE)
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)

/** Of what is left of two texts beyond their last run, how many words of each stand for those of the other. */
function besideEdge(a: number, b: number): [number, number] {
  const least = Math.min(a, b) * LONGER_AT_MOST
  return [Math.min(a, least, WORDS_OF_GAP), Math.min(b, least, WORDS_OF_GAP)]
}

/** What stands between runs that follow each other in both texts, be it only in one of them, and beside those that are at the same edge of both. */
function betweenRuns(runs: readonly Run[], first: Hashed, second: Hashed): Gap[] {
  const inOrderOfB = [...runs].sort((x, y) => x.b - y.b)
  const rank = new Map(inOrderOfB.map((run, at) => [run, at]))
  const gaps: Gap[] = []
  runs.forEach((run, at) => {
    const next = runs[at + 1]
    const nextInB = inOrderOfB[(rank.get(run) ?? 0) + 1]
    if (next !== nextInB) return
    const [a, b] = [run.a + run.length, run.b + run.length]
    const [endA, endB] = [next?.a ?? first.hashes.length, next?.b ?? second.hashes.length]
    if (next !== undefined) gaps.push({ a: range(a, endA), b: range(b, endB) })
    else {
      const [wordsA, wordsB] = besideEdge(endA - a, endB - b)
      gaps.push({ a: range(a, a + wordsA), b: range(b, b + wordsB), edge: 'end' })
    }
  })
  const [begin] = runs
  if (begin !== undefined && begin === inOrderOfB[0]) {
    const [wordsA, wordsB] = besideEdge(begin.a, begin.b)
    gaps.push({
      ...{ a: range(begin.a - wordsA, begin.a), b: range(begin.b - wordsB, begin.b) },
      edge: 'start',
    })
  }
  return gaps.filter(
    ({ a, b, edge }) =>
      (edge === undefined || (a.length > 0 && b.length > 0)) && Math.max(a.length, b.length) <= WORDS_OF_GAP,
  )
}

/**
 * A gap without the words that are the same in order (longest common subsequence), which are noted. Beyond the last run, where
 * nothing holds the texts together, only those are that stand as far from it in both.
 */
function lessTheSame({ a, b, edge }: Gap, first: Hashed, second: Hashed, { inA, inB }: Overlap): Gap {
  const isAsFar = (x: number, y: number) =>
    edge === undefined || (edge === 'end' ? x === y : a.length - x === b.length - y)
  const isSame = (x: number, y: number) => first.hashes[a[x] as number] === second.hashes[b[y] as number]
  const width = b.length + 1
  const most = new Uint8Array((a.length + 1) * width)
  for (let x = a.length - 1; x >= 0; x -= 1) {
    for (let y = b.length - 1; y >= 0; y -= 1) {
      most[x * width + y] = isSame(x, y)
        ? (most[(x + 1) * width + y + 1] as number) + 1
        : Math.max(most[(x + 1) * width + y] as number, most[x * width + y + 1] as number)
    }
  }
  const rest: Gap = { a: [], b: [], ...(edge && { edge }) }
  let [x, y] = [0, 0]
  while (x < a.length && y < b.length) {
    if (isSame(x, y)) {
      if (isAsFar(x, y)) {
        inA[a[x] as number] = 1
        inB[b[y] as number] = 1
      }
      x += 1
      y += 1
    } else if ((most[(x + 1) * width + y] as number) >= (most[x * width + y + 1] as number)) {
      rest.a.push(a[x++] as number)
    } else rest.b.push(b[y++] as number)
  }
  rest.a.push(...a.slice(x))
  rest.b.push(...b.slice(y))
  return rest
}
