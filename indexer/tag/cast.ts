import { fold } from '../../model/words.ts'
import {
  type Authority,
  addName,
  type Name,
  type NameNode,
  type PersonEntity,
} from '../authority/authority.ts'
import type { PlaceEntry } from '../authority/schema.ts'
import { definitionsIn } from './acronyms.ts'
import { FEMALE_TITLES, MALE_TITLES } from './lexicon.ts'
import { matchNames, type NameMatch } from './names.ts'
import { lastNames, nameRuns, personsNamed } from './person-names.ts'
import { placesInText } from './places-in-text.ts'
import { type Role, roleOf } from './roles.ts'
import { joined, type PassageView } from './view.ts'

export type Gender = 'he' | 'she'

/** Who and what a document has named, so that later short forms find their way back. */
export type Cast = {
  /** The names of every passage, short ones included. */
  matches: NameMatch[][]
  roles: Map<string, Role>
  genders: Map<string, Gender>
}

/** A person under any spelling, so that `Agnes` and `Agnès` are one, and `van Doe` is no other than `Jane van Doe`. */
function samePerson(person: PersonEntity, known: Map<string, PersonEntity>): PersonEntity {
  const found = known.get(fold(person.name))
  if (found) return found
  known.set(fold(person.name), person)
  for (const name of lastNames(person.name)) if (!known.has(fold(name))) known.set(fold(name), person)
  return person
}

function addLastNames(local: NameNode, people: Iterable<PersonEntity>): void {
  const owners = new Map<string, Set<PersonEntity>>()
  for (const person of people) {
    for (const name of lastNames(person.name)) {
      const key = fold(name)
      owners.set(key, (owners.get(key) ?? new Set()).add(person))
    }
  }
  for (const person of new Set(people)) {
    for (const name of lastNames(person.name)) {
      // Two persons of one last name: alone it tells neither.
      if (owners.get(fold(name))?.size === 1) addName(local, person, name, true)
    }
  }
}

function genderBefore(view: PassageView, from: number): Gender | null {
  for (let at = from - 1; at >= Math.max(0, from - 3) && joined(view, at); at -= 1) {
    const word = view.tokens[at]?.folded ?? ''
    if (FEMALE_TITLES.has(word)) return 'she'
    if (MALE_TITLES.has(word)) return 'he'
  }
  return null
}

/** A place that nobody works for or comes from is left out: `acting Middle East director at …`. */
const fitsDocument = ({ key, needs }: PlaceEntry, words: ReadonlySet<string>) =>
  /^[A-Z]/.test(key) && (needs.length === 0 || needs.some((word) => words.has(word)))

/**
 * Reads a document's passages twice: first for what is named in full, then for the short forms of it.
 * @param english whether names may also be found by English rules
 */
export function castOf(views: readonly PassageView[], authority: Authority, english: boolean): Cast {
  const documentWords = new Set(views.flatMap((view) => view.tokens.map((token) => token.folded)))
  const fits = (name: Name) => name.entity.type !== 'place' || fitsDocument(name.entity.place, documentWords)
  const local: NameNode = { next: new Map(), names: [] }
  const present = new Set<Name['entity']>()
  const known = new Map<string, PersonEntity>()
  const people = new Set<PersonEntity>()
  const places = new Set<string>()

  for (const view of views) {
    const matches = matchNames(view, authority, (name) => !name.short && fits(name))
    for (const { entity } of matches) {
      present.add(entity)
      if (entity.type === 'person') {
        people.add(entity)
        for (const spelling of [entity.name, ...entity.aliases]) known.set(fold(spelling), entity)
      }
    }
    if (!english) continue
    for (const { person } of personsNamed(view, nameRuns(view, matches, authority))) {
      const same = samePerson(person, known)
      if (same === person) addName(local, person, person.name, false)
      people.add(same)
      present.add(same)
    }
    for (const entity of placesInText(view, matches)) {
      if (!places.has(entity.place.key)) addName(local, entity, entity.place.name, false)
      places.add(entity.place.key)
    }
    for (const { acronym, entity, full } of definitionsIn(view, matches)) {
      addName(local, entity, acronym, false)
      if (entity.inferred !== null) addName(local, entity, full, false)
      present.add(entity)
    }
  }
  addLastNames(local, people)

  const allowed = (name: Name) => (!name.short || present.has(name.entity)) && fits(name)
  const matches = views.map((view) => matchNames(view, authority, allowed, local))
  const cast: Cast = { matches, roles: new Map(), genders: new Map() }
  views.forEach((view, at) => {
    const own = matches[at] ?? []
    const startsAt = new Map(own.map((match) => [match.from, match]))
    for (const { entity, from, to } of own) {
      if (entity.type !== 'person') continue
      const gender = genderBefore(view, from)
      if (gender && !cast.genders.has(entity.key)) cast.genders.set(entity.key, gender)
      const stated = cast.roles.get(entity.key)
      const role = stated?.affiliation ? null : roleOf(view, from, to, { startsAt, authority })
      if (role && (!stated || role.affiliation)) cast.roles.set(entity.key, role)
    }
  })
  return cast
}
