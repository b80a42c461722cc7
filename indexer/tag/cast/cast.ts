import { isDescribed, type Language } from '../../../languages/index.ts'
import type { Gender } from '../../../languages/parts/grammar.ts'
import { fold } from '../../../model/name-words.ts'
import {
  type Authority,
  addName,
  type Name,
  type NameNode,
  type PersonEntity,
} from '../../authority/authority.ts'
import { spelledAlike } from '../../authority/person-key.ts'
import type { PlaceEntry } from '../../authority/schema.ts'
import { DocumentGroups, merged } from '../groups/index.ts'
import { matchNames, type NameMatch } from '../names/index.ts'
import { joined, type PassageView } from '../passage/index.ts'
import {
  lastNames,
  type NameRun,
  nameRuns,
  personsNamed,
  personsSpeakingByLastName,
} from '../people/index.ts'
import { caselessRoleOf } from './caseless-roles.ts'
import { type Role, roleOf } from './roles.ts'
import { placesInText } from './unlisted-places.ts'

/** Who and what a document names, so that later short forms can be resolved. */
export type Cast = {
  /** Every folded word of the passages. */
  words: ReadonlySet<string>
  /** The names of every passage, short ones included. */
  matches: NameMatch[][]
  roles: Map<string, Role>
  genders: Map<string, Gender>
  /** Folded last names that several persons in the document have. */
  shared: Map<string, PersonEntity[]>
}

/** A person by any spelling, so that `Agnes` and `Agnès` are one person, and so are `van Doe` and `Jane van Doe`. */
function samePerson(
  person: PersonEntity,
  known: Map<string, PersonEntity>,
  language: Language,
): PersonEntity {
  const found = known.get(fold(person.name))
  if (found) return found
  known.set(fold(person.name), person)
  for (const name of lastNames(person.name, language))
    if (!known.has(fold(name))) known.set(fold(name), person)
  return person
}

/** Another spelling of an Arabic name that the document or the files have: `Jane Abdurrahman`, `Jane Abdel Rahman`. */
class Spellings {
  private readonly known = new Map<string, PersonEntity>()
  constructor(private readonly authority: Authority) {}

  add(person: PersonEntity, name: string): void {
    const alike = spelledAlike(name)
    if (alike !== null && !this.known.has(alike)) this.known.set(alike, person)
  }

  personOf(name: string): PersonEntity | null {
    const alike = spelledAlike(name)
    if (alike === null) return null
    return this.known.get(alike) ?? this.authority.alike.get(alike) ?? null
  }
}

function addLastNames(
  local: NameNode,
  people: ReadonlySet<PersonEntity>,
  language: Language,
): Cast['shared'] {
  const owners = new Map<string, Set<PersonEntity>>()
  const named = [...people].flatMap((person) =>
    lastNames(person.name, language).map((name) => ({ person, name, key: fold(name) })),
  )
  for (const { person, key } of named) owners.set(key, (owners.get(key) ?? new Set()).add(person))
  for (const { person, name, key } of named) {
    // If two persons have the same last name, it refers to neither on its own.
    if (owners.get(key)?.size === 1) addName(local, person, name, true)
  }
  return new Map([...owners].filter(([, { size }]) => size > 1).map(([name, all]) => [name, [...all]]))
}

/** By a title before a name, or by the article before a title that both have: `la ministre Claire Doe`. */
function genderBefore(view: PassageView, from: number): Gender | null {
  const { grammar, people } = view.language
  let first = from
  while (people.titles.has(view.tokens[first - 1]?.folded ?? '') && joined(view, first - 1)) first -= 1
  const article = first < from && joined(view, first - 1) ? (view.tokens[first - 1]?.folded ?? '') : ''
  if (grammar.femaleArticles.has(article)) return 'female'
  if (grammar.maleArticles.has(article)) return 'male'
  for (let at = from - 1; at >= Math.max(0, from - 3) && joined(view, at); at -= 1) {
    const word = view.tokens[at]?.folded ?? ''
    if (view.language.people.femaleTitles.has(word)) return 'female'
    if (view.language.people.maleTitles.has(word)) return 'male'
  }
  return null
}

/** The words that a document writes without a capital. */
const smallWords = (views: readonly PassageView[]): ReadonlySet<string> =>
  new Set(views.flatMap(({ tokens }) => tokens.flatMap(({ capital, folded }) => (capital ? [] : [folded]))))

/** Excludes places that people do not work for or come from: `acting Middle East director at …`. */
const fitsDocument = ({ key, needs }: PlaceEntry, words: ReadonlySet<string>) =>
  /^[A-Z]/.test(key) && (needs.length === 0 || needs.some((word) => words.has(word)))

/**
 * Reads a document's passages twice: first for what is named in full, then for its short forms. Unlisted names are
 * found if the language of the passage is described.
 * @param language the language of the document
 */
export function castOf(views: readonly PassageView[], authority: Authority, language: Language): Cast {
  const documentWords = new Set<string>()
  for (const { tokens } of views) for (const { folded } of tokens) documentWords.add(folded)
  const fits = (name: Name) => name.entity.type !== 'place' || fitsDocument(name.entity.place, documentWords)
  const local: NameNode = { next: new Map(), names: [] }
  const present = new Set<Name['entity']>()
  const known = new Map<string, PersonEntity>()
  const spellings = new Spellings(authority)
  const people = new Set<PersonEntity>()
  const places = new Set<string>()
  const unlisted = new DocumentGroups(authority, local, documentWords, language)
  const groups = views.map((): NameMatch[] => [])
  const runs = views.map((): NameRun[] => [])
  const listed = views.map((view) => matchNames(view, authority, (name) => !name.short && fits(name)))

  for (const { entity } of listed.flat()) {
    present.add(entity)
    if (entity.type !== 'person') continue
    const isNew = !people.has(entity)
    people.add(entity)
    for (const spelling of [entity.name, ...entity.aliases]) {
      known.set(fold(spelling), entity)
      if (isNew) spellings.add(entity, spelling)
    }
  }
  views.forEach((view, at) => {
    if (view.language.names.hasCapitals) return
    // Listed under a name in another script, they have last names in this one.
    for (const { entity, short, start, end } of listed[at] ?? []) {
      if (entity.type !== 'person' || short) continue
      for (const name of lastNames(view.text.slice(start, end))) addName(local, entity, name, true)
    }
  })
  const described = views.flatMap((view, at) => (isDescribed(view.language) ? [{ view, at }] : []))
  described.forEach(({ view, at }) => {
    const own = unlisted.byShape(view, listed[at] ?? [], present)
    groups[at] = own.groups
    for (const { entity } of [...own.groups, ...own.definitions]) present.add(entity)
  })
  const small = smallWords(views)
  const isCommon = (word: string) => small.has(word)
  described.forEach(({ view, at }) => {
    const matches = merged(listed[at] ?? [], groups[at] ?? [])
    const own = nameRuns(view, matches, authority)
    runs[at] = own
    for (const { person } of personsNamed(view, own, isCommon)) {
      const other = known.has(fold(person.name)) ? null : spellings.personOf(person.name)
      const same = other ?? samePerson(person, known, language)
      if (same === person)
        for (const spelling of [person.name, ...person.aliases]) addName(local, person, spelling, false)
      spellings.add(same, person.name)
      if (other !== null) {
        known.set(fold(person.name), other)
        for (const name of [person.name, ...lastNames(person.name)])
          addName(local, other, name, name !== person.name, 'spelling')
      }
      people.add(same)
      present.add(same)
    }
  })
  for (const person of personsSpeakingByLastName(views, runs)) {
    // A known person with that last name is the one who speaks under it.
    if (lastNames(person.name, language).some((name) => known.has(fold(name)))) continue
    addName(local, person, person.name, false)
    for (const name of [person.name, ...lastNames(person.name, language)]) known.set(fold(name), person)
    people.add(person)
    present.add(person)
  }
  if (described.length > 0)
    unlisted.nameShortForms(
      [...present].filter((entity) => entity.type === 'group'),
      (name) => known.has(name),
    )
  described.forEach(({ view, at }) => {
    const matches = merged(listed[at] ?? [], groups[at] ?? [])
    const shown = unlisted.byContext(view, matches, (name) => known.has(name))
    for (const { entity } of shown) present.add(entity)
    groups[at] = [...(groups[at] ?? []), ...shown]
    for (const entity of placesInText(view, merged(matches, shown))) {
      if (!places.has(entity.place.key)) addName(local, entity, entity.place.name, false)
      places.add(entity.place.key)
    }
  })
  const shared = addLastNames(local, people, language)

  const allowed = (name: Name) => (!name.short || present.has(name.entity)) && fits(name)
  const matches = views.map((view, at) => {
    const all = merged(matchNames(view, authority, allowed, local), groups[at] ?? [])
    return isDescribed(view.language) ? merged(all, unlisted.byReference(view, all)) : all
  })
  const cast: Cast = { words: documentWords, matches, roles: new Map(), genders: new Map(), shared }
  views.forEach((view, at) => {
    const own = matches[at] ?? []
    const startsAt = new Map(own.map((match) => [match.from, match]))
    for (const { entity, from, to } of own) {
      if (entity.type !== 'person') continue
      const gender = genderBefore(view, from)
      if (gender && !cast.genders.has(entity.key)) cast.genders.set(entity.key, gender)
      const stated = cast.roles.get(entity.key)
      const role = stated?.affiliation
        ? null
        : view.language.names.hasCapitals
          ? roleOf(view, from, to, { startsAt, authority })
          : caselessRoleOf(view, from, to, startsAt)
      if (role && (!stated || role.affiliation)) cast.roles.set(entity.key, role)
    }
  })
  return cast
}
