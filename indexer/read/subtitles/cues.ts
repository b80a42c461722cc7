import type { Range } from '../../../model/passage.ts'
import { linesOf } from '../plain/lines.ts'

/** What is shown at one time. */
export type Cue = {
  /** The line with its number or name, if it has one, and the line with its times and settings. */
  head: Range
  /** When it begins, as written, and in seconds. */
  begin: string
  from: number
  to: number
  /** Without the white space around them. */
  lines: Range[]
}

export type Cues = {
  cues: Cue[]
  /** What is no cue: the header, comments, styles. */
  rest: Range[]
  /** What the header says of the language. */
  language?: string
}

const TIME = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})`
const TIMES = new RegExp(String.raw`^(${TIME})\s*--+>\s*(?:${TIME})?`)
const LANGUAGE = /^Language:\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/
/** What begins a block of WebVTT that is no cue. */
const BLOCK = /^(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)/

const seconds = ([hours, minutes, whole, part = '0']: (string | undefined)[]) =>
  Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(whole ?? 0) + Number(`0.${part}`)

/**
 * The cues of SubRip or WebVTT, and what is none. A cue is told by the line with its times: numbers, blank lines and
 * ends may be missing or wrong, and nothing is lost.
 * @param named whether a cue may have a name instead of a number, as in WebVTT
 */
export function cuesOf(text: string, named: boolean): Cues {
  const lines = linesOf(text).map(({ start, end, gap }) => ({
    start,
    end,
    content: text.slice(start, end),
    first: gap,
  }))
  const timed = lines.map(({ content }) => TIMES.exec(content))
  const cues: Cue[] = []
  const rest: Range[] = []
  let language: string | undefined
  let block = false
  lines.forEach((line, at) => {
    const times = timed[at]
    if (times) {
      const [, begin = '', ...parts] = times
      const from = seconds(parts.slice(0, 4))
      const to = parts[5] === undefined ? from : seconds(parts.slice(4, 8))
      cues.push({ head: { start: line.start, end: line.end }, begin, from, to, lines: [] })
      block = false
      return
    }
    const isName = /^\d+$/.test(line.content) || (named && line.first)
    if (timed[at + 1] && lines[at + 1]?.first !== true && isName && !BLOCK.test(line.content)) return
    if (line.first) block = named && BLOCK.test(line.content)
    const open = cues.at(-1)
    if (block || (open === undefined && named)) {
      rest.push({ start: line.start, end: line.end })
      language ??= open === undefined ? LANGUAGE.exec(line.content)?.[1] : undefined
    } else open?.lines.push({ start: line.start, end: line.end })
  })
  // The line above the times belongs to them.
  const taken = new Set([...rest, ...cues.flatMap((cue) => cue.lines)].map(({ start }) => start))
  const heads = new Map(cues.map((cue) => [cue.head.start, cue]))
  lines.forEach((line, at) => {
    const cue = heads.get(lines[at + 1]?.start ?? -1)
    if (cue && !taken.has(line.start) && !timed[at]) cue.head.start = line.start
    else if (!taken.has(line.start) && !timed[at]) rest.push({ start: line.start, end: line.end })
  })
  rest.sort((a, b) => a.start - b.start)
  return { cues, rest, ...(language !== undefined && { language }) }
}
