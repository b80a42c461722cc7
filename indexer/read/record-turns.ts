import { z } from 'zod'
import { because, check } from '../../model/value-problem.ts'
import { type FieldProblem, WRITTEN_TWICE } from './fields.ts'

/** A turn of a record by its place in the record's text, as UTF-16 offsets. */
export type RecordTurn = {
  start: number
  end: number
  /** As the record names the speaker; absent if it does not. */
  speaker?: string
  /** When it was said in a recording, as given. */
  time?: string
}

/** After so many that cannot be used, the rest is not read. */
export const PROBLEMS_AT_MOST = 100
const BETWEEN_TURNS = '\n\n'

const seconds = z.number().nonnegative().max(1e7).transform(asTime)
const clock = z
  .string()
  .trim()
  .regex(/^\d{1,3}:[0-5]\d(?::[0-5]\d)?(?:[.,]\d{1,6})?$/, because('not-a-time'))
const turnShape = z.looseObject({
  speaker: z.string().trim().min(1).nullish(),
  text: z.string().optional(),
  start: z.int().nonnegative().optional(),
  end: z.int().nonnegative().optional(),
  time: z.union([seconds, clock], because('not-a-time')).nullish(),
})
type Turn = z.infer<typeof turnShape>

/** Hours, minutes and seconds, as subtitles print them. */
function asTime(value: number): string {
  const whole = Math.floor(value)
  const two = (number: number) => String(number).padStart(2, '0')
  const rest = Math.round((value - whole) * 1000)
  const fraction = rest === 0 || rest === 1000 ? '' : `.${String(rest).padStart(3, '0')}`
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}${fraction}`
}

type Placed = { range: { start: number; end: number } } | { field: string; problem: FieldProblem['problem'] }

/** Where a turn is in a text, at or after an offset. */
export function placeOf(
  { text: words, start, end }: Pick<Turn, 'text' | 'start' | 'end'>,
  text: string,
  from: number,
): Placed {
  if (words !== undefined) {
    const wanted = words.trim()
    const at = wanted === '' ? -1 : text.indexOf(wanted, from)
    if (wanted === '') return { field: 'text', problem: { reason: 'empty' } }
    if (at === -1) return { field: 'text', problem: { reason: 'not-in-text' } }
    return { range: { start: at, end: at + wanted.length } }
  }
  if (start === undefined && end === undefined)
    return { field: '', problem: { reason: 'neither-text-nor-offsets' } }
  if (start === undefined) return { field: 'start', problem: { reason: 'missing' } }
  if (end === undefined) return { field: 'end', problem: { reason: 'missing' } }
  if (end > text.length) return { field: 'end', problem: { reason: 'above-maximum', maximum: text.length } }
  if (end <= start) return { field: 'end', problem: { reason: 'not-above', limit: start } }
  if (start < from) return { field: 'start', problem: { reason: 'below-minimum', minimum: from } }
  return { range: { start, end } }
}

/** The text that turns with their words make, each a paragraph or more; undefined if they are no list of such turns. */
export function textOfTurns(given: unknown): string | undefined {
  const found = z
    .array(z.looseObject({ text: z.string() }))
    .min(1)
    .safeParse(given)
  const words = found.data?.map(({ text }) => text.trim()).filter((text) => text !== '') ?? []
  return words.length === 0 ? undefined : words.join(BETWEEN_TURNS)
}

/**
 * The turns of a record, in the order of its text. One that cannot be used, or begins before the one above it ends, is
 * left out and named in `problems`.
 * @param text of the record
 */
export function readTurns(
  given: unknown,
  text: string,
  writtenTwice: boolean,
): { turns: RecordTurn[]; problems: FieldProblem[] } {
  const turns: RecordTurn[] = []
  const problems: FieldProblem[] = []
  if (writtenTwice) return { turns, problems: [{ field: 'turns', problem: WRITTEN_TWICE }] }
  if (given === undefined || given === null) return { turns, problems }
  const list = check(z.array(z.unknown()), given)
  if (!list.success) return { turns, problems: [{ field: 'turns', problem: list.problem }] }
  const refuse = (at: number, field: string, problem: FieldProblem['problem']) => {
    problems.push({ field: `turns.${at + 1}${field === '' ? '' : `.${field}`}`, problem })
  }
  let from = 0
  for (const [at, one] of list.data.entries()) {
    // Each search for words that are nowhere goes through the whole text.
    if (problems.length === PROBLEMS_AT_MOST) {
      problems.push({ field: 'turns', problem: { reason: 'too-many-problems', most: PROBLEMS_AT_MOST } })
      break
    }
    const result = check(turnShape, one)
    if (!result.success) {
      refuse(at, result.path.join('.'), result.problem)
      continue
    }
    const { speaker, time } = result.data
    const placed = placeOf(result.data, text, from)
    if ('problem' in placed) {
      refuse(at, placed.field, placed.problem)
      continue
    }
    from = placed.range.end
    turns.push({ ...placed.range, ...(speaker && { speaker }), ...(time && { time }) })
  }
  return { turns, problems }
}
