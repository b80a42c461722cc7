import { WORDS_OF_PRINT } from './prints.ts'

/**
 * The words that two texts have in common, in runs of at least three that may stand in another order (sentences are moved), and
 * between two such runs word by word.
 */

/** What of a text is compared. */
export type Hashed = { hashes: Uint32Array; grams: Uint32Array }

/** Words in a row that are the same. */
export type Run = { a: number; b: number; length: number }

/** Words that stand between two runs, or beside one at the edge, of which none is the same: what one has for the other. */
export type Gap = { a: number[]; b: number[] }

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

export function overlapOf(first: Hashed, second: Hashed): Overlap {
  const inA = new Uint8Array(first.hashes.length)
  const inB = new Uint8Array(second.hashes.length)
  const runs = disjoint(runsOf(first, second), inA, inB)
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
function disjoint(all: readonly Run[], inA: Uint8Array, inB: Uint8Array): Run[] {
  const kept: Run[] = []
  const longest = [...all].sort((x, y) => y.length - x.length || x.a - y.a || x.b - y.b)
  for (const run of longest) {
    let from = 0
    for (let at = 0; at <= run.length; at += 1) {
      const isFree = at < run.length && inA[run.a + at] === 0 && inB[run.b + at] === 0
      if (isFree) continue
      if (at - from >= WORDS_OF_PRINT) kept.push({ a: run.a + from, b: run.b + from, length: at - from })
      from = at + 1
    }
    for (const it of kept) {
      inA.fill(1, it.a, it.a + it.length)
      inB.fill(1, it.b, it.b + it.length)
    }
  }
  return kept.sort((x, y) => x.a - y.a)
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)

/** What stands between runs that follow each other in both texts, and beside those that are at the same edge of both. */
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
      const words = Math.min(endA - a, endB - b, WORDS_OF_GAP)
      gaps.push({ a: range(a, a + words), b: range(b, b + words) })
    }
  })
  const [begin] = runs
  if (begin !== undefined && begin === inOrderOfB[0]) {
    const words = Math.min(begin.a, begin.b, WORDS_OF_GAP)
    gaps.push({ a: range(begin.a - words, begin.a), b: range(begin.b - words, begin.b) })
  }
  return gaps.filter(
    ({ a, b }) => a.length > 0 && b.length > 0 && a.length <= WORDS_OF_GAP && b.length <= WORDS_OF_GAP,
  )
}

/** A gap without the words that are the same in order (longest common subsequence), which are noted. */
function lessTheSame({ a, b }: Gap, first: Hashed, second: Hashed, { inA, inB }: Overlap): Gap {
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
  const rest: Gap = { a: [], b: [] }
  let [x, y] = [0, 0]
  while (x < a.length && y < b.length) {
    if (isSame(x, y)) {
      inA[a[x] as number] = 1
      inB[b[y] as number] = 1
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
