import type { Cue } from '../../../languages/parts/speech.ts'
import { firstThat, type PassageView, verbGroupAt } from '../passage/index.ts'
import type { NameRun } from './name-run.ts'

/** Whether nothing but a comma stands between a closing mark, of this language or of another, and what starts here. */
export function followsQuotation({ text, quotations }: PassageView, start: number): boolean {
  if (/["”»’'],?\s$/.test(text.slice(Math.max(0, start - 3), start))) return true
  // Quotations do not overlap: only the last one before can be next to what starts here.
  const last = quotations[firstThat(quotations, ({ outer }) => outer.end >= start) - 1]
  return last?.closed === true && /^,?\s$/.test(text.slice(last.outer.end, start))
}

/** `« … », a déclaré Jane Doe`, `dijo Jane Doe`: a verb of saying right before a name, after a mark or a comma. */
export function isSubjectAfter(view: PassageView, at: number): boolean {
  const cue = view.language.speech.cues.get(view.tokens[at]?.folded ?? '')
  const group = cue && verbGroupAt(view, at, cue, 0)
  if (!group || group.pronoun !== null || group.form === 'base' || group.form === 'ing') return false
  const { start } = view.tokens[group.from] ?? { start: 0 }
  return followsQuotation(view, start) || /[,–—-]\s?$/.test(view.text.slice(Math.max(0, start - 2), start))
}

/** Whether a name may follow a form of a verb: `sagt` as much as `sagte`, where a verb may come first. */
export const mayPrecedeName = ({ language: { speech } }: PassageView, cue: Cue): boolean =>
  !cue.plural &&
  !cue.particles &&
  cue.participle !== 'only' &&
  (cue.form === 'past' || (cue.form === 'present' && speech.orders.includes('verb-second')))

/** `…, erklärt Jane Doe:`: between a verb of saying and a colon, where a verb may come first. */
export function opensWords(view: PassageView, run: NameRun): boolean {
  const [verb, before, last] = [view.tokens[run.from - 1], view.tokens[run.from - 2], view.tokens[run.to - 1]]
  const { speech } = view.language
  const cue = speech.cues.get(verb?.folded ?? '')
  if (!verb || !before || !last || verb.capital || !cue || !speech.orders.includes('verb-second'))
    return false
  if (!mayPrecedeName(view, cue) || view.text[last.end] !== ':') return false
  return /^,\s$/.test(view.text.slice(before.end, verb.start))
}
