import type { z } from 'zod'

const NOUNS: Record<string, string> = { int: 'whole number', string: 'text', array: 'list' }
const PARTS: Record<string, string> = { string: 'characters', array: 'values' }

/**
 * What is wrong with a value, for whoever sent it, as the end of a sentence. `safeParse` takes it as `error`;
 * what a schema says in words of its own goes before it.
 */
export const inWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type') {
    return issue.input === undefined ? 'it is missing' : `it is no ${NOUNS[issue.expected] ?? issue.expected}`
  }
  if (issue.code === 'invalid_value') return `it is one of ${issue.values.join(', ')}`
  if (issue.code === 'too_small') {
    const parts = PARTS[issue.origin]
    if (parts) return issue.minimum === 1 ? 'it is empty' : `it needs ${issue.minimum} ${parts} at least`
    return issue.inclusive ? `the least is ${issue.minimum}` : `it has to be more than ${issue.minimum}`
  }
  if (issue.code === 'too_big') {
    const parts = PARTS[issue.origin]
    if (parts) return `it takes ${issue.maximum} ${parts} at most`
    return issue.inclusive ? `the most is ${issue.maximum}` : `it has to be less than ${issue.maximum}`
  }
  if (issue.code === 'unrecognized_keys') return `nothing is called ${issue.keys.join(', ')} there`
  return 'it is not understood'
}
