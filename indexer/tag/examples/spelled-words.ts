import type { Language } from '../../../languages/index.ts'
import type { SpelledForms } from '../../../languages/spelled-cues.ts'
import { fold } from '../../../model/name-words.ts'

// For examples: folded words of a language as a text has them.

/** The words that a language keeps apart by their spelling. */
export function spellings({ grammar }: Language): (word: string) => string {
  const spelled = new Map(Object.entries(grammar.apart).map(([written, word]) => [word, written]))
  return (word) => spelled.get(word) ?? word
}

/** The forms of verbs by their folded words, as written, each with what it is. */
export function writtenForms(
  { speech }: Language,
  forms: readonly SpelledForms[],
): ReadonlyMap<string, { written: string; form: keyof SpelledForms | null }> {
  const found = new Map<string, { written: string; form: keyof SpelledForms | null }>()
  for (const form of forms) {
    for (const written of Object.values(form).flat()) {
      const word = fold(written)
      if (!found.has(word)) found.set(word, { written, form: speech.formAsWritten?.(written) ?? null })
    }
  }
  return found
}
