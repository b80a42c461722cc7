import type { Speaker } from '../../../model/passage.ts'
import { type PassageView, tokenFrom } from '../passage/index.ts'
import type { Subject } from './unstated-subjects.ts'

/** `Son témoignage a été recueilli à Doetown.`: a last sentence that begins with what the last subject has said. */
function announces(view: PassageView): boolean {
  const { grammar, speech } = view.language
  const last = view.sentences.at(-1)
  if (!last || view.quotations.some(({ start }) => start >= last.start)) return false
  const at = tokenFrom(view, last.start)
  const possessive = grammar.pronounForms.get(view.tokens[at]?.folded ?? '')
  return (
    possessive?.possessive === true &&
    possessive.person === 3 &&
    speech.spokenNouns.has(view.tokens[at + 1]?.folded ?? '')
  )
}

/** Whose testimony a document gives, in paragraphs that are open quotations and name nobody. */
export class Testimony {
  #speaker: Speaker | null = null

  /** @param latest the last subject in a passage that has been read */
  read(view: PassageView, latest: Subject | null): void {
    if (announces(view)) this.#speaker = latest?.speaker.kind === 'person' ? latest.speaker : null
  }

  /** Who says such a paragraph, as long as nobody else has been spoken of. */
  by(latest: Subject | null): { speaker: Speaker; cue: null } | null {
    const speaker = this.#speaker
    if (speaker === null || latest?.speaker.key !== speaker.key) return null
    return { speaker: { ...speaker, basis: 'inferred:introduced-above' }, cue: null }
  }
}
