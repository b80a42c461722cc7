// More than 300 lines: whom pronouns, roles and other short mentions mean depends on the same antecedents.

import { type Language, UNDETERMINED } from '../../../languages/index.ts'
import type { Gender, Pronoun } from '../../../languages/parts/grammar.ts'
import { fold, foldedWords, slug } from '../../../model/name-words.ts'
import type { Speaker } from '../../../model/passage.ts'
import type { PersonEntity } from '../../authority/authority.ts'
import { personKey } from '../../authority/person-key.ts'
import type { Cast } from '../cast/index.ts'
import type { PassageView } from '../passage/index.ts'
import { gendersByPronouns } from '../people/index.ts'
import { type Antecedent, Persons } from './antecedents.ts'
import { LatestSpeaker } from './latest-speaker.ts'
import { genderOfNoun, isCalled, isPartOfName, isWriting, titleOf, withoutDeterminer } from './referents.ts'
import { holdersByWord, isOf, type RoleHolders } from './role-holders.ts'
import type { Actor } from './scene.ts'
import { Testimony } from './testimony.ts'
import { type Subject, unstatedSubject } from './unstated-subjects.ts'

/** The persons with a last name: whom the document names most often, whether all are one, who was mentioned so far. */
type Bearers = { most: PersonEntity | undefined; isOne: boolean; mentioned: readonly Antecedent[] }

/** How many passages back the antecedent of a pronoun may be. */
const REACH = 4
/** The same for `the group` and similar nouns, which fit many groups. */
const REFERENCE_REACH = 2

/** The antecedents in a document so far, by which later mentions are resolved. */
export class Coreference {
  readonly #cast: Cast
  readonly #views: readonly PassageView[]
  readonly #counted: ReadonlyMap<string, Gender>
  readonly #persons = new Persons()
  #group: Antecedent | null = null
  /** The noun by which it was called, or that begins its name. */
  #groupNoun = ''
  /** The number of the sentence that is being read, and of the one that had the group as a subject. */
  #sentence = 0
  #groupSentence = 0
  #several: Antecedent | null = null
  #passage = 0
  readonly #latest = new LatestSpeaker()
  /** Who was the last subject, whoever that is: whom a verb without one may mean. Null if it was several people. */
  latest: Subject | null = null
  readonly testimony = new Testimony()
  /** Who says the sentence that is being read, in a turn or a block quotation: `I` there. */
  speaking: Speaker | null = null
  readonly #passedOver = new Set<number>()
  /** How often a document mentions each person's full name. */
  readonly #mentions = new Map<string, number>()
  readonly #pronounFits = new Map<string, string[]>()
  readonly #bearers = new Map<string, Bearers>()

  #holders: RoleHolders | null = null

  readonly #countryOf: (demonym: string) => string | null

  /** @param countryOf the country that a demonym such as `kenyan` is of */
  constructor(cast: Cast, views: readonly PassageView[], countryOf: (demonym: string) => string | null) {
    this.#cast = cast
    this.#countryOf = countryOf
    this.#views = views
    this.#counted = gendersByPronouns(views, cast.matches)
    for (const { entity, short } of cast.matches.flat()) {
      if (entity.type === 'person' && !short)
        this.#mentions.set(entity.key, (this.#mentions.get(entity.key) ?? 0) + 1)
    }
  }

  get #language(): Language {
    return this.#views[this.#passage]?.language ?? UNDETERMINED
  }

  /** A passage that is a block quotation: whom it mentions is nobody that the text around it means. */
  passOver(passage: number): void {
    this.#passedOver.add(passage)
  }

  enter(passage: number): void {
    this.#passage = passage
  }

  /** Notes that another sentence is being read. */
  goOn(): void {
    this.#sentence += 1
  }

  /**
   * Adds an actor or speaker that is the subject of a sentence.
   * @param head the noun of an unnamed one @param to the token after it
   */
  remember(speaker: Speaker, head: string | null, to: number): void {
    const byNoun = head === null ? null : genderOfNoun(this.#language, head)
    const gender = speaker.kind === 'person' ? this.#genderOf(speaker) : byNoun
    const antecedent: Antecedent = { speaker, gender, passage: this.#passage }
    this.latest = { speaker, passage: this.#passage, to }
    const thing = speaker.kind === 'group' || (head !== null && isWriting(this.#language, head))
    if (thing) {
      this.#group = antecedent
      this.#groupSentence = this.#sentence
      this.#groupNoun = head ?? foldedWords(speaker.name)[0] ?? ''
      this.#several = null
      this.rememberThing()
    } else this.#persons.add(antecedent)
  }

  /** A group or a thing that is not kept: where its noun has a gender, a pronoun after it may mean it. */
  rememberThing(): void {
    if (this.#language.grammar.genderedNouns) this.#persons.addThing()
  }

  /** Adds several people, to whom only `they` can refer later. */
  rememberSeveral(speaker: Speaker): void {
    this.#several = { speaker, gender: null, passage: this.#passage }
    this.latest = null
  }

  ofUnstated(last: Subject | null, at: number): Speaker | null {
    return unstatedSubject(last, this.#passage, at, this.#cast, this.#views)
  }

  /** By a title, by the document's own pronouns, or otherwise by the given name. */
  #genderOf({ key, name }: { key: string; name: string }): Gender | null {
    const known = this.#cast.genders.get(key) ?? this.#counted.get(key)
    if (known || !name.includes(' ')) return known ?? null
    return this.#language.names.genderOfGivenName(name.split(' ')[0] ?? '')
  }

  /** Whether a pronoun of a gender fits a speaker. @param head the noun of an unnamed one */
  mayBe(speaker: Speaker, head: string | null, gender: Pronoun['gender']): boolean {
    const known =
      speaker.kind === 'person'
        ? this.#genderOf(speaker)
        : head === null
          ? null
          : genderOfNoun(this.#language, head)
    return known === null || gender === undefined || gender === known
  }

  resolve(actor: Actor): Speaker | null {
    if (actor.type === 'pronoun')
      return actor.dropped
        ? this.#ofVerb(actor.pronoun)
        : (this.#ofPronoun(actor.pronoun) ?? this.#ofOnlyOne(actor.pronoun.gender, actor.from))
    if (actor.type === 'person') {
      const { key, name } = actor.entity
      const role = this.#cast.roles.get(key)
      return {
        key,
        name,
        kind: 'person',
        ...role,
        basis: actor.short ? 'inferred:last-name' : 'text',
      }
    }
    if (actor.type === 'group') {
      const { key, name } = actor.entity
      return { key, name, kind: 'group', basis: actor.short ? 'inferred:short-form' : 'text' }
    }
    if (actor.type === 'place') {
      const { name } = actor.entity.place
      return { key: slug(name), name, kind: 'group', basis: 'inferred:country-as-speaker' }
    }
    if (actor.type === 'name') {
      const bearer = actor.group ? null : this.#bearerOf(actor.name, actor.gender ?? null)
      if (bearer) return bearer
      return {
        key: actor.group ? slug(actor.name) : personKey(actor.name),
        name: actor.name,
        kind: actor.group ? 'group' : 'person',
        basis: 'text',
      }
    }
    return actor.type === 'together' ? this.#ofSeveral(actor) : this.#ofNominal(actor)
  }

  /** Two who speak together are one speaker with both names, and neither of them alone. */
  #ofSeveral({ members, links }: Extract<Actor, { type: 'together' }>): Speaker | null {
    const speakers = members.map((it) => this.resolve(it))
    let name = ''
    let basis: Speaker['basis'] = 'text'
    for (const [at, speaker] of speakers.entries()) {
      if (speaker === null) return null
      name += at === 0 ? speaker.name : `${links[at - 1] ?? ' '}${speaker.name}`
      if (basis === 'text') ({ basis } = speaker)
    }
    return { key: slug(name), name, kind: 'group', basis }
  }

  /**
   * Of several persons with the same last name, the only one whom the title fits, or the one that they all are under
   * longer and shorter names; otherwise the only one among the antecedents, if no other is mentioned more often.
   */
  #bearerOf(name: string, gender: Gender | null): Speaker | null {
    const { most, isOne, mentioned } = this.#bearersOf(fold(name), gender)
    if (!most) return null
    if (isOne) return this.resolve({ type: 'person', entity: most, short: true, from: 0, to: 0 })
    const often = (key: string) => this.#mentions.get(key) ?? 0
    const [first] = mentioned
    if (!first || mentioned.length > 1) return null
    return often(most.key) > often(first.speaker.key)
      ? null
      : { ...first.speaker, basis: 'inferred:last-name' }
  }

  #bearersOf(name: string, gender: Gender | null): Bearers {
    const known = `${this.#language.code} ${gender} ${name}`
    const found = this.#bearers.get(known)
    if (found !== undefined) return found
    const often = ({ key }: PersonEntity) => this.#mentions.get(key) ?? 0
    const all = (this.#cast.shared.get(name) ?? [])
      .filter((it) => gender === null || (this.#genderOf(it) ?? gender) === gender)
      .sort((a, b) => often(b) - often(a))
    const given = (it: PersonEntity | undefined) => fold(it?.name.split(' ')[0] ?? '')
    const [most] = all
    const isOne = all.every((it) => given(it) === given(most))
    const bearers = { most, isOne, mentioned: this.#persons.watch(new Set(all.map((it) => it.key))) }
    this.#bearers.set(known, bearers)
    return bearers
  }

  /** An antecedent, if it is near enough. */
  #near(antecedent: Antecedent | null): Antecedent | null {
    return antecedent && this.#passage - antecedent.passage <= REACH ? antecedent : null
  }

  /** Notes who spoke last, by the form of whose verb; null if that is not known. */
  spoke(speaker: Speaker | null, agrees: Pronoun | null): void {
    this.#latest.spoke(speaker, agrees, this.#passage)
  }

  #ofVerb(form: Pronoun): Speaker | null {
    return this.#latest.of(form, this.#passage, this.#language, (speaker) => this.#genderOf(speaker))
  }

  #ofPronoun({ person: grammatical, number, gender }: Pronoun): Speaker | null {
    if (grammatical === 1 && number === 'singular')
      return this.speaking && { ...this.speaking, basis: 'inferred:pronoun' }
    if (grammatical !== 3) return null
    if (gender === 'neuter') {
      // Laws, deeds and all other things are `it` too, so only a subject right before is certain to be meant.
      const isNext = this.#sentence - this.#groupSentence <= 1
      const group = isNext ? this.#near(this.#group) : null
      return group ? { ...group.speaker, basis: 'inferred:pronoun' } : null
    }
    if (number === 'plural') {
      const near = this.#several && this.#passage - this.#several.passage <= 1
      return near && this.#several ? { ...this.#several.speaker, basis: 'inferred:pronoun' } : null
    }
    if (gender === undefined) return null
    const person = this.#near(this.#persons.lastThatMayBe(gender))
    if (!person || this.#othersSince(person, gender)) return null
    // Who speaks says `I` of themselves.
    if (this.speaking !== null && this.speaking.key === person.speaker.key) return null
    // If nothing shows that the pronoun fits, another antecedent that it certainly fits makes this one doubtful.
    const fitting = person.gender === null ? this.#near(this.#persons.lastThatIs(gender)) : null
    const same = fitting?.speaker.key === person.speaker.key && fitting.speaker.name === person.speaker.name
    if (fitting && !same && fitting.passage >= person.passage) return null
    this.#persons.know(person, gender)
    return { ...person.speaker, basis: 'inferred:pronoun' }
  }

  /**
   * `The hall was opened by Jane Doe. She said …`: the only person of the passage so far to whom a pronoun certainly
   * may refer, although no subject, and where none is an antecedent in this passage or the ones before.
   * @param to the token of the pronoun
   */
  #ofOnlyOne(gender: Pronoun['gender'], to: number): Speaker | null {
    if ((gender !== 'female' && gender !== 'male') || this.#language.grammar.genderedNouns) return null
    if (this.#near(this.#persons.lastThatMayBe(gender)) !== null) return null
    const found = new Map<string, PersonEntity>()
    let past = 0
    const { additives } = this.#language.grammar
    const isBeside = (at: number) => additives.has(this.#views[this.#passage]?.tokens[at]?.folded ?? '')
    for (const { entity, from, to: end } of this.#cast.matches[this.#passage] ?? []) {
      if (from >= to) break
      if (entity.type !== 'person' || this.#views[this.#passage]?.inQuotation[from] !== -1) continue
      // `Jane Doe and Ngaio Roe came`: whether the other one is a person need not be known.
      if (isBeside(from - 1) || isBeside(end)) return null
      if ((this.#genderOf(entity) ?? gender) === gender) found.set(entity.key, entity)
      past = end
    }
    const view = this.#views[this.#passage]
    // A name that is not understood may be another woman's.
    const between = view?.tokens.slice(past, to) ?? []
    const isNamed = between.some((it, at) => it.capital && !it.initial && view?.inQuotation[past + at] === -1)
    if (isNamed) return null
    const [only] = found.values()
    if (!only || found.size > 1 || this.#genderOf(only) !== gender) return null
    const { key, name } = only
    return { key, name, kind: 'person', ...this.#cast.roles.get(key), basis: 'inferred:pronoun' }
  }

  /** Whether the paragraphs since an antecedent mention someone else to whom the pronoun may refer. */
  #othersSince({ passage, speaker }: Antecedent, gender: Gender): boolean {
    for (let at = passage + 1; at < this.#passage; at += 1) {
      if (this.#passedOver.has(at)) continue
      if (this.#mentionedIn(at, gender).some((key) => key !== speaker.key)) return true
    }
    return false
  }

  /** Two persons at most that a passage mentions outside quotations and to whom a pronoun may refer, by their keys. */
  #mentionedIn(passage: number, gender: Gender): string[] {
    const known = `${this.#language.code} ${gender} ${passage}`
    let keys = this.#pronounFits.get(known)
    if (keys === undefined) {
      keys = []
      for (const { entity, from } of this.#cast.matches[passage] ?? []) {
        if (entity.type !== 'person' || keys.includes(entity.key)) continue
        if (this.#views[passage]?.inQuotation[from] !== -1) continue
        if ((this.#genderOf(entity) ?? gender) === gender) keys.push(entity.key)
        if (keys.length === 2) break
      }
      this.#pronounFits.set(known, keys)
    }
    return keys
  }

  #ofNominal(actor: Extract<Actor, { type: 'nominal' }>): Speaker | null {
    const { head, definite, owner, name } = actor
    if (isPartOfName(this.#language, name)) return null
    if (isWriting(this.#language, head)) {
      if (owner && owner.entity.type !== 'place') {
        const { key, name: of, type } = owner.entity
        return { key, name: of, kind: type, basis: 'inferred:document-of' }
      }
      if (this.#language.speech.writingNouns.has(head))
        return { key: 'unnamed', name, kind: 'unnamed', basis: 'text' }
      const group = definite ? this.#near(this.#group) : null
      return group ? { ...group.speaker, basis: 'inferred:document-of' } : null
    }
    const bare = definite ? withoutDeterminer(this.#language, name) : name
    if (definite && owner === null && this.#language.groups.references.has(head) && !bare.includes(' ')) {
      const own = this.#group && isCalled(this.#language, this.#groupNoun, head) ? this.#group : null
      const group = this.#near(own)
      if (group && this.#passage - group.passage <= REFERENCE_REACH)
        return { ...group.speaker, basis: 'inferred:reference' }
    }
    if (definite && !this.#language.grammar.isPlural(head)) {
      const person = this.#ofRole(head, name)
      if (person && owner === null) return person
    }
    if (this.#language.groups.nouns.has(head) && owner?.entity.type === 'place') {
      return { key: slug(bare), name: bare, kind: 'group', basis: 'text' }
    }
    return { key: 'unnamed', name, kind: 'unnamed', basis: 'text' }
  }

  /**
   * `the president`, where the document has one person with that role. `The Doean president` is that person
   * only if the text has said of which country.
   */
  #ofRole(head: string, name: string): Speaker | null {
    this.#holders ??= holdersByWord(this.#cast.roles, (word) => titleOf(this.#language, word))
    const only = this.#holders.get(titleOf(this.#language, head))
    if (!only) return null
    const countries = foldedWords(name).flatMap((word) => this.#countryOf(word) ?? [])
    if (countries.some((country) => !isOf(only[1], country))) return null
    const holder = this.#near(this.#persons.last(only[0]))
    return holder ? { ...holder.speaker, basis: 'inferred:role' } : null
  }
}
