import type { Language } from '../../../languages/index.ts'
import { fold, foldedWords, slug } from '../../../model/name-words.ts'
import type { Overlaps } from '../../../model/overlaps.ts'
import type { Authority, GroupEntity } from '../../authority/authority.ts'
import { groupNamed } from '../../authority/lookup.ts'
import { type NameMatch, namesAt } from '../names/names.ts'
import type { PassageView } from '../passage/index.ts'
import { type GroupMention, isCompanyHead, nameOf } from './group-mention.ts'

/** The unlisted groups of one document, each once with all its forms. */
export type GroupRegister = Map<string, { entity: GroupEntity; company: boolean }>

/** A company is identified without its legal form: `Doe Inc` and `Doe` are one. */
export const withoutLegalForm = (language: Language, name: string) =>
  withoutForms(name, language.groups.legalForms)

function withoutForms(name: string, forms: ReadonlySet<string>): string {
  const parts = name.split(' ')
  while (parts.length > 1 && forms.has(fold((parts.at(-1) ?? '').replace(/[.,]/g, '')))) parts.pop()
  return parts.join(' ').replace(/,$/, '')
}

/** Whether a name ends like that of a company. */
export function isCompany(language: Language, name: string): boolean {
  const last = fold((name.split(' ').at(-1) ?? '').replace(/\./g, ''))
  return isCompanyHead(language, last)
}

/** The first word of a company's name, which a document may use for it later. */
export function shortFormsOf(language: Language, { name }: GroupEntity, company: boolean): string[] {
  const parts = name.split(' ')
  const [first = ''] = parts
  return company && parts.length > 1 && first.length > 3 && !language.groups.commonFirstWords.has(fold(first))
    ? [first]
    : []
}

function entityOf(
  language: Language,
  group: GroupMention,
  full: string,
  register: GroupRegister,
): GroupEntity {
  const bare = group.company ? withoutLegalForm(language, full) : full
  const key = slug(bare)
  const known = register.get(key)
  if (known) {
    known.company ||= group.company
    // The longest form in the document is the name.
    if (full.length > known.entity.name.length) nameAs(known.entity, full)
    return known.entity
  }
  const entity: GroupEntity = {
    type: 'group',
    key,
    name: full,
    kind: group.kind,
    aliases: full === bare ? [] : [bare],
    parent: null,
    publisher: null,
    inferred: group.rule,
  }
  register.set(key, { entity, company: group.company })
  return entity
}

function nameAs(entity: GroupEntity, name: string): void {
  entity.aliases = [...new Set([...entity.aliases, entity.name])].filter((alias) => alias !== name)
  entity.name = name
}

/** `Doe Post-Roe News`: two names joined by a hyphen. */
const isTied = (view: PassageView, match: NameMatch) =>
  /[-‐‑–]/.test(view.text.charAt(match.end)) && match.entity.type === 'group'

/**
 * Whether a group's words are a listed place, `the West Bank`, perhaps with words about it: `the Russian Federation
 * against Doe`. If a capitalised word follows, the place is part of a longer name.
 */
const isPlace = (view: PassageView, group: GroupMention, match: NameMatch) =>
  match.entity.type === 'place' &&
  match.from === group.from &&
  (match.to >= group.to || view.tokens[match.to]?.capital === false)

/** Whether a group found by its form is more specific than the listed names there. */
export function isMoreSpecific(
  view: PassageView,
  group: GroupMention,
  matches: Overlaps<NameMatch>,
): boolean {
  return !matches.of(group.from, group.to).some((match) => {
    if (match.entity.type === 'place') return isPlace(view, group, match)
    return (
      isTied(view, match) ||
      match.to - match.from >= group.to - group.from ||
      match.from < group.from ||
      match.to > group.to
    )
  })
}

/** The group of the files that goes by a name, with or without what follows the name of a company. */
function listedAs(language: Language, full: string, authority: Authority) {
  const { andLinks, keptForms } = language.groups
  const bare = withoutLegalForm(language, full)
  const shorter = withoutForms(bare, keptForms)
  // `Doe and Co`
  const alone = shorter === bare ? shorter : withoutForms(shorter, new Set([...andLinks, '']))
  return (
    groupNamed(authority.names, full) ??
    groupNamed(authority.names, bare) ??
    groupNamed(authority.names, alone)
  )
}

/**
 * Whether a short name means a group that the document never mentions in full. What the short name leaves out has to
 * be in the document; and every country has an interior ministry, so a state body needs more.
 */
export function isMeantBy(entity: GroupEntity, short: string, documentWords: ReadonlySet<string>): boolean {
  if (entity.kind === 'state-body') return false
  const said = new Set(foldedWords(short))
  return [entity.name, ...entity.aliases].some((name) => {
    const all = foldedWords(name)
    const leftOut = all.filter((word) => !said.has(word))
    return leftOut.length < all.length && leftOut.every((word) => documentWords.has(word))
  })
}

/**
 * Groups as matches, with one entity for each name.
 * @param answers whether a group of the files may go by this short name here
 */
export function matchesOf(
  view: PassageView,
  groups: readonly GroupMention[],
  authority: Authority,
  register: GroupRegister,
  answers: (entity: GroupEntity, short: string) => boolean = () => true,
): NameMatch[] {
  return groups.flatMap((group) => {
    const [first, last] = [view.tokens[group.from], view.tokens[group.to - 1]]
    if (!first || !last) return []
    const full = nameOf(view, group.from, group.to)
    const found = listedAs(view.language, full, authority)
    const listed = found?.short && !answers(found.entity, full) ? null : found
    const entity = listed?.entity ?? entityOf(view.language, group, full, register)
    return [
      {
        from: group.from,
        to: group.to,
        start: first.start,
        end: last.end,
        entity,
        short: listed?.short ?? false,
      },
    ]
  })
}

/**
 * Matches combined with those of groups, which replace what they overlap unless that is a longer name or a known
 * group.
 */
export function merged(matches: readonly NameMatch[], groups: readonly NameMatch[]): NameMatch[] {
  if (groups.length === 0) return [...matches]
  const stays = (match: NameMatch, group: NameMatch) =>
    match.to - match.from > group.to - group.from ||
    (match.to - match.from === group.to - group.from &&
      match.entity.type === 'group' &&
      match.entity !== group.entity)
  const listed = namesAt(matches)
  const fresh = groups.filter(
    (group) => !listed.of(group.from, group.to).some((match) => stays(match, group)),
  )
  const taken = namesAt(fresh)
  const kept = matches.filter((match) => !taken.any(match.from, match.to))
  return [...kept, ...fresh].sort((a, b) => a.from - b.from)
}
