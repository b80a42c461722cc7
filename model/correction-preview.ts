import { z } from 'zod'
import { RULE_TAGS } from './correction-rule.ts'
import { found } from './correction-scope.ts'
import { documentId, passageId } from './ids.ts'
import { NAME_CHANGES, NAME_KINDS } from './name-kinds.ts'
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

/** What would change if something were said of a name, before anybody says it. */
export const namePreview = z.object({
  change: z.enum(NAME_CHANGES),
  kind: z.enum(NAME_KINDS),
  before: named,
  /** `passages`: so many have this key already; 0 for a new one. */
  after: named.extend({ passages: z.int().nonnegative() }),
  /** Names that would find it besides those that do. */
  names: z.array(z.string()),
  /** What would be changed; of another spelling, what it would find. */
  found,
  /** One of each of the first documents. */
  samples: z.array(ruleSample),
})
export type NamePreview = z.infer<typeof namePreview>
