import type { CorrectionPlace, CorrectionState } from '../../model/correction.ts'
import { hasTag, isMeant, isOfName, type Rule, type TagRule } from '../../model/correction-rule.ts'
import type { PassageId } from '../../model/ids.ts'
import type { Paragraph, Range } from '../../model/passage.ts'
import { namedOtherwise } from './apply-name.ts'
import { type Following, isInside, type TagPlace } from './follow.ts'
import { correctedTags, type TagChange } from './tag-lists.ts'

type Area = Pick<TagPlace, 'passage' | 'area'>
type Changed = { passage: Paragraph; tags: Partial<Paragraph>; places: CorrectionPlace[] }

/** What a rule changes in a document. `lost`: why, if hits of its search are no longer where they were. */
export type RuleChanges = { changed: Changed[]; lost: Exclude<CorrectionState, 'holds'> | null }

/**
 * What a rule changes in the passages of a document as they are after the corrections before it.
 *
 * @param passages in their order, with the tags that they have now
 */
export function changesOfRule(rule: Rule, passages: readonly Paragraph[], following: Following): RuleChanges {
  const { areas, lost } = areasOf(rule, passages, following)
  // Several hits may have come to stand in one passage: each goes on from what the one before has made of it.
  const made = new Map<PassageId, Paragraph>()
  const changed = areas.flatMap(({ passage: { id }, area }): Changed[] => {
    const now = made.get(id) ?? passages[following.numberOf(id)]
    if (now === undefined || (!isOfName(rule) && !hasTag(now, rule))) return []
    const found = changeIn(rule, now, area)
    if (found === null) return []
    made.set(id, { ...now, ...found.tags })
    return [{ passage: now, ...found }]
  })
  return { changed, lost }
}

function areasOf(
  { scope }: Rule,
  passages: readonly Paragraph[],
  following: Following,
): { areas: Area[]; lost: RuleChanges['lost'] } {
  const whole = (passage: Paragraph): Area => ({ passage, area: { start: 0, end: passage.text.length } })
  if (scope.within !== 'search') return { areas: passages.map(whole), lost: null }
  const areas: Area[] = []
  let lost: RuleChanges['lost'] = null
  for (const hit of scope.hits) {
    const found = following.whole(hit)
    if (typeof found === 'string') lost = found
    else areas.push(...found)
  }
  return { areas, lost }
}

type SpeakerRule = Extract<TagRule, { of: 'speaker' }>

function changeIn(rule: Rule, passage: Paragraph, area: Range): Omit<Changed, 'passage'> | null {
  if (isOfName(rule)) return namedOtherwise(rule, passage, area)
  return rule.of === 'speaker' ? spokenIn(rule, passage, area) : taggedIn(rule, passage, area)
}

function spokenIn(rule: SpeakerRule, passage: Paragraph, area: Range): Omit<Changed, 'passage'> | null {
  const places: CorrectionPlace[] = []
  const quotations = passage.quotations.map((it) => {
    if (it.speaker === null || !isMeant(it.speaker, rule.before) || !isInside(it, area)) return it
    places.push({ passage: passage.id, quotation: { start: it.start, end: it.end } })
    return { ...it, speaker: rule.after }
  })
  return places.length === 0 ? null : { tags: { quotations }, places }
}

type ListRule = Exclude<TagRule, SpeakerRule>

function taggedIn(rule: ListRule, passage: Paragraph, area: Range): Omit<Changed, 'passage'> | null {
  const mentions = mentionsOf(rule, passage)
  const inside = mentions.filter((it) => isInside(it, area))
  // A tag without a mention is about the whole passage.
  const isWhole = area.start === 0 && area.end === passage.text.length
  if (mentions.length === 0 ? !isWhole : inside.length === 0) return null
  const tags = correctedTags(asCorrection(rule), { passage, area, mentions: inside })
  return tags === null ? null : { tags, places: [{ passage: passage.id }] }
}

function mentionsOf({ of, before: { key } }: ListRule, passage: Paragraph): Range[] {
  const tags = { group: passage.groups, location: passage.locations, person: passage.people }[of]
  return tags.find((it) => it.key === key)?.mentions ?? []
}

/** What a rule says of one tag, as a correction of that tag does. */
function asCorrection(rule: ListRule): TagChange {
  if (rule.of === 'group') return { what: 'group', before: rule.before, after: rule.after }
  if (rule.of === 'location') return { what: 'location', before: rule.before, after: rule.after }
  return { what: 'person', before: rule.before, after: rule.after }
}
