import { errors } from './ar/errors.ts'
import { english, isolated } from './ar/isolated.ts'
import type { Fault, Told } from './fault.ts'

const OTHERS: Record<string, Record<string, Told | undefined> | undefined> = { ar: errors }
/** Facts that are sentences of the program, and so English. */
const SENTENCES = new Set(['problem', 'what'])

/** A fault in the language of this code; in English, and marked as such, where that has no words for it. */
export function tell(language: string, { code, facts, message, fix }: Fault): Told {
  if (language === 'en') return { message, fix }
  const told = OTHERS[language]?.[code]
  if (told === undefined) return { message: english(message), fix: english(fix) }
  const known = new Map(Object.entries(facts ?? {}))
  return { message: filled(told.message, known), fix: filled(told.fix, known) }
}

function filled(sentence: string, facts: ReadonlyMap<string, unknown>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = String(facts.get(name) ?? '…')
    return SENTENCES.has(name) ? english(fact) : isolated(fact)
  })
}
