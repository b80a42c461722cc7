import type { Entity } from '../../model/document.ts'
import type { Language } from '../messages/languages.ts'

/** The letters of a language that does not have those in which most names are written. */
const LETTERS: Partial<Record<Language, RegExp>> = { ar: /^[\p{Script=Arabic}\p{M}\s\p{P}]+$/u }

/** Whether names are shown in other letters in this language than they usually have. */
export const hasOwnLetters = (language: Language): boolean => language in LETTERS

/**
 * What a body or a place is called in the letters of a language, where its tags know that; else as it is called anyway. A
 * person's name stays as the documents have it: that spelled in other letters may be only one of several.
 */
export function nameIn(
  language: Language,
  { facet, kind, label, aliases }: Pick<Entity, 'facet' | 'kind' | 'label' | 'aliases'>,
): string {
  const letters = LETTERS[language]
  if (letters === undefined || facet === 'person' || kind === 'person') return label
  return [label, ...aliases].find((it) => letters.test(it)) ?? label
}
