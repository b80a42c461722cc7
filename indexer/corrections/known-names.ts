import type { CorrectionRequest } from '../../model/correction.ts'
import type { CorrectionProblem } from '../../model/error-reasons.ts'
import { AppError } from '../../model/errors.ts'
import { GROUP_KINDS } from '../../model/group-kinds.ts'
import { fold, slug, words } from '../../model/name-words.ts'
import type { Group, Location, Person, Speaker } from '../../model/passage.ts'
import type { Authority, AuthorityEntity, GroupEntity, PersonEntity } from '../authority/authority.ts'
import type { GroupKind } from '../authority/kinds.ts'
import { personKey } from '../authority/person-key.ts'
import type { PlaceEntry } from '../authority/schema.ts'
import { type Indexed, placeOf } from './indexed-names.ts'

/**
 * What the document already mentions, and what the index has under the typed name, so that the same name means the
 * same thing.
 */
export type Named = {
  groups: Group[]
  people: Person[]
  locations: Location[]
  speakers: Speaker[]
  indexed: Indexed | null
  /** The place that the rules would choose for that name in this document. */
  placeAsRead: (name: string) => Location | null
}
type Asked = Pick<CorrectionRequest, 'kind' | 'role' | 'affiliation'>

const refused = (problem: CorrectionProblem) => new AppError('correction-refused', { problem })

/** What the authority files list under a name, full names before short ones. */
function entitiesNamed(name: string, authority: Authority): AuthorityEntity[] {
  let node = authority.names
  for (const { folded } of words(name)) {
    const next = node.next.get(folded)
    if (next === undefined) return []
    node = next
  }
  return [...node.names].sort((a, b) => Number(a.short) - Number(b.short)).map((it) => it.entity)
}

function knownGroup(name: string, authority: Authority): GroupEntity | null {
  const named = entitiesNamed(name, authority).find((it) => it.type === 'group')
  return named ?? authority.groups.get(slug(name)) ?? null
}

function knownPerson(name: string, authority: Authority): PersonEntity | null {
  const named = entitiesNamed(name, authority).find((it) => it.type === 'person')
  return named ?? authority.people.get(slug(name)) ?? null
}

const isGroupKind = (kind: Asked['kind']): kind is GroupKind => GROUP_KINDS.some((it) => it === kind)

const sameName = (name: string) => {
  const folded = fold(name)
  return (it: { name: string }) => fold(it.name) === folded
}

/** The group of an entity in the index, whether it was tagged or quoted. */
function groupIn(indexed: Indexed | null): Pick<Group, 'key' | 'name' | 'kind'> | null {
  if (indexed === null) return null
  const { key, label, kind } = indexed.entity
  const group = GROUP_KINDS.find((it) => it === kind)
  return group === undefined ? null : { key, name: label, kind: group }
}

/** `HRW` is Human Rights Watch; an unknown name is a new group. */
export function groupNamed(
  name: string,
  asked: Asked,
  named: Named,
  authority: Authority,
): Pick<Group, 'key' | 'name' | 'kind'> {
  const known = knownGroup(name, authority) ?? named.groups.find(sameName(name))
  if (known) return { key: known.key, name: known.name, kind: known.kind }
  const indexed = groupIn(named.indexed)
  if (indexed) return indexed
  return { key: slug(name), name, kind: isGroupKind(asked.kind) ? asked.kind : 'organisation' }
}

export function personNamed(name: string, named: Named, authority: Authority): Pick<Person, 'key' | 'name'> {
  const speakers = named.speakers.filter((it) => it.kind === 'person')
  const known = knownPerson(name, authority) ?? [...named.people, ...speakers].find(sameName(name))
  if (known) return { key: known.key, name: known.name }
  const indexed = named.indexed?.entity
  if (indexed?.kind === 'person') return { key: indexed.key, name: indexed.label }
  return { key: personKey(name), name }
}

/** A person, unless the name is known to be that of a group or `kind` says otherwise. */
export function speakerNamed(
  name: string,
  asked: Asked,
  named: Named,
  authority: Authority,
): Omit<Speaker, 'basis'> {
  const { kind, role, affiliation } = asked
  const stated = {
    ...(role === undefined ? {} : { role }),
    ...(affiliation === undefined ? {} : { affiliation }),
  }
  if (kind === 'unnamed') return { key: 'unnamed', name, kind, ...stated }
  const isKnownGroup =
    kind === undefined &&
    knownPerson(name, authority) === null &&
    (knownGroup(name, authority) !== null ||
      groupIn(named.indexed) !== null ||
      [...named.groups, ...named.speakers.filter((it) => it.kind === 'group')].some(sameName(name)))
  if (isGroupKind(kind) || isKnownGroup) {
    const speaker = named.speakers.filter((it) => it.kind === 'group').find(sameName(name))
    const group = groupNamed(name, asked, named, authority)
    const isNew = knownGroup(name, authority) === null && !named.groups.some(sameName(name))
    const { key, name: label } = isNew && speaker ? speaker : group
    return { key, name: label, kind: 'group', ...stated }
  }
  return { ...personNamed(name, named, authority), kind: 'person', ...stated }
}

function placeTag(place: PlaceEntry, authority: Authority): Omit<Location, 'basis' | 'mentions'> {
  const { key, name, lat, lon, precision } = place
  const [country = '', region] = key.split('/')
  const above = region === undefined ? undefined : authority.places.get(`${country}/${region}`)
  const isRegion = above !== undefined && (above.key !== key || above.precision === 'region')
  return { key, name, country, admin1: isRegion ? above.name : null, lat, lon, precision }
}

function knownPlace(name: string, named: Named, authority: Authority) {
  const place =
    authority.places.get(name) ?? entitiesNamed(name, authority).find((it) => it.type === 'place')?.place
  if (place) return placeTag(place, authority)
  const tagged = named.locations.find((it) => it.key === name || sameName(name)(it))
  return tagged === undefined ? null : withoutEvidence(tagged)
}

function withoutEvidence({ basis, mentions, ...place }: Location): Omit<Location, 'basis' | 'mentions'> {
  return place
}

/**
 * A known place by its name or key (`SY/latakia`), or a new one. `Arza, Homs` is in Homs and gets its location; a new
 * place that is not in a known one has neither country nor position.
 */
export function placeNamed(
  given: string,
  named: Named,
  authority: Authority,
): Omit<Location, 'basis' | 'mentions'> {
  const known = knownPlace(given, named, authority)
  if (known) return known
  if (named.indexed?.entity.facet === 'location') return placeOf(named.indexed)
  const read = named.placeAsRead(given)
  if (read) return withoutEvidence(read)
  const [name = '', ...rest] = given.split(',').map((part) => part.trim())
  if (name === '' || words(name).length === 0) throw refused({ reason: 'not-a-place-name', value: given })
  if (rest.length === 0) {
    const key = slug(name)
    return { key, name, country: null, admin1: null, lat: null, lon: null, precision: 'unknown' }
  }
  const parent = placeNamed(rest.join(', '), { ...named, indexed: null }, authority)
  if (parent.country === null) throw refused({ reason: 'parent-unknown', place: rest.join(', ') })
  const inside = [...authority.places.values()].find(
    (it) => it.key.startsWith(`${parent.key}/`) && sameName(name)(it),
  )
  if (inside) return placeTag(inside, authority)
  const { country, admin1, lat, lon } = parent
  const precision = parent.precision === 'country' ? 'country' : 'region'
  return { key: `${parent.key}/${slug(name)}`, name, country, admin1, lat, lon, precision }
}
