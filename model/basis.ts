import { z } from 'zod'

/**
 * How a value is known. `inferred:RULE` names the rule that gave it; everything else says where it was found: in a
 * manifest beside the file, in the file's own metadata, in a byline, in the text, or set by a person.
 */
export const basis = z.union([
  z.enum(['manifest', 'metadata', 'byline', 'text', 'corrected']),
  z.string().regex(/^inferred:[a-z0-9-]+$/),
])
export type Basis = z.infer<typeof basis>
