import { cuesOf, type VerbOfSaying } from './cues.ts'
import type { Cue, Speech } from './parts/speech.ts'

/** The forms of a verb as they are written; participles need an auxiliary to attribute anything. */
export type SpelledForms = { [F in Cue['form'] | 'participle']?: readonly string[] }

const folded = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '')

/** A finite form takes precedence over a participle that is spelled the same. */
const ORDER = ['past', 'present', 'participle', 'ing', 'base'] as const

/**
 * Every form of a language's verbs of saying, where accents show which form a word is: `explique` and `expliqué`.
 * @param formsOf the forms of one verb, with their accents
 */
export function spelledCuesOf<Verb extends VerbOfSaying>(
  verbs: readonly Verb[],
  formsOf: (verb: Verb) => SpelledForms,
): Pick<Speech, 'cues' | 'judgingCues' | 'formAsWritten'> {
  const spelled = new Map<string, Cue['form'] | 'participle'>()
  for (const form of ORDER) {
    for (const verb of verbs) {
      if (verb.finite && (form === 'ing' || form === 'base')) continue
      for (const word of formsOf(verb)[form] ?? []) if (!spelled.has(word)) spelled.set(word, form)
    }
  }
  const cues = cuesOf(verbs, (verb) => {
    const { past = [], present = [], participle = [], ing = [], base = [] } = formsOf(verb)
    return {
      past: [...past, ...participle].map(folded),
      present: present.map(folded),
      ing: ing.map(folded),
      base: base.map(folded),
    }
  })
  return { ...cues, formAsWritten: (written) => spelled.get(written) ?? null }
}
