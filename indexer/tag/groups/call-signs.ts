import type { Run } from '../passage/capital-runs.ts'
import { hasAnyOf, type PassageView } from '../passage/index.ts'
import { wordAt } from './group-mention.ts'

/** `KDOE-FM`, or `KDOE` near words for a station: the call signs of broadcasters in North America. */
export function isCallSign(view: PassageView, run: Run): boolean {
  const { stationBands, shoutedWords, stationWords } = view.language.groups
  const first = view.tokens[run.from]
  if (!first || !/^[CKWX][A-Z]{2,3}$/.test(view.text.slice(first.start, first.end))) return false
  if (run.to - run.from === 2) return stationBands.has(wordAt(view, run.from + 1))
  return (
    run.to - run.from === 1 &&
    first.end - first.start === 4 &&
    !shoutedWords.has(first.folded) &&
    hasAnyOf(view, stationWords)
  )
}
