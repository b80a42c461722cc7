import type { Reading } from '../../../model/asides.ts'
import type { SpokenRange } from '../../../model/document.ts'
import type { Paragraph, Range } from '../../../model/passage.ts'

/** What lies in one passage of words that are spoken as a whole, by offsets in the passage as it is read. */
export type SpokenPart = Range & {
  kind: SpokenRange['kind']
  /** The number of its range among those of the document. */
  of: number
  /** As the file names it; null if it does not. */
  label: string | null
  /** The same speaker goes on in the next passage, or began in the one before. */
  continues: boolean
  continued: boolean
}

const WORD = /[\p{L}\p{N}]/u
/** Nothing but what a transcript notes about the scene: `(Applause.)`, `[Pause]`. */
const STAGE_DIRECTION = /^(?:\([^()]*\)|\[[^[\]]*\])$/
const isBreak = (between: string) => between.trim() === '' && between.includes('\n')
const AFTER_LABEL = /^\s*[:：.]\s*/

/**
 * The same ranges, with paragraphs of one turn as one: what a speaker who is named goes on to say, with nothing but a
 * line break between.
 */
export function joinedTurns(spoken: readonly SpokenRange[], text: string): SpokenRange[] {
  const found: SpokenRange[] = []
  for (const range of spoken) {
    const last = found.at(-1)
    const isSame = last?.kind === 'turn' && range.kind === 'turn' && last.speaker === range.speaker
    if (last && isSame && last.speaker !== undefined && isBreak(text.slice(last.end, range.start)))
      found[found.length - 1] = { ...last, end: range.end }
    else found.push(range)
  }
  return found
}

type Spoken = Pick<Paragraph, 'start' | 'end' | 'kind'>

/**
 * Cuts the spoken ranges of a document at its passages. Captions and notes are not spoken, nor are stage directions on
 * their own; a label that is in the range is left out.
 * @param spoken in order, without overlap
 */
export function spokenParts(
  spoken: readonly SpokenRange[],
  passages: readonly Spoken[],
  readings: readonly Reading[],
): SpokenPart[][] {
  let first = 0
  const parts = passages.map((passage, at) => {
    const reading = readings[at]
    const found: SpokenPart[] = []
    while ((spoken[first]?.end ?? Number.POSITIVE_INFINITY) <= passage.start) first += 1
    for (let of = first; (spoken[of]?.start ?? passage.end) < passage.end; of += 1) {
      const range = spoken[of]
      const part = range && reading && partOf(range, passage, reading)
      if (range && part) found.push({ ...part, ...about(range, of), continues: false, continued: false })
    }
    return found
  })
  let before: SpokenPart | undefined
  for (const part of parts.flat()) {
    if (before?.of === part.of) [before.continues, part.continued] = [true, true]
    before = part
  }
  return parts
}

const about = ({ kind, speaker }: SpokenRange, of: number) => ({ kind, of, label: speaker ?? null })

/** The words of a passage that lie in a range, without blanks at the ends; null if there are none. */
function partOf(
  { start, end, speaker, kind }: SpokenRange,
  passage: Spoken,
  { text, inReading }: Reading,
): Range | null {
  if (passage.kind === 'caption' || passage.kind === 'note') return null
  const own = inReading({
    start: Math.max(0, start - passage.start),
    end: Math.min(end, passage.end) - passage.start,
  })
  let from = own.start
  const whole = text.slice(own.start, own.end)
  let words = whole.trimStart()
  from += whole.length - words.length
  const label = speaker?.replace(/(?<![\s:：])[\s:：]+$/, '')
  if (label !== undefined && start >= passage.start && words.startsWith(label)) {
    const after = AFTER_LABEL.exec(words.slice(label.length))
    if (after) {
      words = words.slice(label.length + after[0].length)
      from += label.length + after[0].length
    }
  }
  words = words.trimEnd()
  if (!WORD.test(words) || (kind === 'turn' && STAGE_DIRECTION.test(words))) return null
  return { start: from, end: from + words.length }
}
