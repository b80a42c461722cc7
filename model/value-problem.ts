import type { z } from 'zod'
import { isPlainReason, isValueProblem, type PlainReason, type ValueProblem } from './error-reasons.ts'

/** What a schema says where it fails: a reason instead of a sentence. */
export const because = (reason: PlainReason): { error: PlainReason } => ({ error: reason })

/** Refuses a value for a reason with facts, inside `superRefine` or `transform`. */
export function refuse(context: z.RefinementCtx, problem: ValueProblem, path: PropertyKey[] = []): void {
  context.addIssue({ code: 'custom', path, params: { problem } })
}

/** A value that fits its schema, or the first problem and where in the value it is. */
export type Checked<Value> =
  | { success: true; data: Value }
  | { success: false; problem: ValueProblem; path: PropertyKey[] }

export function check<Schema extends z.ZodType>(schema: Schema, value: unknown): Checked<z.infer<Schema>> {
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return { success: true, data: result.data }
  const [issue] = result.error.issues
  if (issue === undefined) return { success: false, problem: { reason: 'invalid' }, path: [] }
  return { success: false, problem: problemIn(issue), path: issue.path }
}

const OF_TYPES: Record<string, ValueProblem> = {
  string: { reason: 'not-text' },
  number: { reason: 'not-a-number' },
  int: { reason: 'not-a-whole-number' },
  array: { reason: 'not-a-list' },
  object: { reason: 'not-an-object' },
  record: { reason: 'not-an-object' },
  boolean: { reason: 'not-a-boolean' },
}

function problemIn(issue: z.core.$ZodIssue): ValueProblem {
  const plain: unknown = { reason: issue.message }
  if (isPlainReason(issue.message) && isValueProblem(plain)) return plain
  if (issue.input === undefined && 'input' in issue) return { reason: 'missing' }
  switch (issue.code) {
    case 'custom':
      return isValueProblem(issue.params?.problem) ? issue.params.problem : { reason: 'invalid' }
    case 'invalid_type':
      return OF_TYPES[issue.expected] ?? { reason: 'invalid' }
    case 'invalid_value':
      return { reason: 'not-one-of', options: issue.values.map(String) }
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'unrecognized_keys':
      return { reason: 'unknown-names', names: issue.keys }
    default:
      return { reason: 'invalid' }
  }
}

function tooSmall({ origin, minimum: given, inclusive }: z.core.$ZodIssueTooSmall): ValueProblem {
  const minimum = Number(given)
  if (origin === 'string' || origin === 'array') {
    if (minimum === 1) return { reason: 'empty' }
    return { reason: origin === 'string' ? 'too-short' : 'too-few-values', minimum }
  }
  return inclusive ? { reason: 'below-minimum', minimum } : { reason: 'not-above', limit: minimum }
}

function tooBig({ origin, maximum: given, inclusive }: z.core.$ZodIssueTooBig): ValueProblem {
  const maximum = Number(given)
  if (origin === 'string') return { reason: 'too-long', maximum }
  if (origin === 'array') return { reason: 'too-many-values', maximum }
  return inclusive ? { reason: 'above-maximum', maximum } : { reason: 'not-below', limit: maximum }
}
