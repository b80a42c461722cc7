import type { CallOptions, Engine } from '../../../engine/port.ts'
import { readingOf } from '../../../model/asides.ts'
import type { Entity } from '../../../model/document.ts'
import { AppError } from '../../../model/errors.ts'
import { fold } from '../../../model/name-words.ts'
import type { Passage } from '../../../model/passage.ts'
import type { Named, Profile } from '../../../model/profile.ts'
import { passagesMatching } from '../../../model/total.ts'
import { formatSearch } from '../../../model/url.ts'
import type { Name, NameKind } from '../../address/name-pages.ts'
import { NAMED_IN, type NameView, viewRequest, viewsOf } from '../../address/name-views.ts'
import { entitiesUnder, isThere, type Lookups } from './known.ts'
import { type Alike, calledAlike } from './namesakes.ts'
import { RolesMet } from './roles.ts'

export type ProfileEngine = Lookups & Pick<Engine, 'scan'>

/** Passages that are read for roles and spellings, of those that quote it and of those that name it: a bound on the time. */
const READ_AT_MOST = 400

/** The same, with what a search for its name finds, from which more can be told of those beside it. */
export type ProfileFound = { profile: Profile; alike: Alike }

/**
 * What the collection has under a key, of one kind.
 * @throws AppError `name-not-found` if nothing of that kind has this key in any passage
 */
export async function findProfile(
  engine: ProfileEngine,
  kind: NameKind,
  key: string,
  options: CallOptions = {},
): Promise<ProfileFound> {
  const missing = () => new AppError('name-not-found', { what: kind, id: key })
  const entities = await entitiesUnder(engine, kind, key)
  const [entity] = entities
  if (entity === undefined) throw missing()
  const names = [...new Set(entities.flatMap((it) => [it.label, ...it.aliases]))]
  const [above, alike, read, ...views] = await Promise.all([
    placesAbove(engine, kind, entity),
    calledAlike(engine, { kind, key, name: entity.label }, options),
    readPassages(engine, { kind, key, names }, options),
    ...(['said', 'about', 'named'] as const).map((view) => viewOf(engine, kind, key, view, options)),
  ])
  const [said = null, about, named] = views
  if (!about || !named) throw new TypeError('a name has no view of what is about it')
  const { written, roles, scanned, passages } = read
  const matching = passagesOf(said?.total) + passagesOf(named.total)
  // Its views leave furniture out, so whoever is only there has to be looked for.
  if (matching === 0 && !(await isThere(engine, kind, key, options))) throw missing()
  const of = scanned < matching ? matching - (await passagesInBoth(engine, { kind, key }, options)) : passages
  const known = new Set(written)
  const profile: Profile = {
    ...{ kind, key, name: entity.label, type: entity.kind },
    names: names.filter((it) => it !== entity.label && !known.has(it)),
    ...{ written: written.filter((it) => it !== entity.label), roles, above, namesakes: alike.others },
    identifiers: [...new Set(entities.flatMap((it) => it.wikidata ?? []))].map((value) => ({
      scheme: 'wikidata',
      value,
    })),
    at: placeOf(kind, entity),
    read: { passages, of },
    views: { said, about, named },
  }
  return { profile, alike }
}

const passagesOf = (total: Profile['views']['about']['total'] | undefined) =>
  total === undefined ? 0 : passagesMatching(total)

/** How many passages quote it and name it, too. */
async function passagesInBoth(
  engine: Pick<Engine, 'search'>,
  name: Name,
  options: CallOptions,
): Promise<number> {
  if (!viewsOf(name.kind).includes('said')) return 0
  const said = viewRequest(name, 'said')
  const any = { ...said.any, [NAMED_IN[name.kind]]: [name.key] }
  return passagesMatching((await engine.search({ ...said, any, limit: 1 }, options)).total)
}

async function viewOf(
  engine: ProfileEngine,
  kind: NameKind,
  key: string,
  view: NameView,
  options: CallOptions,
) {
  if (!viewsOf(kind).includes(view)) return null
  const request = viewRequest({ kind, key }, view)
  const { total } = await engine.search({ ...request, limit: 1 }, options)
  return { search: formatSearch(request).toString(), total }
}

function placeOf(kind: NameKind, { lat, lon }: Entity): Profile['at'] {
  return kind === 'place' && typeof lat === 'number' && typeof lon === 'number' ? { lat, lon } : null
}

/** What it is inside of, the widest first. */
async function placesAbove(
  engine: Pick<Engine, 'entities'>,
  kind: NameKind,
  entity: Entity,
): Promise<Named[]> {
  const found: Named[] = []
  const facet = NAMED_IN[kind]
  const met = new Set([entity.key])
  for (let above = entity.parent; above !== undefined && !met.has(above); ) {
    met.add(above)
    const [it] = await engine.entities(facet, [above])
    if (it === undefined) break
    found.unshift({ kind, key: it.key, name: it.label })
    above = it.parent
  }
  return found
}

/** `scanned`: of each view; `passages`: each once. */
type Read = Pick<Profile, 'written' | 'roles'> & { scanned: number; passages: number }

/** What is stated and written in the latest passages that quote it, and in those that name it. */
async function readPassages(
  engine: Pick<Engine, 'scan'>,
  { kind, key, names }: { kind: NameKind; key: string; names: string[] },
  options: CallOptions,
): Promise<Read> {
  const called = new Set(names.map(fold))
  const roles = new RolesMet(kind === 'organisation')
  const spellings = new Map<string, { text: string; count: number }>()
  const bothOnce = new Set<string>()
  let scanned = 0
  for (const view of ['said', 'named'] as const) {
    if (!viewsOf(kind).includes(view)) continue
    const request = viewRequest({ kind, key }, view)
    let read = 0
    for await (const passage of engine.scan({ ...request, copies: 'all', sort: 'newest' }, options)) {
      scanned += 1
      read += 1
      if (!bothOnce.has(passage.id)) {
        bothOnce.add(passage.id)
        addRoles(passage)
        for (const it of writtenIn(passage, kind, key)) {
          const before = spellings.get(fold(it))
          spellings.set(fold(it), { text: before?.text ?? it, count: (before?.count ?? 0) + 1 })
        }
      }
      if (read >= READ_AT_MOST) break
    }
  }
  function addRoles(passage: Passage) {
    for (const { speaker } of passage.quotations) {
      if (speaker === null) continue
      if (kind === 'person' && speaker.kind === 'person' && speaker.key === key) roles.add(passage, speaker)
      if (kind !== 'organisation' || speaker.kind !== 'person') continue
      if (speaker.affiliation !== undefined && called.has(fold(speaker.affiliation)))
        roles.add(passage, speaker)
    }
  }
  const written = [...spellings.values()].sort((a, b) => b.count - a.count).map((it) => it.text)
  return { written, roles: roles.all(), scanned, passages: bothOnce.size }
}

/** The words by which a passage names it. */
function writtenIn(passage: Passage, kind: NameKind, key: string): string[] {
  const tags = { person: passage.people, organisation: passage.groups, place: passage.locations }[kind]
  const reading = readingOf(passage)
  return tags
    .filter((it) => it.key === key)
    .flatMap((it) => it.mentions)
    .map(reading.inReading)
    .map(({ start, end }) => reading.text.slice(start, end).replace(/\s+/gu, ' ').trim())
    .filter((it) => it !== '')
}
