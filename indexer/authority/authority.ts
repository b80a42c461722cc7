import { fold, foldedWords } from '../../model/name-words.ts'
import { isArabicScript } from './arabic-latin.ts'
import { homesByHost, kindsByName, type Publisher, publishersByHost } from './domains.ts'
import type { AuthorityEntity, GroupEntity, PersonEntity, PlaceEntity } from './entity.ts'
import { addBehindOffices, addName, addSpellings, type NameNode, nameOf, place } from './name-tree.ts'
import { spelledAlike } from './person-key.ts'
import type { AuthorityData, IssuerKind, Listing, PersonEntry, PlaceEntry } from './schema.ts'

export type { AuthorityEntity, GroupEntity, PersonEntity, PlaceEntity } from './entity.ts'
export { addName, MEANINGS_AT_MOST, type Name, type NameNode } from './name-tree.ts'

export type Authority = {
  names: NameNode
  /** Arabic names by the skeletons of their words (see arabic-latin.ts), for spellings that are not listed. */
  spellings: NameNode
  places: Map<string, PlaceEntry>
  /** Names of places in Latin letters that count in texts of one language, by its code. */
  placeNames: ReadonlyMap<string, NameNode>
  groups: Map<string, GroupEntity>
  people: Map<string, PersonEntity>
  /** People with Arabic names by what the spellings of a name have in common; null for a name that several have. */
  alike: Map<string, PersonEntity | null>
  /** The town with the same name as a region, by the region's key. */
  towns: Map<string, PlaceEntry>
  /** Country codes by folded demonym. */
  demonyms: Map<string, string>
  publisher(name: string): GroupEntity | null
  /** Who publishes what is at a host; null for one that is not listed, nor any domain that it is in. */
  publisherAt(host: string): Publisher | null
  /** What a source of this name is; null for a name that no file lists, or that several have. */
  issuerKind(name: string): IssuerKind | null
  /** Keys of the regions that the newspaper at a host is written for. */
  homesOf(host: string): readonly string[]
  /** The file and line that list a key; null for what no file lists. */
  listing(type: AuthorityEntity['type'], key: string): Listing | null
}

const personOf = ({ key, name, aliases, shortNames, wikidata }: PersonEntry): PersonEntity => ({
  type: 'person',
  key,
  name,
  aliases,
  shortNames,
  wikidata,
  inferred: null,
})

/** `d'` and `l'` are words of their own in texts of the languages that have them. */
const ELISION = /(?<=^|\s)([dl])['’](?=\p{L})/giu

/** What is left for the gazetteer is not looked up here. */
function readHere(place: PlaceEntry): { name: string; aliases: string[] } {
  const { name, gazetteer } = place
  const elided = place.aliases.map((it) => it.replace(ELISION, '$1 '))
  const aliases = [...new Set([...place.aliases, ...elided])]
  if (gazetteer === undefined || fold(gazetteer) !== fold(name)) return { name, aliases }
  const [first, ...others] = aliases
  return { name: first ?? '', aliases: others }
}

const LATIN = /^\p{Script=Latin}/u

/** Names in other languages: those in other letters mean the same in every text, and go to `root`. */
function placeNamesOf(places: readonly PlaceEntry[], root: NameNode): Map<string, NameNode> {
  const byLanguage = new Map<string, NameNode>()
  for (const entry of places) {
    const entity: PlaceEntity = { type: 'place', place: entry, inferred: null }
    for (const [language, names] of Object.entries(entry.names)) {
      const own = byLanguage.get(language) ?? { next: new Map(), names: [] }
      byLanguage.set(language, own)
      for (const spelling of names) {
        const { path, name } = nameOf(entity, spelling.replace(ELISION, '$1 '), false)
        const homonym = entry.homonyms.includes(spelling) ? { homonym: true as const } : {}
        if (path.length > 0) place(LATIN.test(spelling) ? own : root, path, { ...name, ...homonym })
      }
    }
  }
  return byLanguage
}

/** What groups are, by why they are listed. */
const KINDS_OF_CLASSES: Partial<Record<string, IssuerKind>> = {
  court: 'court',
  intergovernmental: 'body',
  ngo: 'organisation',
  party: 'organisation',
  research: 'organisation',
  'security-force': 'body',
  'state-body': 'body',
}

/** By the lists of publishers, of domains, and of groups, in this order. */
function issuerKindOf(
  data: AuthorityData,
  publishers: ReadonlyMap<string, GroupEntity>,
): Authority['issuerKind'] {
  const atDomains = kindsByName(data.domains)
  const groups = new Map(
    data.groups.flatMap(({ name, aliases, class: reason }) => {
      const kind = KINDS_OF_CLASSES[reason ?? '']
      return kind === undefined ? [] : [name, ...aliases].map((it): [string, IssuerKind] => [fold(it), kind])
    }),
  )
  return (name) => publishers.get(fold(name))?.publisher ?? atDomains(name) ?? groups.get(fold(name)) ?? null
}

/** Everything the authority files list, ready to be looked up word by word. */
export function buildAuthority(data: AuthorityData): Authority {
  const root: NameNode = { next: new Map(), names: [] }
  const spellings: NameNode = { next: new Map(), names: [] }
  const authority: Omit<Authority, 'publisher' | 'publisherAt' | 'issuerKind' | 'homesOf' | 'listing'> = {
    names: root,
    spellings,
    places: new Map(),
    placeNames: placeNamesOf(data.places, root),
    towns: new Map(),
    groups: new Map(),
    people: new Map(),
    alike: new Map(),
    demonyms: new Map(),
  }
  const publishers = new Map<string, GroupEntity>()
  const addAll = (
    entity: AuthorityEntity,
    entry: { name: string; aliases: string[]; shortNames?: string[] },
  ) => {
    for (const alias of [entry.name, ...entry.aliases]) addName(root, entity, alias, false)
    for (const alias of entry.shortNames ?? []) addName(root, entity, alias, true)
    const arabic = [...entry.aliases, ...(entry.shortNames ?? [])].filter(isArabicScript).map(foldedWords)
    if (arabic.length === 0) return
    if (entity.type === 'person' && spelledAlike(entity.name) === null) return
    for (const alias of [entry.name, ...entry.aliases]) addSpellings(spellings, entity, alias, false, arabic)
    for (const alias of entry.shortNames ?? []) addSpellings(spellings, entity, alias, true, arabic)
  }
  for (const entry of data.groups) {
    const { key, name, kind, aliases, parent = null, wikidata } = entry
    const entity: GroupEntity = {
      type: 'group',
      key,
      name,
      kind,
      aliases,
      parent,
      publisher: null,
      wikidata,
      inferred: null,
    }
    authority.groups.set(key, entity)
    addAll(entity, entry)
  }
  for (const entry of data.publishers) {
    const { key, name, aliases, wikidata } = entry
    const entity: GroupEntity = {
      type: 'group',
      key,
      name,
      kind: 'media',
      aliases,
      parent: null,
      publisher: entry.kind,
      wikidata,
      inferred: null,
    }
    authority.groups.set(key, entity)
    for (const alias of [name, ...aliases]) publishers.set(fold(alias), entity)
    addAll(entity, entry)
  }
  for (const entry of data.people) {
    const entity = personOf(entry)
    authority.people.set(entry.key, entity)
    addAll(entity, entry)
    addBehindOffices(root, entity, entry)
    for (const alias of [entry.name, ...entry.aliases]) {
      const alike = spelledAlike(alias)
      if (alike === null) continue
      const other = authority.alike.get(alike)
      authority.alike.set(alike, other === undefined || other === entity ? entity : null)
    }
  }
  for (const place of data.places) {
    authority.places.set(place.key, place)
    for (const demonym of place.demonyms) authority.demonyms.set(fold(demonym), place.key.slice(0, 2))
    if (place.sharesNameWith === undefined) addAll({ type: 'place', place, inferred: null }, readHere(place))
    else authority.towns.set(place.sharesNameWith, place)
  }
  const byKey = (entries: readonly { key: string; listing?: Listing }[]) =>
    new Map(entries.map(({ key, listing }) => [key, listing]))
  const listings = {
    group: byKey([...data.groups, ...data.publishers]),
    person: byKey(data.people),
    place: byKey(data.places),
  }
  return {
    ...authority,
    publisherAt: publishersByHost(data.domains),
    issuerKind: issuerKindOf(data, publishers),
    homesOf: homesByHost(data.homes ?? []),
    publisher: (name) => publishers.get(fold(name)) ?? null,
    listing: (type, key) => listings[type].get(key) ?? null,
  }
}
