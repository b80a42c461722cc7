import type { Language } from '../../../languages/index.ts'
import type { Gender } from '../../../languages/parts/grammar.ts'
import { fold, slug } from '../../../model/name-words.ts'
import type { Basis, Speaker } from '../../../model/passage.ts'
import type { AuthorityEntity, PersonEntity } from '../../authority/authority.ts'
import { personKey } from '../../authority/person-key.ts'
import { type Cast, wordsOfRole } from '../cast/index.ts'
import { lastNames } from '../people/index.ts'
import { type Label, readLabel } from './labels.ts'
import { asUnnamed } from './unnamed.ts'

/** The only one under a key, or null if there are several. */
class Only<Item> {
  readonly #found = new Map<string, Item | null>()

  add(key: string, item: Item): void {
    const known = this.#found.get(key)
    this.#found.set(key, known === undefined || known === item ? item : null)
  }

  /** Undefined if there is none. */
  get(key: string): Item | null | undefined {
    return this.#found.get(key)
  }
}

const NAME_WORDS_AT_MOST = 4

/** Whom the authority files list under a name, if it is only one. */
export type EntityNamed = (name: string, language: Language) => AuthorityEntity | null

/**
 * Who is meant by the labels of a document's turns and block quotations: persons whom it names elsewhere, in full, by
 * a part of their name, by initials or by their role. Where two may be meant, none is chosen.
 */
export class LabelledSpeakers {
  readonly #cast: Cast
  readonly #entityNamed: EntityNamed
  readonly #groups = new Only<AuthorityEntity>()
  readonly #full = new Only<PersonEntity>()
  readonly #last = new Map<string, Set<PersonEntity>>()
  readonly #first = new Only<PersonEntity>()
  readonly #initials = new Only<PersonEntity>()
  readonly #persons = new Map<string, PersonEntity>()
  readonly #labels: readonly { label: string; language: Language }[]
  #isRead = false
  #holders: Map<string, Set<PersonEntity>> | null = null

  /** @param labels all of the document: one of them may name a speaker in full, and the others not */
  constructor(
    cast: Cast,
    labels: readonly { label: string; language: Language }[],
    entityNamed: EntityNamed,
  ) {
    this.#cast = cast
    this.#labels = labels
    this.#entityNamed = entityNamed
  }

  /** Reads whom the document names, once a label is asked about: most documents have none. */
  #read(): void {
    if (this.#isRead) return
    this.#isRead = true
    for (const entity of new Set(this.#cast.matches.flat().map((match) => match.entity))) {
      if (entity.type === 'person') this.#addPerson(entity)
      else if (entity.type === 'group')
        for (const name of [entity.name, ...entity.aliases]) this.#groups.add(fold(name), entity)
    }
    for (const { label, language } of this.#labels) this.#addNamed(label, language)
  }

  #addPerson(person: PersonEntity): void {
    if (this.#persons.has(person.key)) return
    this.#persons.set(person.key, person)
    for (const name of [person.name, ...person.aliases]) {
      const parts = name.split(/\s+/)
      this.#full.add(fold(name), person)
      if (parts.length < 2) continue
      for (const last of lastNames(name)) {
        this.#last.set(fold(last), (this.#last.get(fold(last)) ?? new Set()).add(person))
      }
      this.#first.add(fold(parts[0] ?? ''), person)
      this.#initials.add(initialsOf(parts), person)
    }
  }

  /** A label that is a full name: later ones may be shorter. */
  #addNamed(given: string, language: Language): void {
    const { name, words, initials, definite } = readLabel(given, language)
    const isName = words.length > 1 && initials === null && !definite && isCapital(name)
    if (!isName || this.#full.get(fold(name)) !== undefined || isDescription(language, words)) return
    if (this.#entityNamed(name, language)) return
    // `J. DOE` and `DR. DOE` are short for someone.
    if (/^\p{Lu}\./u.test(name)) return
    this.#addPerson({ type: 'person', key: personKey(name), name, aliases: [], inferred: null })
  }

  /** The speaker whom a transcript or a record names so. */
  of(given: string, language: Language): Speaker | null {
    this.#read()
    const label = readLabel(given, language)
    if (label.words.length === 0) return null
    return (
      this.#known(label, language) ??
      (isDescribed(label, language) ? this.#byRole(given, label) : asWritten(label, language))
    )
  }

  /**
   * The same for what need not be a name, such as the source of a block quotation or the words after `remarks by`:
   * only someone who is known from the document or the files, or has a given name.
   */
  ofName(given: string, language: Language): Speaker | null {
    this.#read()
    const label = readLabel(given, language)
    const known = this.#known(label, language)
    if (known || isDescribed(label, language)) return known
    const [first = ''] = label.words
    const count = label.words.length
    const isName =
      count > 1 &&
      count <= NAME_WORDS_AT_MOST &&
      (label.titles.length > 0 || language.names.isGivenName(first))
    return isName && isCapital(label.name) ? asWritten(label, language) : null
  }

  #known(label: Label, language: Language): Speaker | null {
    const { name } = label
    const full = this.#full.get(fold(name))
    if (full) return this.#person(full, 'text')
    const entity = this.#groups.get(fold(name)) ?? this.#entityNamed(name, language)
    if (entity?.type === 'group') return { key: entity.key, name: entity.name, kind: 'group', basis: 'text' }
    if (entity?.type === 'person') return this.#person(entity, 'text')
    return isDescribed(label, language) ? null : this.#byPart(label, language)
  }

  #person({ key, name }: PersonEntity, basis: Basis): Speaker {
    return { key, name, kind: 'person', ...this.#cast.roles.get(key), basis }
  }

  #byPart({ words, titles, initials }: Label, language: Language): Speaker | null {
    const name = words.join(' ')
    const gender = genderOf(titles, language)
    const fits = (it: PersonEntity) =>
      gender === null || (this.#cast.genders.get(it.key) ?? gender) === gender
    const only = (found: Iterable<PersonEntity> = []): PersonEntity | null => {
      const [first, another] = [...found].filter(fits)
      return first !== undefined && another === undefined ? first : null
    }
    const last = only(this.#last.get(name))
    if (last) return this.#person(last, 'inferred:last-name')
    // `J. DOE`
    const [initial = '', ...rest] = words
    const sharing = initial.length === 1 ? (this.#last.get(rest.join(' ')) ?? []) : []
    const abbreviated = only([...sharing].filter((it) => fold(it.name).startsWith(initial)))
    if (abbreviated) return this.#person(abbreviated, 'inferred:last-name')
    const byInitials = initials === null ? null : this.#initials.get(initials.toLowerCase())
    if (byInitials) return this.#person(byInitials, 'inferred:initials')
    const first = titles.length === 0 && !this.#last.has(name) ? this.#first.get(name) : null
    return first ? this.#person(first, 'inferred:first-name') : null
  }

  /** `THE CHAIRMAN`: the only one whom the document introduces as such, or else someone who is not named. */
  #byRole(given: string, { words, titles }: Label): Speaker {
    this.#holders ??= this.#holdersByWord()
    const wanted = [...titles, ...words]
    const [first, ...others] = wanted.map((word) => this.#holders?.get(word) ?? new Set<PersonEntity>())
    const holders = [...(first ?? [])].filter((it) => others.every((all) => all.has(it)))
    const [holder, another] = holders
    if (holder !== undefined && another === undefined) return this.#person(holder, 'inferred:role')
    return asUnnamed(given)
  }

  #holdersByWord(): Map<string, Set<PersonEntity>> {
    const holders = new Map<string, Set<PersonEntity>>()
    for (const [key, { role }] of this.#cast.roles) {
      const person = this.#persons.get(key)
      for (const word of person ? wordsOfRole(role ?? '') : []) {
        if (person) holders.set(word, (holders.get(word) ?? new Set()).add(person))
      }
    }
    return holders
  }
}

function asWritten({ name, words, titles, initials }: Label, language: Language): Speaker {
  // Two letters may be anybody's.
  if ((initials?.length ?? 3) < 3 || !isCapital(name)) return asUnnamed(name)
  const group = titles.length === 0 && words.length > 1 && language.groups.nameEnds.has(words.at(-1) ?? '')
  return { key: group ? slug(name) : personKey(name), name, kind: group ? 'group' : 'person', basis: 'text' }
}

const isDescribed = ({ definite, words }: Label, language: Language): boolean =>
  definite || isDescription(language, words)

/** `chairman`, `presiding officer`, `a resident`: what somebody is, and not a name. */
const isDescription = ({ people, groups }: Language, words: readonly string[]): boolean => {
  const head = words.at(-1) ?? ''
  return (
    (people.personNouns.has(head) || people.titles.has(head) || people.roleWords.has(head)) &&
    !(words.length > 1 && people.titleSurnames.has(head)) &&
    !groups.nameEnds.has(head)
  )
}

/** Whether every longer word of a name begins with a capital, or its script has none. */
const isCapital = (name: string): boolean => name.split(' ').every((it) => !/^\p{Ll}{4}/u.test(it))

function genderOf(titles: readonly string[], { people }: Language): Gender | null {
  if (titles.some((it) => people.femaleTitles.has(it))) return 'female'
  return titles.some((it) => people.maleTitles.has(it)) ? 'male' : null
}

const initialsOf = (parts: readonly string[]): string =>
  parts
    .flatMap((it) => it.split('-'))
    .filter((it) => /^\p{Lu}/u.test(it))
    .map((it) => it.charAt(0).toLowerCase())
    .join('')
