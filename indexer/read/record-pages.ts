import { z } from 'zod'
import { check } from '../../model/value-problem.ts'
import { type FieldProblem, WRITTEN_TWICE } from './fields.ts'
import { PROBLEMS_AT_MOST, placeOf } from './record-turns.ts'

const pageShape = z.looseObject({
  page: z.union([z.int().nonnegative().transform(String), z.string().trim().min(1).max(20)]),
  text: z.string().optional(),
  start: z.int().nonnegative().optional(),
})

/** A page of a record: from where its text begins to where that of the next one does. */
export type RecordPage = { start: number; end: number; page: string }

/**
 * The pages of a record, in the order of its text: each by the words that it begins with, sought after those of the page
 * before, or by the offset at which it begins. One that cannot be used is left out and named in `problems`.
 */
export function readPages(
  given: unknown,
  text: string,
  writtenTwice: boolean,
): { pages: RecordPage[]; problems: FieldProblem[] } {
  const pages: RecordPage[] = []
  const problems: FieldProblem[] = []
  if (writtenTwice) return { pages, problems: [{ field: 'pages', problem: WRITTEN_TWICE }] }
  if (given === undefined || given === null) return { pages, problems }
  const list = check(z.array(z.unknown()), given)
  if (!list.success) return { pages, problems: [{ field: 'pages', problem: list.problem }] }
  let from = 0
  for (const [at, one] of list.data.entries()) {
    const refuse = (field: string, problem: FieldProblem['problem']) => {
      problems.push({ field: `pages.${at + 1}${field === '' ? '' : `.${field}`}`, problem })
    }
    if (problems.length === PROBLEMS_AT_MOST) {
      problems.push({ field: 'pages', problem: { reason: 'too-many-problems', most: PROBLEMS_AT_MOST } })
      break
    }
    const result = check(pageShape, one)
    if (!result.success) {
      refuse(result.path.join('.'), result.problem)
      continue
    }
    const { page, start, text: words } = result.data
    const end = start === undefined ? undefined : text.length
    const placed = placeOf({ text: words, start, end }, text, from)
    if ('problem' in placed) refuse(placed.field === 'end' ? 'start' : placed.field, placed.problem)
    else {
      const last = pages.at(-1)
      if (last !== undefined) last.end = placed.range.start
      from = words === undefined ? placed.range.start : placed.range.end
      pages.push({ start: placed.range.start, end: text.length, page })
    }
  }
  return { pages, problems }
}
