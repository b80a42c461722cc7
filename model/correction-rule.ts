import { z } from 'zod'
import { documentTarget, passageTarget, stamp } from './correction-parts.ts'
import { group, location, type Paragraph, type Passage, person, speaker } from './passage.ts'

/** The tags that can be corrected wherever they are. Not dates: each is read from its own sentence. */
export const RULE_TAGS = ['speaker', 'group', 'location', 'person'] as const
export type RuleTag = (typeof RULE_TAGS)[number]

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

function ruleOf<Of extends RuleTag, Value extends z.ZodType>(of: Of, value: Value) {
  return z.object({
    ...stamp,
    what: z.literal('rule'),
    of: z.literal(of),
    scope,
    /** The tag as it stood in the passage in which somebody met it, without its mentions: what has its key is meant. */
    before: value,
    /** Null if it is to be removed. */
    after: value.nullable(),
    /** What had the tag when the rule was made. */
    found,
  })
}

/** One correction of a tag wherever it is within a scope. */
export const rule = z.discriminatedUnion('of', [
  ruleOf('speaker', speaker),
  ruleOf('group', group),
  ruleOf('location', location),
  ruleOf('person', person),
])
export type Rule = z.infer<typeof rule>

type Tag = { key: string; kind?: string | undefined }
type Tagged = Pick<Paragraph, 'quotations' | 'groups' | 'locations' | 'people'>

function tagsOf(passage: Tagged, of: RuleTag): readonly Tag[] {
  if (of === 'speaker') return passage.quotations.flatMap((it) => it.speaker ?? [])
  return passage[({ group: 'groups', location: 'locations', person: 'people' } as const)[of]]
}

/** Whether a speaker is the one that is meant: a person and a body may have the same key. */
export const isMeant = (tag: Tag, meant: Tag): boolean => tag.key === meant.key && tag.kind === meant.kind

/** Whether a passage has the tag that a rule corrects. */
export const hasTag = (passage: Tagged, { of, before }: Pick<Rule, 'of' | 'before'>): boolean =>
  tagsOf(passage, of).some((it) => (of === 'speaker' ? isMeant(it, before) : it.key === before.key))

/** Whether a rule may concern a document at all. */
export function mayConcern(
  it: Scope,
  { documentId, collection }: Pick<Passage, 'documentId' | 'collection'>,
): boolean {
  if (it.within === 'document') return it.document === documentId
  if (it.within === 'collection') return it.collection === collection
  return it.within === 'everywhere' || it.hits.some(({ document }) => document === documentId)
}
