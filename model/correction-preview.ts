import { z } from 'zod'
import { found, RULE_TAGS } from './correction-rule.ts'
import { documentId, passageId } from './ids.ts'
import { range } from './passage.ts'

const named = z.object({ key: z.string(), name: z.string() })

/** One of the passages that a rule would correct. `marks`: where the tag stands in it. */
const ruleSample = z.object({
  passage: passageId,
  document: documentId,
  documentKey: z.string(),
  title: z.string().nullable(),
  source: z.string().nullable(),
  language: z.string().nullable(),
  text: z.string(),
  marks: z.array(range),
})
export type RuleSample = z.infer<typeof ruleSample>

/** What a correction of a tag would change, before anybody makes it. */
export const rulePreview = z.object({
  of: z.enum(RULE_TAGS),
  before: named,
  /** Null if the tag would be removed. `passages`: so many have it already; 0 for a new name. */
  after: named.extend({ passages: z.int().nonnegative() }).nullable(),
  /** What has the tag, by how far it would be corrected; null for a search that was not asked about. */
  counts: z.object({ document: found, collection: found, everywhere: found, search: found.nullable() }),
  /** Within what was asked for, one of each of the first documents. */
  samples: z.array(ruleSample),
})
export type RulePreview = z.infer<typeof rulePreview>
