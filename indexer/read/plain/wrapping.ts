import { endsSentence, hasCells, type Line, startsCapital, startsSmall } from './lines.ts'

/** Widths at which people and programs break lines. */
const WIDTH = { least: 30, most: 120 }
/** Lines that were broken by hand are a little shorter than they could be. */
const COLUMNS_SHORT_AT_MOST = 6
const FULL_SHARE_AT_LEAST = 0.75
/** A break in the middle of a sentence is one of wrapping only if the line is about as long as any. */
const LONE_WIDTH_AT_LEAST = 45

/** Scripts without spaces are broken after any character. */
const WITHOUT_SPACES = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** `2020, and spoke with them`: a number that a sentence goes on after. */
const GOES_ON = /^\d+,\s+\p{Ll}/u

/** Lines that follow each other: what one of them says about the width that they were broken at. */
export type Run = readonly Line[]

type Join = {
  line: Line
  next: Line
  /** The columns that the line would have with the first word of the next one. */
  reach: number
  /** Whether a sentence ends with the line, and whether the next one begins with a small letter or a capital. */
  stop: boolean
  small: boolean
  capital: boolean
}

function firstWordOf(text: string): number {
  if (WITHOUT_SPACES.test(text)) return 1
  const end = text.search(/\s/)
  return end === -1 ? text.length : end
}

function joinsOf(text: string, run: Run): Join[] {
  return run.slice(1).map((next, at) => {
    // `run` has a line before each of these.
    const line = run[at] ?? next
    const content = text.slice(next.start, next.end)
    return {
      line,
      next,
      reach: line.width + 1 + firstWordOf(content),
      stop: endsSentence(text.slice(line.start, line.end)),
      small: startsSmall(content) || GOES_ON.test(content),
      capital: startsCapital(content),
    }
  })
}

/** One long word has nowhere to be broken. */
const widthOf = (text: string, run: Run): number =>
  Math.max(0, ...run.filter(({ start, end }) => /\s/.test(text.slice(start, end))).map(({ width }) => width))

const isFull = ({ reach }: Join, width: number, short = COLUMNS_SHORT_AT_MOST) => reach > width - short

type Evidence = {
  width: number
  /** Lines that are full, of which a sentence goes on in the next line or ends. */
  going: number
  stopping: number
  /** Lines that are not full although no sentence ends there. */
  broken: number
  small: number
  caseless: boolean
  strict: boolean
}

function evidenceOf(text: string, run: Run, joins: readonly Join[]): Evidence {
  const width = widthOf(text, run)
  const inner = joins.filter((join, at) => isFull(join, width) || !(join.stop || (at === 0 && join.capital)))
  const full = inner.filter((join) => isFull(join, width))
  const going = full.filter((join) => !join.stop)
  return {
    width,
    going: going.length,
    stopping: full.length - going.length,
    broken: inner.length - full.length,
    small: going.filter((join) => join.small).length,
    caseless: !going.some((join) => join.capital || join.small),
    strict: inner.every((join) => isFull(join, width, 0)),
  }
}

/** A width that lines fill again and again, in the middle of sentences. Every line of verse begins with a capital. */
function showsWidth({ width, going, stopping, broken, small, caseless, strict }: Evidence): boolean {
  return (
    width >= WIDTH.least &&
    width <= WIDTH.most &&
    (small > 0 || caseless) &&
    (going >= 3 || (going === 2 && strict)) &&
    going >= (going + broken) * FULL_SHARE_AT_LEAST &&
    going >= stopping
  )
}

/** The width that most lines of short runs have in common, where no run is long enough to show one: 0 if there is none. */
function commonWidth(text: string, runs: readonly { run: Run; joins: readonly Join[] }[]): number {
  const change = new Array<number>(WIDTH.most + 2).fill(0)
  let lines = 0
  for (const { run, joins } of runs) {
    const most = widthOf(text, run)
    const reach = Math.min(...joins.map((join) => join.reach))
    if (joins.length === 0 || most < WIDTH.least) continue
    lines += joins.length
    if (most > WIDTH.most || reach <= most || !joins.some((join) => join.small && !join.stop)) continue
    change[most] = (change[most] ?? 0) + joins.length
    const beyond = Math.min(reach, WIDTH.most + 1)
    change[beyond] = (change[beyond] ?? 0) - joins.length
  }
  let best = { width: 0, lines: 0 }
  let agreed = 0
  change.forEach((by, width) => {
    agreed += by
    if (agreed > best.lines) best = { width, lines: agreed }
  })
  return best.lines >= 3 && best.lines * 2 >= lines ? best.width : 0
}

/**
 * Which runs of lines were broken at a width, and where their paragraphs end. What is broken is told for each run by
 * itself: its lines fill a width. A run too short to show one counts as broken if it fills the width of the others.
 */
export class Wrapping {
  readonly #text: string
  /** The widths that runs of the text show, widest first. */
  readonly #widths: readonly number[]
  readonly #isUnbroken: boolean

  constructor(text: string, runs: readonly Run[]) {
    this.#text = text
    const all = runs.map((run) => ({ run, joins: joinsOf(text, run) }))
    const shown = new Map<number, number>()
    for (const { run, joins } of all) {
      const evidence = evidenceOf(text, run, joins)
      if (!this.#isTable(run) && showsWidth(evidence))
        shown.set(evidence.width, (shown.get(evidence.width) ?? 0) + evidence.going)
    }
    const common = shown.size > 0 ? [] : [commonWidth(text, all)].filter((width) => width > 0)
    this.#widths = [...shown.keys(), ...common].sort((a, b) => b - a)
    this.#isUnbroken = runs.some((run) => run.some(({ width }) => width > WIDTH.most * 1.5))
  }

  #isTable(run: Run): boolean {
    const rows = run.filter(({ start, end }) => hasCells(this.#text.slice(start, end))).length
    return rows * 2 >= run.length && rows > 0
  }

  /** The width that a run was broken at; null if its lines are lines. */
  #widthOf(run: Run, joins: readonly Join[]): number | null {
    if (joins.length === 0 || this.#isTable(run)) return null
    const evidence = evidenceOf(this.#text, run, joins)
    if (showsWidth(evidence)) return evidence.width
    const { width, going, stopping, broken, small } = evidence
    if (broken > going * (1 / FULL_SHARE_AT_LEAST - 1)) return null
    const fits = this.#widths.find(
      (known) =>
        width <= known &&
        joins.every((join) => isFull(join, known) || join.stop) &&
        (small > 0 || !this.#isVerse(run)),
    )
    // A sentence that goes on with a small letter shows it, even if by chance more sentences end with their lines.
    if (fits !== undefined && (small > 0 || going >= stopping)) return fits
    const lone = joins.length <= 2 && small === joins.length && width >= LONE_WIDTH_AT_LEAST
    return lone && !(this.#isUnbroken && this.#widths.length === 0) && width <= WIDTH.most ? width : null
  }

  /** Three lines and more of which each begins with a capital. */
  #isVerse(run: Run): boolean {
    return run.length > 3 && run.every(({ start, end }) => startsCapital(this.#text.slice(start, end)))
  }

  /** The paragraphs of a run, each with its lines. */
  paragraphsOf(run: Run): Line[][] {
    const joins = joinsOf(this.#text, run)
    const width = this.#widthOf(run, joins)
    if (width === null) return run.map((line) => [line])
    const [first] = run
    const paragraphs: Line[][] = first ? [[first]] : []
    joins.forEach((join, at) => {
      const open = paragraphs.at(-1)
      const heading = at === 0 && join.capital && joins.length > 2
      const ends = !isFull(join, width) && (join.stop || heading)
      if (ends || open === undefined) paragraphs.push([join.next])
      else open.push(join.next)
    })
    return paragraphs
  }

  /** Whether a sentence goes on from the last line of a page to the first line of the next one. */
  goesOn(line: Line, next: Line): boolean {
    const [join] = joinsOf(this.#text, [line, next])
    if (join === undefined || join.stop) return false
    return join.small || this.#widths.some((width) => line.width <= width && isFull(join, width))
  }
}
