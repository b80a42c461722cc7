import type { CorrectionPlace } from '../../model/correction.ts'
import { type NameRule, speaks } from '../../model/name-rule.ts'
import type { Basis, Group, Location, Paragraph, Person, Range } from '../../model/passage.ts'
import { isInside } from './follow.ts'
import { correctedTags } from './tag-lists.ts'

const CORRECTED: Basis = 'corrected'

type Named = { tags: Partial<Paragraph>; places: CorrectionPlace[] }

/**
 * The tags of a passage as somebody has said of a name that it is meant; null if it stands nowhere in it. Its speakers
 * keep their roles and affiliations, which the text gives to whoever is called so. How a tag is known stays where only
 * the name that is shown is another.
 *
 * @param area the part of the passage that is meant
 */
export function namedOtherwise(rule: NameRule, passage: Paragraph, area: Range): Named | null {
  const listed = inList(rule, passage, area)
  const places: CorrectionPlace[] = []
  const quotations = passage.quotations.map((it) => {
    if (it.speaker === null || !speaks(it.speaker, rule.before) || !isInside(it, area)) return it
    places.push({ passage: passage.id, quotation: { start: it.start, end: it.end } })
    return { ...it, speaker: { ...it.speaker, ...keyAndName(rule) } }
  })
  if (listed === null && places.length === 0) return null
  const tags = { ...listed, ...(places.length > 0 && { quotations }) }
  return { tags, places: places.length > 0 ? places : [{ passage: passage.id }] }
}

function keyAndName({ before, after: { key, name } }: NameRule): {
  key: string
  name: string
  basis?: Basis
} {
  return key === before.key ? { key, name } : { key, name, basis: CORRECTED }
}

function inList(rule: NameRule, passage: Paragraph, area: Range): Partial<Paragraph> | null {
  if (rule.before.kind === 'person') {
    const before = meant(passage.people, rule, passage, area)
    const after = before && { ...before, ...keyAndName(rule) }
    return before && correctedTags({ what: 'person', before, after }, placeOf(passage, area, before))
  }
  if (rule.before.kind === 'organisation') {
    const before = meant(passage.groups, rule, passage, area)
    const kind = rule.after.group
    const after = before && { ...before, ...keyAndName(rule), ...(kind && { kind }) }
    return before && correctedTags({ what: 'group', before, after }, placeOf(passage, area, before))
  }
  return inLocations(rule, passage, area)
}

function inLocations(rule: NameRule, passage: Paragraph, area: Range): Partial<Paragraph> | null {
  const before = meant(passage.locations, rule, passage, area)
  const after = before && ({ ...before, ...rule.after.place, ...keyAndName(rule) } satisfies Location)
  // How far a region reaches is not known of what takes its place.
  if (after && rule.after.place) delete after.extentKm
  const own = before && correctedTags({ what: 'location', before, after }, placeOf(passage, area, before))
  return inRegion(rule, { ...passage, ...own }) ?? own
}

/** A region that is called otherwise is called so by the places in it, too. */
function inRegion({ before, after }: NameRule, { locations }: Paragraph): Partial<Paragraph> | null {
  const isRegion = before.key === after.key && before.key.split('/').length === 2
  const isIn = ({ key, admin1 }: Location) => admin1 !== null && `${key}/`.startsWith(`${before.key}/`)
  if (!isRegion || !locations.some(isIn)) return null
  return { locations: locations.map((it) => (isIn(it) ? { ...it, admin1: after.name } : it)) }
}

/** The tag that is meant, with its mentions in the area; null if it has none there. */
function meant<Of extends Group | Location | Person>(
  tags: readonly Of[],
  { before: { key } }: NameRule,
  { text }: Paragraph,
  area: Range,
): Of | null {
  const tag = tags.find((it) => it.key === key)
  if (tag === undefined) return null
  // A tag without a mention is about the whole passage.
  if (tag.mentions.length === 0) return area.start === 0 && area.end === text.length ? tag : null
  const mentions = tag.mentions.filter((it) => isInside(it, area))
  return mentions.length === 0 ? null : { ...tag, mentions }
}

const placeOf = (passage: Paragraph, area: Range, { mentions }: { mentions: Range[] }) => ({
  passage,
  area,
  mentions,
})
