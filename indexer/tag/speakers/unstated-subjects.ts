import type { Speaker } from '../../../model/passage.ts'
import type { Cast } from '../cast/index.ts'
import { firstThat, type PassageView } from '../passage/index.ts'

/** Someone who was the subject of a sentence, and the token after the words for them. */
export type Subject = { speaker: Speaker; passage: number; to: number }

/** How many passages back the subject of a verb without one may be, past paragraphs that go on with a quotation. */
const REACH = 3

/** Whether a passage names another person between two tokens, outside quotations. */
function namesAnother(
  { matches }: Cast,
  view: PassageView | undefined,
  { speaker, passage }: Subject,
  from: number,
  to: number,
): boolean {
  const own = matches[passage] ?? []
  for (let at = firstThat(own, (it) => it.from >= from); at < own.length; at += 1) {
    const match = own[at]
    if (!match || match.from >= to) return false
    if (match.entity.type !== 'person' || match.entity.key === speaker.key) continue
    if (view?.inQuotation[match.from] === -1) return true
  }
  return false
}

/**
 * The subject of a verb that has none of its own: who was spoken of last, if that was near and nobody else is named
 * since. `el presidente` may be anybody whom the text has named, and is not taken up.
 * @param last who that was before the verb's sentence
 * @param passage the passage of the verb
 * @param at the first token of its sentence
 */
export function unstatedSubject(
  last: Subject | null,
  passage: number,
  at: number,
  cast: Cast,
  views: readonly PassageView[],
): Speaker | null {
  if (last === null || passage - last.passage > REACH || last.speaker.kind === 'unnamed') return null
  for (let here = last.passage; here <= passage; here += 1) {
    const from = here === last.passage ? last.to : 0
    const to = here === passage ? at : Number.POSITIVE_INFINITY
    if (namesAnother(cast, views[here], { ...last, passage: here }, from, to)) return null
  }
  return { ...last.speaker, basis: 'inferred:subject-left-out' }
}
