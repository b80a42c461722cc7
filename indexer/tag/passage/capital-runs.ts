import { joined, type PassageView } from './passage-view.ts'

/** A run of capitalised words: tokens `[from, to)` without those that only begin the sentence. */
export type Run = { from: number; to: number }

const AMPERSAND = /^\s?&\s?$/

/** Whether two neighbouring words may belong to the name of one group: as in any name, or across an `&`. */
export function together(view: PassageView, left: number): boolean {
  if (joined(view, left)) return true
  const [a, b] = [view.tokens[left], view.tokens[left + 1]]
  return a !== undefined && b !== undefined && AMPERSAND.test(view.text.slice(a.end, b.start))
}

/** Whether a capitalised word may be part of a name: not `Another` of `France Another`, where no stop was written. */
function isNameWord(view: PassageView, at: number): boolean {
  const token = view.tokens[at]
  return token?.capital === true && !view.language.names.neverInside.has(token.folded)
}

const SPACED_DASH = /^\s[-‐‑–]\s$/

/** Whether a run goes on past a token: `Doe-Roe`, and not `DOETOWN - The Doe Court`. */
function goesOn(view: PassageView, left: number): boolean {
  const [a, b] = [view.tokens[left], view.tokens[left + 1]]
  if (a === undefined || b === undefined || !together(view, left)) return false
  return b.start - a.end !== 3 || !SPACED_DASH.test(view.text.slice(a.end, b.start))
}

/** The end of the run of capitalised words at `from`; a possessive ends it. */
export function runEnd(view: PassageView, from: number): number {
  let to = from
  while (isNameWord(view, to) && (to === from || goesOn(view, to - 1))) {
    to += 1
    if (view.tokens[to - 1]?.possessive) break
  }
  return to
}

const known = new WeakMap<PassageView, Run[]>()

/** The capital runs of a passage, found once for all rules. */
export function capitalRuns(view: PassageView): readonly Run[] {
  let runs = known.get(view)
  if (runs === undefined) {
    runs = runsOf(view)
    known.set(view, runs)
  }
  return runs
}

function runsOf(view: PassageView): Run[] {
  const runs: Run[] = []
  for (let at = 0; at < view.tokens.length; ) {
    if (!isNameWord(view, at)) {
      at += 1
      continue
    }
    const to = runEnd(view, at)
    let from = at
    while (from < to && opensSentence(view, from)) from += 1
    if (from < to) runs.push({ from, to })
    at = to
  }
  return runs
}

function opensSentence(view: PassageView, at: number): boolean {
  const { grammar, names } = view.language
  const token = view.tokens[at]
  if (!token || token.allCaps) return false
  if (token.initial && names.pointers.has(token.folded)) return true
  if (!grammar.functionWords.has(token.folded)) return false
  return !names.openers.has(token.folded) || view.tokens[at + 1]?.capital !== true
}
