import type { Language } from '../../../languages/index.ts'
import { foldedWords, slug } from '../../../model/words.ts'
import type { Authority, GroupEntity } from '../../authority/authority.ts'
import { groupNamed } from '../../authority/lookup.ts'
import type { NameMatch } from '../names/names.ts'
import type { PassageView } from '../passage/passage-view.ts'
import { type Body, nameOf } from './groups-by-head.ts'

/** The bodies of one document that no file knows, each once under all its forms. */
export type BodyRegister = Map<string, { entity: GroupEntity; company: boolean }>

/** A company is known without its legal form: `Doe Inc` and `Doe` are one. */
export function withoutLegalForm(language: Language, name: string): string {
  let parts = name.split(' ')
  while (
    parts.length > 1 &&
    language.groups.droppedForms.has((parts.at(-1) ?? '').toLowerCase().replace(/[.,]/g, ''))
  ) {
    parts = parts.slice(0, -1)
  }
  return parts.join(' ').replace(/,$/, '')
}

/** Whether a name ends as companies' names do. */
export function isCompany(language: Language, name: string): boolean {
  const last = (name.split(' ').at(-1) ?? '').toLowerCase().replace(/\./g, '')
  return language.groups.legalForms.has(last) || language.groups.companyHeads.has(last)
}

/** The first word of a company's name, under which a document may go on to speak of it. */
export function shortFormsOf({ name }: GroupEntity, company: boolean): string[] {
  const parts = name.split(' ')
  const [first = ''] = parts
  return company && parts.length > 1 && first.length > 3 && !GENERIC_FIRST.has(first.toLowerCase())
    ? [first]
    : []
}

/** First words that many bodies share. */
const GENERIC_FIRST = new Set(
  `american british canadian french german japanese chinese indian international national general united first royal federal standard
  western eastern northern southern central north south east west pacific atlantic global world great bank royal union public new old
  credit banco banque state saint independent people peoples consolidated associated allied air applied advanced`.split(
    /\s+/,
  ),
)

function entityOf(language: Language, body: Body, full: string, register: BodyRegister): GroupEntity {
  const bare = body.company ? withoutLegalForm(language, full) : full
  const key = slug(bare)
  const known = register.get(key)
  if (known) {
    known.company ||= body.company
    // The fullest form that the document gives is the name.
    if (full.length > known.entity.name.length) nameAs(known.entity, full)
    return known.entity
  }
  const entity: GroupEntity = {
    type: 'group',
    key,
    name: full,
    kind: body.kind,
    aliases: full === bare ? [] : [bare],
    parent: null,
    publisher: null,
    inferred: body.rule,
  }
  register.set(key, { entity, company: body.company })
  return entity
}

function nameAs(entity: GroupEntity, name: string): void {
  entity.aliases = [...new Set([...entity.aliases, entity.name])].filter((alias) => alias !== name)
  entity.name = name
}

/** `Doe Post-Roe News`: two names that a hyphen ties. */
const isTied = (view: PassageView, match: NameMatch) =>
  /[-‐‑–]/.test(view.text.charAt(match.end)) && match.entity.type === 'group'

/** Whether a body found by its shape says more than the names that the files know there. */
export function isNews(view: PassageView, body: Body, matches: readonly NameMatch[]): boolean {
  return !matches.some(
    (match) =>
      match.from < body.to &&
      body.from < match.to &&
      match.entity.type !== 'place' &&
      (isTied(view, match) ||
        match.to - match.from >= body.to - body.from ||
        match.from < body.from ||
        match.to > body.to),
  )
}

/** The body of the files that goes by a name, with or without what follows the name of a company. */
function listedAs(language: Language, full: string, authority: Authority) {
  const bare = withoutLegalForm(language, full)
  return (
    groupNamed(authority.names, full) ??
    groupNamed(authority.names, bare) ??
    groupNamed(authority.names, bare.replace(/ (?:Co|Corporation|Company)\.?$/, ''))
  )
}

/**
 * Whether a short name stands for a body that the document never gives in full. What the short name leaves
 * out has to be in the document; and every country has an interior ministry, so one of a state needs more.
 */
export function standsFor(entity: GroupEntity, short: string, documentWords: ReadonlySet<string>): boolean {
  if (entity.kind === 'state-body') return false
  const said = new Set(foldedWords(short))
  return [entity.name, ...entity.aliases].some((name) => {
    const all = foldedWords(name)
    const leftOut = all.filter((word) => !said.has(word))
    return leftOut.length < all.length && leftOut.every((word) => documentWords.has(word))
  })
}

/**
 * Bodies as matches, each under the one entity of its name.
 * @param answers whether a body of the files may go by this short name here
 */
export function matchesOf(
  view: PassageView,
  bodies: readonly Body[],
  authority: Authority,
  register: BodyRegister,
  answers: (entity: GroupEntity, short: string) => boolean = () => true,
): NameMatch[] {
  return bodies.flatMap((body) => {
    const [first, last] = [view.tokens[body.from], view.tokens[body.to - 1]]
    if (!first || !last) return []
    const full = nameOf(view, body.from, body.to)
    const found = listedAs(view.language, full, authority)
    const listed = found?.short && !answers(found.entity, full) ? null : found
    const entity = listed?.entity ?? entityOf(view.language, body, full, register)
    return [
      {
        from: body.from,
        to: body.to,
        start: first.start,
        end: last.end,
        entity,
        short: listed?.short ?? false,
      },
    ]
  })
}

/** Matches with those of bodies, which push out what they overlap unless it is a longer name or a known body. */
export function merged(matches: readonly NameMatch[], bodies: readonly NameMatch[]): NameMatch[] {
  if (bodies.length === 0) return [...matches]
  const overlap = (a: NameMatch, b: NameMatch) => a.from < b.to && b.from < a.to
  const stays = (match: NameMatch, body: NameMatch) =>
    match.to - match.from > body.to - body.from ||
    (match.to - match.from === body.to - body.from &&
      match.entity.type === 'group' &&
      match.entity !== body.entity)
  const fresh = bodies.filter((body) => !matches.some((match) => overlap(match, body) && stays(match, body)))
  const kept = matches.filter((match) => !fresh.some((body) => overlap(match, body)))
  return [...kept, ...fresh].sort((a, b) => a.from - b.from)
}
