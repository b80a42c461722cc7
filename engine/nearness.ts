import type { Term } from './sought.ts'
import { fitsPattern } from './wildcards.ts'

/**
 * Where sequences of words stand in a text that has been folded into words, and where several of them stand near each
 * other. All positions count words.
 */
export type Near<Place = Spot> = {
  of: readonly (readonly Place[])[]
  within: number
  inOrder: boolean
}

/** What a word has to be, as a query says it or as an engine has looked it up. */
export type Spot = Term | { type: 'words'; words: readonly string[] }

/** Words `start` to `end - 1`. */
export type Stretch = { start: number; end: number }

/** Above this many sequences, two of them may be found in the same words. */
const MAX_KEPT_APART = 4

export function fits(term: Spot, word: string): boolean {
  if (term.type === 'word') return word === term.word
  if (term.type === 'words') return term.words.includes(word)
  return term.type === 'prefix' ? word.startsWith(term.word) : fitsPattern(word, term.pattern)
}

/** Whether one word may belong to two of these sequences. */
export function mayShareWords(sequences: readonly (readonly Spot[])[]): boolean {
  return sequences.some((one, at) =>
    sequences.slice(at + 1).some((other) => one.some((a) => other.some((b) => mayBeSame(a, b)))),
  )
}

function mayBeSame(a: Spot, b: Spot): boolean {
  if (a.type === 'words') return a.words.some((word) => fits(b, word))
  if (b.type === 'words') return b.words.some((word) => fits(a, word))
  if (a.type === 'word') return fits(b, a.word)
  if (b.type === 'word') return fits(a, b.word)
  if (a.type === 'pattern' || b.type === 'pattern') return true
  return a.word.startsWith(b.word) || b.word.startsWith(a.word)
}

/** Whether a sequence begins at a word. */
export function isThere(sequence: readonly Spot[], words: readonly string[], at: number): boolean {
  if (at + sequence.length > words.length) return false
  for (let nth = 0; nth < sequence.length; nth += 1) {
    const term = sequence[nth]
    if (term === undefined || !fits(term, words[at + nth] ?? '')) return false
  }
  return true
}

/** Every position at which a sequence begins. */
export function startsOf(sequence: readonly Spot[], words: readonly string[]): number[] {
  const found: number[] = []
  if (sequence.length === 0) return found
  for (let at = 0; at + sequence.length <= words.length; at += 1)
    if (isThere(sequence, words, at)) found.push(at)
  return found
}

/**
 * Everything in a text that stands near the others: each occurrence of a sequence which, with one of every other
 * sequence, has at most `within` other words between the first and the last. None may share a word with another, as
 * *war NEAR war* needs two. Takes time in proportion to the occurrences.
 */
export function nearIn(words: readonly string[], { of, within, inOrder }: Near): Stretch[] {
  const all = of.map((sequence) => ({ length: sequence.length, starts: startsOf(sequence, words) }))
  if (all.length === 0 || all.some(({ starts }) => starts.length === 0)) return []
  const reach = all.reduce((sum, { length }) => sum + length, within)
  const apart = inOrder || all.length > MAX_KEPT_APART || !shareWords(all, words.length)
  const marks = all.map(({ starts }) => new Int32Array(starts.length + 1))
  const begin = inOrder ? (all[0]?.starts ?? []) : [...new Set(all.flatMap((it) => it.starts))].sort(byNumber)
  const from = all.map(() => 0)
  const to = all.map(() => 0)
  for (const start of begin) {
    const found = inOrder
      ? inOrderFrom(all, start, start + reach, from, to)
      : anyOrderFrom(all, start, start + reach, from, to)
    if (!found || !(apart || keepApart(all, from, to))) continue
    marks.forEach((mark, nth) => {
      mark[from[nth] ?? 0] = (mark[from[nth] ?? 0] ?? 0) + 1
      mark[to[nth] ?? 0] = (mark[to[nth] ?? 0] ?? 0) - 1
    })
  }
  const found: Stretch[] = []
  all.forEach(({ starts, length }, nth) => {
    let open = 0
    starts.forEach((start, at) => {
      open += marks[nth]?.[at] ?? 0
      if (open > 0) found.push({ start, end: start + length })
    })
  })
  return found
}

const byNumber = (a: number, b: number) => a - b

type Occurrences = { length: number; starts: number[] }

/** Moves `from` and `to` of each sequence to its occurrences inside the words; false if one has none there. */
function anyOrderFrom(all: Occurrences[], start: number, end: number, from: number[], to: number[]): boolean {
  let found = true
  all.forEach(({ starts, length }, nth) => {
    let first = from[nth] ?? 0
    while (first < starts.length && (starts[first] ?? 0) < start) first += 1
    let last = Math.max(first, to[nth] ?? 0)
    while (last < starts.length && (starts[last] ?? 0) + length <= end) last += 1
    from[nth] = first
    to[nth] = last
    if (first === last) found = false
  })
  return found
}

/** The same for those that can be in order: from the earliest after the one before, to the latest before the next. */
function inOrderFrom(all: Occurrences[], start: number, end: number, from: number[], to: number[]): boolean {
  let earliest = start
  for (const [nth, { starts, length }] of all.entries()) {
    const at = firstFrom(starts, earliest)
    if (at === starts.length || (starts[at] ?? 0) + length > end) return false
    from[nth] = at
    earliest = (starts[at] ?? 0) + length
  }
  let latest = end
  for (let nth = all.length - 1; nth >= 0; nth -= 1) {
    const { starts, length } = all[nth] as Occurrences
    const after = firstFrom(starts, latest - length + 1)
    to[nth] = nth === 0 ? (from[nth] ?? 0) + 1 : after
    latest = starts[nth === 0 ? (from[nth] ?? 0) : after - 1] ?? 0
  }
  return true
}

/** The index of the first number that is not less. */
function firstFrom(sorted: readonly number[], least: number): number {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle] ?? 0) < least) from = middle + 1
    else to = middle
  }
  return from
}

/** Whether any word belongs to occurrences of two sequences. */
function shareWords(all: Occurrences[], length: number): boolean {
  const taken = new Int32Array(length).fill(-1)
  return all.some((it, nth) =>
    it.starts.some((start) => {
      for (let at = start; at < start + it.length; at += 1) {
        if (taken[at] !== -1 && taken[at] !== nth) return true
        taken[at] = nth
      }
      return false
    }),
  )
}

/** Whether one occurrence of each can be chosen so that no two share a word. */
function keepApart(all: Occurrences[], from: number[], to: number[]): boolean {
  const chosen: Stretch[] = []
  const choose = (nth: number): boolean => {
    const it = all[nth]
    if (it === undefined) return true
    for (let at = from[nth] ?? 0; at < (to[nth] ?? 0); at += 1) {
      const start = it.starts[at] ?? 0
      const end = start + it.length
      if (chosen.some((other) => other.start < end && start < other.end)) continue
      chosen.push({ start, end })
      if (choose(nth + 1)) return true
      chosen.pop()
    }
    return false
  }
  return choose(0)
}

/** Every choice of one or more of several things. */
export function choicesOf<Item>(items: readonly Item[]): Item[][] {
  let all: Item[][] = []
  for (const it of items) all = [...all, [it], ...all.map((some) => [...some, it])]
  return all
}
