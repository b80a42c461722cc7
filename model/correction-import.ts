import { z } from 'zod'
import { type CorrectionRecord, correctionRecord, madeCorrection } from './correction.ts'
import type { RecordProblem } from './error-reasons.ts'
import { check } from './value-problem.ts'

/** Corrections of somebody else, taken over from a file: the lines of `corrections.jsonl` as they were exported. */

/**
 * What is to hold where the file says of the same thing something else than what is in force here: `mine` leaves out what
 * the file says, `theirs` takes it after what is here. Without a choice, nothing is imported.
 */
export const KEEPS = ['mine', 'theirs'] as const
const keep = z.enum(KEEPS)

export const importRequest = z.strictObject({ lines: z.string(), keep: keep.optional() })
export type ImportRequest = z.infer<typeof importRequest>

/** Two that are in force, here and in the file, and say different things of the same. */
const importConflict = z.object({ mine: madeCorrection, theirs: madeCorrection })
export type ImportConflict = z.infer<typeof importConflict>

/** What an import would do, or has done. */
export const importResult = z.object({
  /** Records of the file that are added, its undos among them. */
  added: z.int().nonnegative(),
  /** Those that are here already. */
  already: z.int().nonnegative(),
  /** Those left out because something else is in force here that was to be kept, with what undoes them. */
  leftOut: z.int().nonnegative(),
  /** Of those added, corrections of documents that are not in this index: kept, and applied once they are. */
  withoutDocument: z.int().nonnegative(),
  /** The first of these alone, where there are many. */
  conflicts: z.array(importConflict),
  conflictCount: z.int().nonnegative(),
})
export type ImportResult = z.infer<typeof importResult>

/**
 * The records of a file, in their order, empty lines left out.
 * @param fail makes the error for a line, counted from 1
 */
export function recordsIn(
  text: string,
  fail: (line: number, problem: RecordProblem) => Error,
): CorrectionRecord[] {
  const records: CorrectionRecord[] = []
  const ids = new Set<string>()
  // Some programs begin a text with a byte order mark.
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((line, at) => {
      if (line.trim() === '') return
      const record = recordIn(line, (problem) => fail(at + 1, problem))
      if (ids.has(record.id)) throw fail(at + 1, { reason: 'repeated-id', id: record.id })
      if (record.what === 'undo' && !ids.has(record.undoes))
        throw fail(at + 1, { reason: 'undoes-unknown', id: record.undoes })
      ids.add(record.id)
      records.push(record)
    })
  return records
}

function recordIn(line: string, fail: (problem: RecordProblem) => Error): CorrectionRecord {
  let given: unknown
  try {
    given = JSON.parse(line)
  } catch {
    throw fail({ reason: 'not-json' })
  }
  const result = check(correctionRecord, given)
  if (result.success) return result.data
  const field = result.path.join('.')
  throw fail(
    field === '' ? { reason: 'not-a-correction' } : { reason: 'in-field', field, problem: result.problem },
  )
}
