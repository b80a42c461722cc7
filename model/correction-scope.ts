import { z } from 'zod'
import { documentTarget, passageTarget } from './correction-parts.ts'
import type { Passage } from './passage.ts'

/**
 * How far a rule goes. What is indexed later is in a collection or everywhere as well; the hits of a search are those
 * that there were.
 */
export const scope = z.discriminatedUnion('within', [
  documentTarget.extend({ within: z.literal('document') }),
  z.object({ within: z.literal('collection'), collection: z.string().min(1) }),
  z.object({ within: z.literal('everywhere') }),
  z.object({
    within: z.literal('search'),
    /** The parameters of its address. */
    search: z.string(),
    hits: z.array(passageTarget).min(1),
  }),
])
export type Scope = z.infer<typeof scope>

/** What has a tag, or is to be corrected. */
export const found = z.object({ passages: z.int().nonnegative(), documents: z.int().nonnegative() })
export type Found = z.infer<typeof found>

/** Whether a rule may concern a document at all. */
export function mayConcern(
  it: Scope,
  { documentId, collection }: Pick<Passage, 'documentId' | 'collection'>,
): boolean {
  if (it.within === 'document') return it.document === documentId
  if (it.within === 'collection') return it.collection === collection
  return it.within === 'everywhere' || it.hits.some(({ document }) => document === documentId)
}
