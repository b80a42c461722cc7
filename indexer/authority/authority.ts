import { fold, foldedWords, words } from '../../model/words.ts'
import { arabicName, isArabicScript } from './arabic-latin.ts'
import { homesByHost, type Publisher, publishersByHost } from './domains.ts'
import type { GroupKind } from './kinds.ts'
import type { AuthorityData, Listing, PersonEntry, PlaceEntry, PublisherEntry } from './schema.ts'

/** What a name in a text may refer to. */
export type GroupEntity = {
  type: 'group'
  key: string
  name: string
  kind: GroupKind
  aliases: string[]
  parent: string | null
  publisher: PublisherEntry['kind'] | null
  /** The rule that found it, for a group that no file lists. */
  inferred: string | null
}
export type PersonEntity = {
  type: 'person'
  key: string
  name: string
  aliases: string[]
  /** The rule that found it, for a person that no file lists. */
  inferred: string | null
}
export type PlaceEntity = {
  type: 'place'
  place: PlaceEntry
  /** The rule that found it, for a place that no file lists. */
  inferred: string | null
}
export type AuthorityEntity = GroupEntity | PersonEntity | PlaceEntity

/** How strictly the letters of a word have to match the text, the strictest first. */
const LETTER_RULES = ['exact', 'capital', 'any'] as const
type LetterRule = (typeof LETTER_RULES)[number]

const looser = (a: LetterRule, b: LetterRule): LetterRule =>
  LETTER_RULES.indexOf(a) > LETTER_RULES.indexOf(b) ? a : b

export type Name = {
  entity: AuthorityEntity
  /** A short name counts only in a document that also has the full one. */
  short: boolean
  /** One rule for each word. */
  letters: LetterRule[]
  /** The words as listed, for those that have to match exactly. */
  spelled: string[]
  /** It means other things too: the words around it have to show which. */
  homonym?: true
}

/** Names by their folded words: one level of the tree for each word. */
export type NameNode = { next: Map<string, NameNode>; names: Name[] }

export type Authority = {
  names: NameNode
  /** Arabic names by the skeletons of their words (see arabic-latin.ts), for spellings that are not listed. */
  spellings: NameNode
  places: Map<string, PlaceEntry>
  /** Names of places in Latin letters that count in texts of one language, by its code. */
  placeNames: ReadonlyMap<string, NameNode>
  groups: Map<string, GroupEntity>
  people: Map<string, PersonEntity>
  /** The town with the same name as a region, by the region's key. */
  towns: Map<string, PlaceEntry>
  /** Country codes by folded demonym. */
  demonyms: Map<string, string>
  publisher(name: string): GroupEntity | null
  /** Who publishes what is at a host; null for one that is not listed, nor any domain that it is in. */
  publisherAt(host: string): Publisher | null
  /** Keys of the regions that the newspaper at a host is written for. */
  homesOf(host: string): readonly string[]
  /** The file and line that list a key; null for what no file lists. */
  listing(type: AuthorityEntity['type'], key: string): Listing | null
}

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}.]{1,6}$/u
const CAPITAL = /^\p{Lu}/u

function nameOf(entity: AuthorityEntity, alias: string, short: boolean): { path: string[]; name: Name } {
  const parts = words(alias)
  const spelled = parts.map((part) => alias.slice(part.start, part.end))
  const letters = spelled.map((word) => {
    if (parts.length === 1 && ACRONYM.test(word)) return 'exact' as const
    return CAPITAL.test(word) ? ('capital' as const) : ('any' as const)
  })
  return { path: parts.map((part) => part.folded), name: { entity, short, letters, spelled } }
}

/**
 * A name that a document gives to more than this many, such as an acronym that it explains anew each time, tells a
 * reader none of them when it stands alone.
 */
export const MEANINGS_AT_MOST = 8

/** Adds a name to the tree below `root`. */
export function addName(root: NameNode, entity: AuthorityEntity, alias: string, short: boolean): void {
  const { path, name } = nameOf(entity, alias, short)
  if (path.length > 0) place(root, path, name)
}

function place(root: NameNode, path: readonly string[], name: Name): void {
  let node = root
  for (const word of path) {
    let next = node.next.get(word)
    if (next === undefined) {
      next = { next: new Map(), names: [] }
      node.next.set(word, next)
    }
    node = next
  }
  const listed = node.names.find((it) => it.entity === name.entity && it.short === name.short)
  if (listed === undefined && node.names.length > MEANINGS_AT_MOST) return
  if (listed === undefined) node.names.push(name)
  // Listed in two ways, such as `NATO` and `Nato`: a text may use either.
  else listed.letters = listed.letters.map((rule, at) => looser(rule, name.letters[at] ?? rule))
}

/** Adds an Arabic name, so that every Latin spelling of it is found. */
function addSpellings(root: NameNode, entity: AuthorityEntity, alias: string, short: boolean): void {
  const path = arabicName(foldedWords(alias))
  if (path !== null && /^\p{Script=Latin}/u.test(alias))
    place(root, path, { entity, short, letters: [], spelled: [] })
}

const personOf = ({ key, name, aliases }: PersonEntry): PersonEntity => ({
  type: 'person',
  key,
  name,
  aliases,
  inferred: null,
})

/** What is left for the gazetteer is not looked up here. */
function readHere(place: PlaceEntry): { name: string; aliases: string[] } {
  const { name, aliases, gazetteer } = place
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
        const { path, name } = nameOf(entity, spelling, false)
        const homonym = entry.homonyms.includes(spelling) ? { homonym: true as const } : {}
        if (path.length > 0) place(LATIN.test(spelling) ? own : root, path, { ...name, ...homonym })
      }
    }
  }
  return byLanguage
}

/** Everything the authority files list, ready to be looked up word by word. */
export function buildAuthority(data: AuthorityData): Authority {
  const root: NameNode = { next: new Map(), names: [] }
  const spellings: NameNode = { next: new Map(), names: [] }
  const authority: Omit<Authority, 'publisher' | 'publisherAt' | 'homesOf' | 'listing'> = {
    names: root,
    spellings,
    places: new Map(),
    placeNames: placeNamesOf(data.places, root),
    towns: new Map(),
    groups: new Map(),
    people: new Map(),
    demonyms: new Map(),
  }
  const publishers = new Map<string, GroupEntity>()
  const addAll = (
    entity: AuthorityEntity,
    entry: { name: string; aliases: string[]; shortNames?: string[] },
  ) => {
    for (const alias of [entry.name, ...entry.aliases]) addName(root, entity, alias, false)
    for (const alias of entry.shortNames ?? []) addName(root, entity, alias, true)
    if (!entry.aliases.some(isArabicScript)) return
    for (const alias of [entry.name, ...entry.aliases]) addSpellings(spellings, entity, alias, false)
    for (const alias of entry.shortNames ?? []) addSpellings(spellings, entity, alias, true)
  }
  for (const entry of data.groups) {
    const { key, name, kind, aliases, parent = null } = entry
    const entity: GroupEntity = {
      type: 'group',
      key,
      name,
      kind,
      aliases,
      parent,
      publisher: null,
      inferred: null,
    }
    authority.groups.set(key, entity)
    addAll(entity, entry)
  }
  for (const entry of data.publishers) {
    const { key, name, aliases } = entry
    const entity: GroupEntity = {
      type: 'group',
      key,
      name,
      kind: 'media',
      aliases,
      parent: null,
      publisher: entry.kind,
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
    homesOf: homesByHost(data.homes ?? []),
    publisher: (name) => publishers.get(fold(name)) ?? null,
    listing: (type, key) => listings[type].get(key) ?? null,
  }
}
