import type { Cue } from '../../../languages/parts/speech.ts'
import { joined, type PassageView } from './passage-view.ts'

/** A verb of saying with what belongs to it: `s’est aussitôt indigné`, `a-t-il ajouté`, `ha querido recordar`. */
export type VerbGroup = {
  /** Its tokens `[from, to)`. */
  from: number
  to: number
  /** The token of a pronoun that is its subject, between its parts or right after it: `a-t-il`, `dit-elle`. */
  pronoun: number | null
  form: Cue['form'] | 'participle'
  plural: boolean
}

const WORDS_AT_MOST = 9

const wordAt = ({ tokens }: PassageView, at: number) => tokens[at]?.folded ?? ''
const afterHyphen = ({ text, tokens }: PassageView, at: number) =>
  /[-‐‑]/.test(text.charAt((tokens[at]?.start ?? 0) - 1))

const isPronoun = (view: PassageView, at: number) =>
  afterHyphen(view, at) && view.language.grammar.pronouns.has(wordAt(view, at))
const isLiaison = (view: PassageView, at: number) =>
  afterHyphen(view, at) && afterHyphen(view, at + 1) && view.language.grammar.liaisons.has(wordAt(view, at))

/** The form of a verb of saying as it is spelled; null if it is another word. */
export function formAt(
  { language, text, tokens }: PassageView,
  at: number,
  cue: Cue,
): VerbGroup['form'] | null {
  const { formAsWritten } = language.speech
  const token = tokens[at]
  if (formAsWritten === null || !token) return cue.form
  return formAsWritten(text.slice(token.start, token.end).toLowerCase())
}

/**
 * The verb group whose main verb is at a token, in a language where auxiliaries, pronouns and adverbs come before it;
 * null if the verb attributes nothing: in the passive, as a participle without an auxiliary, or as another
 * word.
 * @param floor the first token of the sentence
 */
export function verbGroupAt(view: PassageView, at: number, cue: Cue, floor: number): VerbGroup | null {
  const { grammar, speech } = view.language
  const form = formAt(view, at, cue)
  if (form === null) return null
  // `la demande de Jean Dupont`
  if (cue.noun && grammar.determiners.has(wordAt(view, at - 1)) && joined(view, at - 1)) return null
  let from = at
  let pronoun: number | null = null
  let [helped, carried, passive, reflexive] = [false, false, false, false]
  let finite = at
  for (let i = at - 1; i >= floor && at - i < WORDS_AT_MOST && joined(view, i); i -= 1) {
    if (view.inQuotation[i] !== view.inQuotation[at]) break
    const word = wordAt(view, i)
    if (isPronoun(view, i)) pronoun = i
    else if (grammar.auxiliaries.has(word) || grammar.copulas.has(word)) {
      helped = true
      finite = i
      if (grammar.copulas.has(word)) passive = true
    } else if (form === 'base' && speech.carriers.has(word)) {
      carried = true
      if (!helped) finite = i
    } else if (grammar.clitics.has(word)) reflexive ||= grammar.reflexives.has(word)
    else if (
      !isLiaison(view, i) &&
      !grammar.adverbs.has(word) &&
      !grammar.isDerivedAdverb(word) &&
      !(form === 'base' && grammar.infinitiveMarks.has(word))
    )
      break
    from = i
  }
  let to = at + 1
  if (pronoun === null) {
    const next = isLiaison(view, to) ? to + 1 : to
    if (isPronoun(view, next)) {
      pronoun = next
      to = next + 1
    }
  }
  if (passive && !reflexive) return null
  if (form === 'participle' && !helped) return null
  if (form === 'base' && !carried && !helped) return null
  if (cue.reflexive && !reflexive) return null
  return { from, to, pronoun, form, plural: grammar.isPluralVerb(wordAt(view, finite)) }
}
