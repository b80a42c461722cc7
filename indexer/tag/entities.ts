import { readingOf } from '../../model/asides.ts'
import type { Document, Entity } from '../../model/document.ts'
import { slug } from '../../model/name-words.ts'
import type { Location, Person, Speaker } from '../../model/passage.ts'
import type { Authority } from '../authority/authority.ts'
import type { PlaceEntry } from '../authority/schema.ts'
import { calledByPeople } from './called-by-people.ts'
import { namesOfPerson } from './names-of-person.ts'

const PLACE_KINDS = ['country', 'region', 'place'] as const

/** What it is listed under: a group and a place may share a key. */
const idOf = (facet: Entity['facet'], key: string) => `${facet} ${key}`

/** What a place is also called, in any language. */
function namesOf({ name, aliases, names, unsought }: PlaceEntry): string[] {
  const others = Object.values(names).flat()
  return [...new Set([...aliases, ...others])].filter((it) => it !== name && !unsought.includes(it))
}

/** One level of a tag's path: the place itself, or the region or country above it. */
function placeEntity(tag: Location, at: number, authority: Authority): Entity | null {
  const parts = tag.key.split('/')
  const key = parts.slice(0, at + 1).join('/')
  const known = authority.places.get(key)
  const own = key === tag.key
  const label = known?.name ?? (own ? tag.name : at === 1 ? tag.admin1 : null)
  if (label === null) return null
  const above = at === 0 ? {} : { parent: parts.slice(0, at).join('/') }
  const kind = own && tag.precision !== 'unknown' && !known ? tag.precision : known?.precision
  const { lat, lon } = known ?? (own ? tag : { lat: null, lon: null })
  return {
    ...{ facet: 'location', key, label, aliases: known === undefined ? [] : namesOf(known) },
    // A place about which nothing else is known has a key of one part, as countries do.
    kind: kind ?? (own && tag.precision === 'unknown' ? 'place' : PLACE_KINDS[at]) ?? 'place',
    ...above,
    lat,
    lon,
  }
}

/** A place of a tag with every place above it, so that a parent can count its children. */
function addPlaces(entities: Map<string, Entity>, document: Document, authority: Authority): void {
  for (const tag of document.passages.flatMap((passage) => passage.locations)) {
    tag.key.split('/').forEach((_, at, parts) => {
      const id = idOf('location', parts.slice(0, at + 1).join('/'))
      const listed = entities.get(id)
      // A region met first as something's parent gets its place on the map when it is tagged itself.
      if (listed && (listed.lat !== null || at + 1 < parts.length)) return
      const entity = placeEntity(tag, at, authority)
      if (entity) entities.set(id, entity)
    })
  }
}

const identifierOf = ({ wikidata }: { wikidata?: string | undefined }) =>
  wikidata === undefined ? {} : { wikidata }

function groupEntity(
  key: string,
  authority: Authority,
  label: string,
  kind: Entity['kind'],
  aliases: string[],
): Entity {
  const known = authority.groups.get(key)
  if (!known) return { facet: 'group', key, label, aliases, kind }
  const parent = known.parent === null ? {} : { parent: known.parent }
  return {
    ...{ facet: 'group', key, label: known.name, aliases: known.aliases, kind: known.kind },
    ...parent,
    ...identifierOf(known),
  }
}

function addGroups(entities: Map<string, Entity>, document: Document, authority: Authority): void {
  for (const passage of document.passages) {
    const reading = readingOf(passage)
    for (const { key, name, kind, mentions } of passage.groups) {
      // What the text calls an unlisted group: its acronym, its full name.
      const spellings = mentions
        .map(reading.inReading)
        .map((it) => reading.text.slice(it.start, it.end))
        .filter((it) => it !== name)
      const entity = groupEntity(key, authority, name, kind, [...new Set(spellings)])
      const listed = entities.get(idOf('group', key))
      if (listed && !authority.groups.has(key)) {
        entity.aliases = [...new Set([...listed.aliases, ...entity.aliases])]
      }
      entities.set(idOf('group', key), entity)
      for (let above = entity.parent; above !== undefined && !entities.has(idOf('group', above)); ) {
        const parent = groupEntity(above, authority, above, kind, [])
        entities.set(idOf('group', above), parent)
        above = parent.parent
      }
    }
  }
}

function personEntity(
  facet: 'speaker' | 'person',
  person: Pick<Person, 'key' | 'name'>,
  authority: Authority,
): Entity {
  const { label, aliases, surnames, ...identifier } = namesOfPerson(person, authority)
  // Plain words mean those who are mentioned, whether or not they are quoted.
  const meant = facet === 'person' && surnames !== undefined && { surnames }
  return { facet, key: person.key, label, aliases, kind: 'person', ...meant, ...identifier }
}

function speakerEntity(speaker: Speaker, authority: Authority): Entity {
  const { key, name } = speaker
  if (speaker.kind === 'unnamed')
    return { facet: 'speaker', key, label: 'Unnamed', aliases: [], kind: 'unnamed' }
  if (speaker.kind === 'person') return personEntity('speaker', speaker, authority)
  const known = authority.groups.get(key)
  return {
    facet: 'speaker',
    key,
    label: known?.name ?? name,
    aliases: known?.aliases ?? [],
    kind: known?.kind ?? 'organisation',
    ...identifierOf(known ?? {}),
  }
}

/**
 * The entities that the tags of a document refer to, each once, with the parents that facets need, and called as people
 * have said.
 */
export function entitiesOf(document: Document, authority: Authority): Entity[] {
  const entities = new Map<string, Entity>()
  if (document.source !== null) {
    const key = slug(document.source)
    const aliases = authority.publisher(document.source)?.aliases ?? []
    entities.set(idOf('source', key), { facet: 'source', key, label: document.source, aliases })
  }
  addGroups(entities, document, authority)
  addPlaces(entities, document, authority)
  for (const person of document.passages.flatMap((passage) => passage.people))
    entities.set(idOf('person', person.key), personEntity('person', person, authority))
  for (const { speaker } of document.passages.flatMap((passage) => passage.quotations)) {
    if (speaker) entities.set(idOf('speaker', speaker.key), speakerEntity(speaker, authority))
  }
  return calledByPeople([...entities.values()], document)
}
