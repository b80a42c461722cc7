import type { TagCorrection } from '../../model/correction.ts'
import type { Basis, MentionedDate, Paragraph, Range } from '../../model/passage.ts'
import type { TagPlace } from './follow.ts'

export const byKey = (tag: { key: string }) => tag.key
export const byValue = ({ value, end }: Pick<MentionedDate, 'value' | 'end'>) =>
  end === undefined ? value : `${value}/${end}`

type OfTag = Exclude<TagCorrection, { what: 'speaker' }>
/** What a correction says of one tag of a list, wherever it stands. */
export type TagChange = OfTag extends infer It
  ? It extends OfTag
    ? Pick<It, 'what' | 'before' | 'after'>
    : never
  : never

/** A passage's tags with a correction; null if the tag to remove is not there. */
export function correctedTags(it: TagChange, place: TagPlace): Partial<Paragraph> | null {
  const { groups, locations, people, dates } = place.passage
  if (it.what === 'group') return list('groups', replaced(groups, it, place, byKey))
  if (it.what === 'location') return list('locations', replaced(locations, it, place, byKey))
  if (it.what === 'person') return list('people', replaced(people, it, place, byKey))
  return list('dates', replaced(dates, it, place, byValue))
}

const list = <Name extends keyof Paragraph>(name: Name, tags: Paragraph[Name] | null) =>
  tags === null ? null : { [name]: tags }

type Tag = { basis: Basis; mentions: Range[] }

/**
 * The tags with `after` in place of `before`; null if a tag to remove is not there. A tag that is added or changed is
 * always in the result, even if the rules now find it by themselves. Mentions outside the area of the correction are
 * not its subject: they keep the tag they have.
 */
function replaced<Of extends Tag>(
  tags: readonly Of[],
  { before, after }: { before: Of | null; after: Of | null },
  { area, mentions }: TagPlace,
  identity: (tag: Of) => string,
): Of[] | null {
  const at = before === null ? -1 : tags.findIndex((tag) => identity(tag) === identity(before))
  const stood = tags[at]
  const outside = (stood?.mentions ?? []).filter((it) => it.start < area.start || it.end > area.end)
  const kept = stood === undefined || outside.length === 0 ? [] : [{ ...stood, mentions: outside }]
  if (after === null) return stood === undefined ? null : tags.toSpliced(at, 1, ...kept)
  const same = tags.find((tag, index) => index !== at && identity(tag) === identity(after))
  const others = tags.filter((tag, index) => index !== at && tag !== same)
  const position = at === -1 ? others.length : Math.min(at, others.length)
  const all = same === undefined ? mentions : union(mentions, same.mentions)
  return others.toSpliced(position, 0, { ...after, mentions: all }, ...kept)
}

function union(some: readonly Range[], more: readonly Range[]): Range[] {
  const added = more.filter((it) => !some.some(({ start, end }) => start === it.start && end === it.end))
  return [...some, ...added].sort((a, b) => a.start - b.start || a.end - b.end)
}
