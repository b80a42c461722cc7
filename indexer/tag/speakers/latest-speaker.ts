import type { Language } from '../../../languages/index.ts'
import type { Gender, Pronoun } from '../../../languages/parts/grammar.ts'
import { fold } from '../../../model/name-words.ts'
import type { Speaker } from '../../../model/passage.ts'

/** How many passages back the one may be with whom a verb without a subject goes on. */
const REACH = 2

/** Who spoke last in a document, where a verb may stand without its subject: `وأضاف أن …`. */
export class LatestSpeaker {
  #latest: { speaker: Speaker; agrees: Pronoun | null; passage: number } | null = null

  /** Notes who spoke, by the form of whose verb; null if that is not known. */
  spoke(speaker: Speaker | null, agrees: Pronoun | null, passage: number): void {
    this.#latest = speaker && { speaker, agrees, passage }
  }

  /** Whoever spoke last, if the form of a verb agrees. */
  of(
    { number, gender }: Pronoun,
    passage: number,
    language: Language,
    genderOf: (speaker: Speaker) => Gender | null,
  ): Speaker | null {
    const latest = this.#latest
    if (!latest || passage - latest.passage > REACH) return null
    const { agrees, speaker } = latest
    // A verb before its subject is singular, whoever that is.
    const noun = fold(speaker.name.split(' ')[0] ?? '')
    const several = speaker.kind === 'unnamed' && language.grammar.isPlural(noun)
    if ((number === 'plural') !== several) return null
    const known = agrees?.gender ?? (speaker.kind === 'person' ? genderOf(speaker) : null)
    if (!several && known && gender && known !== gender) return null
    return { ...speaker, basis: 'inferred:subject-left-out' }
  }
}
