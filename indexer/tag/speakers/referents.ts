import type { Language } from '../../../languages/index.ts'
import type { Gender, Pronoun } from '../../../languages/parts/grammar.ts'
import { fold, foldedWords } from '../../../model/name-words.ts'
import type { Actor } from './scene.ts'

/** Whether a pronoun refers to one person: `he`, `she`. */
export const isOfPerson = ({ gender }: Pronoun): boolean => gender === 'female' || gender === 'male'

/** Whether a noun is for something written. */
export const isWriting = (language: Language, head: string) =>
  language.speech.documentNouns.has(head) || language.speech.writingNouns.has(head)

/** Whether a phrase means one person, to whom `he` or `she` may later refer. */
export function isOnePerson(language: Language, actor: Actor): boolean {
  if (actor.type === 'person') return true
  if (actor.type === 'name') return !actor.group
  if (actor.type !== 'nominal') return false
  if (language.groups.nouns.has(actor.head) || isWriting(language, actor.head)) return false
  return !language.grammar.isPlural(actor.head)
}

/** Whether a phrase means something written, to which `it` may later refer. */
export const isDocument = (language: Language, actor: Actor): boolean =>
  actor.type === 'nominal' && isWriting(language, actor.head)

/** Whether a phrase means several people, to whom `they` may later refer. */
export function isSeveralPeople(language: Language, actor: Actor): boolean {
  if (actor.type !== 'nominal' || language.groups.nouns.has(actor.head) || isWriting(language, actor.head))
    return false
  return language.grammar.isPlural(actor.head)
}

/**
 * `Attorney General`, `Mr. King`: a title with a name that is not understood shows neither who it is nor that the
 * source is unnamed.
 */
export function isPartOfName({ grammar }: Language, name: string): boolean {
  const words = foldedWords(name)
  const last = name.split(' ').at(-1) ?? ''
  return (
    /^\p{Lu}\p{L}/u.test(last) &&
    /^\p{Lu}/u.test(name) &&
    !/\d$/.test(last) &&
    !(words.length > 1 && grammar.determiners.has(words[0] ?? '')) &&
    // `Officials at Doe Mills`: a complement describes, and what it describes is no title.
    !words.some((word) => grammar.genitives.has(word) || grammar.looseLinks.has(word)) &&
    !(words.length === 1 && grammar.isPlural(words[0] ?? ''))
  )
}

export function genderOfNoun({ people }: Language, noun: string): Gender | null {
  if (people.femaleNouns.has(noun)) return 'female'
  return people.maleNouns.has(noun) ? 'male' : null
}

/** `the group` without its article. */
export function withoutDeterminer({ grammar }: Language, name: string): string {
  const [first = '', ...rest] = name.split(/\s+/)
  return rest.length > 0 && grammar.definite.has(fold(first)) ? rest.join(' ') : name
}

/**
 * A word of a role as lists have it; empty if it is no title, where roles have the names of groups in them without a
 * word between.
 */
export function titleOf({ grammar, names, people }: Language, word: string): string {
  const noun = grammar.nounOf(word, people.titles)
  return names.hasCapitals || people.titles.has(noun) ? noun : ''
}

/**
 * Whether a noun such as `the group` can mean a group: any, or where nouns begin names, one that was called so.
 * @param called the noun by which it was called
 */
export const isCalled = ({ grammar, groups, names }: Language, called: string, noun: string): boolean =>
  names.hasCapitals || grammar.nounOf(called, groups.references) === noun
