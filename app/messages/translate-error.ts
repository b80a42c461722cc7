import { errors } from './ar/errors.ts'
import { english, isolated } from './ar/isolated.ts'
import type { ErrorText, TranslatableError } from './error-text.ts'

const OTHERS: Record<string, Record<string, ErrorText | undefined> | undefined> = { ar: errors }
/** Facts that are English sentences. */
const SENTENCES = new Set(['problem', 'what'])

/** An error in the language with this code; if there is no translation, in English and marked as such. */
export function translateError(
  language: string,
  { code, facts, message, fix }: TranslatableError,
): ErrorText {
  if (language === 'en') return { message, fix }
  const translation = OTHERS[language]?.[code]
  if (translation === undefined) return { message: english(message), fix: english(fix) }
  const known = new Map(Object.entries(facts ?? {}))
  return { message: filled(translation.message, known), fix: filled(translation.fix, known) }
}

function filled(sentence: string, facts: ReadonlyMap<string, unknown>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = String(facts.get(name) ?? '…')
    return SENTENCES.has(name) ? english(fact) : isolated(fact)
  })
}
