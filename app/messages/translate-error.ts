import { wayOutCode } from '../../model/error-terms.ts'
import { needsCopy } from '../../model/remedies.ts'
import { LIST_SEPARATOR, positions, reasons, terms } from './ar/error-reasons.ts'
import { errors } from './ar/errors.ts'
import { english, isolated } from './ar/isolated.ts'
import { COPY_OF_RECORDS, remedies, waysOut } from './ar/remedies.ts'
import type { ErrorText, TranslatableError } from './error-text.ts'

type Texts = Readonly<Record<string, string | undefined>>
type Dictionary = {
  errors: Readonly<Record<string, ErrorText | undefined>>
  reasons: Texts
  terms: Readonly<Record<string, Texts | undefined>>
  /** What to do about a problem, by its reason: `{remedy}` in a sentence. */
  remedies: Texts
  /** Instead of these for damaged records: `{recordsRemedy}`. */
  copyOfRecords: string
  positions: typeof positions
  /** What to do with a file of a format that cannot be read: `{wayOut}`. */
  waysOut: Texts
  /** Between the values of a list. */
  separator: string
}

const DICTIONARIES: Record<string, Dictionary | undefined> = {
  ar: {
    errors,
    reasons,
    terms,
    remedies,
    copyOfRecords: COPY_OF_RECORDS,
    waysOut,
    positions,
    separator: LIST_SEPARATOR,
  },
}
const UNKNOWN = '…'

/** An error in the language with this code; if there is no translation, in English and marked as such. */
export function translateError(
  language: string,
  { code, facts, message, fix }: TranslatableError,
): ErrorText {
  if (language === 'en') return { message, fix }
  const dictionary = DICTIONARIES[language]
  const translation = dictionary?.errors[code]
  if (dictionary === undefined || translation === undefined) {
    return { message: english(message), fix: english(fix) }
  }
  const known = typeof facts === 'object' && facts !== null ? facts : {}
  return {
    message: filled(translation.message, known, dictionary),
    fix: filled(translation.fix, known, dictionary),
  }
}

function filled(sentence: string, facts: object, dictionary: Dictionary): string {
  const known = new Map<string, unknown>(Object.entries(facts))
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'wayOut')
      return dictionary.waysOut[wayOutCode(known.get('format')) ?? ''] ?? isolated(UNKNOWN)
    return name === 'remedy' || name === 'recordsRemedy'
      ? remedyOf(name, known.get('problem'), dictionary)
      : textOf(name, known.get(name), dictionary)
  })
}

function remedyOf(name: string, problem: unknown, { remedies, copyOfRecords }: Dictionary): string {
  const reason = typeof problem === 'object' && problem !== null && 'reason' in problem ? problem.reason : ''
  if (name === 'recordsRemedy' && needsCopy(String(reason))) return copyOfRecords
  return remedies[String(reason)] ?? isolated(UNKNOWN)
}

/** A fact as text: reasons and positions have sentences of their own, and codes of the program have terms. */
function textOf(name: string, fact: unknown, dictionary: Dictionary): string {
  if (fact === undefined || fact === null) return isolated(UNKNOWN)
  if (Array.isArray(fact)) return fact.map((it) => isolated(String(it))).join(dictionary.separator)
  if (typeof fact !== 'object') return dictionary.terms[name]?.[String(fact)] ?? isolated(String(fact))
  if ('reason' in fact) {
    const reason = dictionary.reasons[String(fact.reason)]
    return reason === undefined ? isolated(String(fact.reason)) : filled(reason, fact, dictionary)
  }
  const { line, entry, file } = dictionary.positions
  return filled('line' in fact ? line : 'entry' in fact ? entry : file, fact, dictionary)
}
