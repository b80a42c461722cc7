import type { Language } from '../../../languages/index.ts'
import type { Pronoun } from '../../../languages/parts/grammar.ts'
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
