import { z } from 'zod'
import { stamp } from './correction-parts.ts'
import { found, scope } from './correction-scope.ts'
import { isNamedIn, type NameRule, nameRule } from './name-rule.ts'
import { group, location, type Paragraph, person, speaker } from './passage.ts'

/** The tags that can be corrected wherever they are. Not dates: each is read from its own sentence. */
export const RULE_TAGS = ['speaker', 'group', 'location', 'person'] as const
export type RuleTag = (typeof RULE_TAGS)[number]

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
export const tagRule = z.discriminatedUnion('of', [
  ruleOf('speaker', speaker),
  ruleOf('group', group),
  ruleOf('location', location),
  ruleOf('person', person),
])
export type TagRule = z.infer<typeof tagRule>

/** What is corrected wherever it is within a scope: a tag, or what is said of a name. */
export const rule = z.discriminatedUnion('of', [tagRule, nameRule])
export type Rule = z.infer<typeof rule>
export const isOfName = (it: Rule): it is NameRule => it.of === 'name'

type Tag = { key: string; kind?: string | undefined }
type Tagged = Pick<Paragraph, 'quotations' | 'groups' | 'locations' | 'people'>

function tagsOf(passage: Tagged, of: RuleTag): readonly Tag[] {
  if (of === 'speaker') return passage.quotations.flatMap((it) => it.speaker ?? [])
  return passage[({ group: 'groups', location: 'locations', person: 'people' } as const)[of]]
}

/** Whether a speaker is the one that is meant: a person and a body may have the same key. */
export const isMeant = (tag: Tag, meant: Tag): boolean => tag.key === meant.key && tag.kind === meant.kind

/** What a rule corrects. */
export type Wrong = Pick<TagRule, 'of' | 'before'> | Pick<NameRule, 'of' | 'before'>

/** Whether a passage has what a rule corrects. */
export function hasTag(passage: Tagged, { of, before }: Wrong): boolean {
  if (of === 'name') return isNamedIn(passage, before)
  return tagsOf(passage, of).some((it) => (of === 'speaker' ? isMeant(it, before) : it.key === before.key))
}
