import type { Basis, Group, Person } from '../../../model/passage.ts'
import type { NameMatch } from './names.ts'

const basisOf = (match: NameMatch, inferred: string | null, shortRule: string): Basis =>
  match.inferred !== undefined
    ? `inferred:${match.inferred}`
    : match.short
      ? `inferred:${shortRule}`
      : inferred === null
        ? 'text'
        : `inferred:${inferred}`

/** Adds a mention, and keeps the strongest basis of the name in this passage. */
function note<Tag extends { basis: Basis; mentions: { start: number; end: number }[] }>(
  tags: Map<string, Tag>,
  key: string,
  match: NameMatch,
  basis: Basis,
  create: () => Tag,
): void {
  const mention = { start: match.start, end: match.end }
  const tag = tags.get(key)
  if (tag === undefined) {
    tags.set(key, { ...create(), mentions: [mention] })
    return
  }
  tag.mentions.push(mention)
  if (basis === 'text') tag.basis = basis
}

export function groupsIn(matches: readonly NameMatch[]): Group[] {
  const tags = new Map<string, Group>()
  for (const match of matches) {
    if (match.entity.type !== 'group') continue
    const { key, name, kind, inferred } = match.entity
    const basis = basisOf(match, inferred, 'short-form')
    note(tags, key, match, basis, () => ({ key, name, kind, basis, mentions: [] }))
  }
  return [...tags.values()]
}

export function peopleIn(matches: readonly NameMatch[]): Person[] {
  const tags = new Map<string, Person>()
  for (const match of matches) {
    if (match.entity.type !== 'person') continue
    const { key, name, inferred } = match.entity
    const basis = basisOf(match, inferred, 'last-name')
    note(tags, key, match, basis, () => ({ key, name, basis, mentions: [] }))
  }
  return [...tags.values()]
}
