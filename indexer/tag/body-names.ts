import { slug } from '../../model/words.ts'
import type { Authority, GroupEntity } from '../authority/authority.ts'
import { type Body, bodiesByShape, nameOf } from './bodies.ts'
import { bodiesByContext } from './body-context.ts'
import { DROPPED_FORMS } from './body-words.ts'
import type { NameMatch } from './names.ts'
import type { PassageView } from './view.ts'

/** The bodies of one document that no file knows, each once under all its forms. */
export type BodyRegister = Map<string, GroupEntity>

/** A company is known without its legal form: `Doe Inc` and `Doe` are one. */
export function withoutLegalForm(name: string): string {
  let words = name.split(' ')
  while (words.length > 1 && DROPPED_FORMS.has((words.at(-1) ?? '').toLowerCase().replace(/[.,]/g, ''))) {
    words = words.slice(0, -1)
  }
  return words.join(' ').replace(/,$/, '')
}

/** Names under which a document may speak of a body it has named in full. */
export function shortFormsOf(name: string, company: boolean): string[] {
  const words = name.split(' ')
  const [first = ''] = words
  const forms: string[] = []
  if (company && words.length > 1 && first.length > 3 && !GENERIC_FIRST.has(first.toLowerCase()))
    forms.push(first)
  return forms
}

/** First words that many bodies share. */
const GENERIC_FIRST = new Set(
  `american british canadian french german japanese chinese indian international national general united first royal federal standard
  western eastern northern southern central north south east west pacific atlantic global world great bank royal union public new old
  credit banco banque state saint independent people peoples consolidated associated allied air applied advanced`.split(
    /\s+/,
  ),
)

function entityOf(body: Body, full: string, register: BodyRegister): GroupEntity {
  const name = body.company ? withoutLegalForm(full) : full
  const key = slug(name)
  const known = register.get(key)
  if (known) return known
  const entity: GroupEntity = {
    type: 'group',
    key,
    name,
    kind: body.kind,
    aliases: full === name ? [] : [full],
    parent: null,
    publisher: null,
    inferred: body.rule,
  }
  register.set(key, entity)
  return entity
}

/** Whether a body found by its shape says more than the names that the files know there. */
function isNews(body: Body, matches: readonly NameMatch[]): boolean {
  return !matches.some(
    (match) =>
      match.from < body.to &&
      body.from < match.to &&
      match.entity.type !== 'place' &&
      (match.to - match.from >= body.to - body.from || match.from < body.from || match.to > body.to),
  )
}

/** The bodies in a passage that no file knows. */
export function bodiesIn(
  view: PassageView,
  matches: readonly NameMatch[],
  authority: Authority,
  register: BodyRegister,
): NameMatch[] {
  const shaped = bodiesByShape(view).filter((body) => isNews(body, matches))
  const taken = new Uint8Array(view.tokens.length)
  for (const { from, to } of shaped) taken.fill(1, from, to)
  for (const { from, to, entity } of matches) if (entity.type !== 'place') taken.fill(1, from, to)
  const bodies = [...shaped, ...bodiesByContext(view, matches, taken, (word) => authority.demonyms.has(word))]
  return bodies.flatMap((body) => {
    const [first, last] = [view.tokens[body.from], view.tokens[body.to - 1]]
    if (!first || !last) return []
    const full = nameOf(view, body.from, body.to)
    const entity = authority.groups.get(slug(full)) ?? entityOf(body, full, register)
    return [{ from: body.from, to: body.to, start: first.start, end: last.end, entity, short: false }]
  })
}

/** Matches with those found by shape, which push out what they overlap. */
export function merged(matches: readonly NameMatch[], bodies: readonly NameMatch[]): NameMatch[] {
  if (bodies.length === 0) return [...matches]
  const kept = matches.filter((it) => !bodies.some((body) => it.from < body.to && body.from < it.to))
  return [...kept, ...bodies].sort((a, b) => a.from - b.from)
}
