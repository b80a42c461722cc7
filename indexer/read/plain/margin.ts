import type { Range } from '../../../model/passage.ts'
import type { Line } from './lines.ts'

const NUMBER = /^(\d{1,3})(?:\s+(?=\S)|$)/
const RUN_AT_LEAST = 8
/** Between two numbered lines there may be a running head and a page number. */
const OTHERS_AT_MOST = 3

type Numbered = { at: number; value: number; digits: number; length: number; alone: boolean; small: boolean }

function numbered(text: string, line: Line, at: number): Numbered | null {
  const content = text.slice(line.start, line.end)
  const match = NUMBER.exec(content)
  if (!match) return null
  const rest = content.slice(match[0].length)
  return {
    at,
    value: Number(match[1]),
    digits: match[1]?.length ?? 0,
    length: match[0].length,
    alone: rest === '',
    small: /^\p{Ll}/u.test(rest),
  }
}

/** Runs of lines that are counted one by one. */
function countedRuns(text: string, lines: readonly Line[]): Numbered[][] {
  const runs: Numbered[][] = []
  lines.forEach((line, at) => {
    const it = numbered(text, line, at)
    if (it === null) return
    const last = runs.at(-1)?.at(-1)
    const follows = last !== undefined && it.value === last.value + 1 && at - last.at <= OTHERS_AT_MOST + 1
    if (follows) runs.at(-1)?.push(it)
    else runs.push([it])
  })
  return runs
}

/**
 * The numbers of lines down the margin of a transcript, and the lines without them. A table or a list may be counted
 * too; but no item of one begins in the middle of a sentence.
 */
export function withoutLineNumbers(
  text: string,
  lines: readonly Line[],
): { lines: Line[]; numbers: Range[] } {
  const taken = new Map<number, Numbered>()
  const runs = countedRuns(text, lines)
  for (const run of runs) {
    const goesOn = run.filter(({ small }) => small).length
    const long = run.length >= RUN_AT_LEAST && goesOn * 8 >= run.length
    if (long) for (const it of run) taken.set(it.at, it)
  }
  // The last page may have few lines; the other pages show what its numbers are.
  if (taken.size > 0) {
    for (const run of runs)
      if (run.length > 2 && run[0]?.value === 1) for (const it of run) taken.set(it.at, it)
  }
  if (taken.size === 0) return { lines: [...lines], numbers: [] }
  const numbers: Range[] = []
  const rest: Line[] = []
  let gap = false
  let page = false
  lines.forEach((line, at) => {
    const it = taken.get(at)
    gap ||= line.gap && !taken.has(at)
    page ||= line.page
    if (it) {
      numbers.push({ start: line.start, end: line.start + it.digits })
    }
    if (it?.alone) {
      gap = true
      return
    }
    const start = line.start + (it?.length ?? 0)
    rest.push({ ...line, start, indent: line.indent + (it?.length ?? 0), gap, page })
    gap = false
    page = false
  })
  return { lines: rest, numbers }
}
