import type { Pronoun } from '../../../languages/parts/grammar.ts'
import type { Actor } from './scene.ts'

/** A cue that attributes words, and the phrase it attributes them to. */
export type Attribution = {
  /** Tokens of the verb or of `according to`. */
  from: number
  to: number
  /**
   * `not understood`: the verb has a subject, but the words do not show which; `unstated`: only its ending shows the
   * person, as in `dijo`.
   */
  actor: Actor | 'subject of the sentence' | 'not understood' | 'unstated'
  /** Whom the form of the verb may have as its subject. */
  agrees?: Pronoun
  /** It is in a clause that depends on another one: who speaks there does not speak in the next sentence. */
  embedded?: true
  /** Where the verb and the phrase together begin and end, in tokens. */
  begins: number
  ends: number
  /** The verb comes first: `said Jane Doe`. */
  inverted: boolean
  /**
   * By a verb of saying, by a judging verb, which only attributes words woven into its sentence, or by `according
   * to`.
   */
  sort: 'saying' | 'judging' | 'source'
  /** The index of the quotation whose words it interrupts: `« Je viens, dit Doe, demain »`. */
  inside?: number
}

/** An attribution as far as its own words show it; null if they attribute to nobody. */
export type Candidate = Omit<Attribution, 'sort'> | null

/** A verb whose words are somebody's, and not those of a subject that stands farther away. */
export const ofNobody = (at: number): Candidate => ({
  ...{ from: at, to: at + 1, actor: 'not understood', begins: at, ends: at + 1, inverted: false },
})
