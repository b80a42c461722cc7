import type { Paragraph, Speaker } from '../../../model/passage.ts'
import type { PassageView } from '../passage/index.ts'
import type { SpokenPart } from '../quotations/index.ts'
import type { SpokenBy } from './as-quotations.ts'
import type { Found } from './assignment.ts'
import { asIntroduced, introducedIn } from './introductions.ts'
import type { Turns } from './turns.ts'

/** Where a passage is, as far as that shows whose words it has. */
export type Placed = {
  /** The heading right above; null if another passage is. */
  heading: string | null
  /** How many characters its first line is indented by. */
  indent: number
  kind: Paragraph['kind']
}

/** An introduction that ends a passage: `Jane Doe told us:`. */
export type Introduced = {
  found: Found
  /**
   * `named`: it says no more than who; `plain`: its last sentence, by a verb that means nothing but saying, so that what
   * follows is said, with or without marks; `attributed`: by another one. Null if only an earlier sentence names anyone.
   */
  how: 'named' | 'plain' | 'attributed' | null
}

/** Follows from passage to passage who speaks in turns and block quotations. */
export class SpokenInPassages {
  readonly #turns: Turns
  /** Who speaks in the block quotation that was last met, and which range of the document it is. */
  #block: { of: number; speaker: Speaker | null } | null = null
  /** The block quotation that is known only by its introduction, and its last part so far. */
  #indented: { indent: number; speaker: Speaker | null; last: SpokenPart | null } | null = null
  #last = -1

  constructor(turns: Turns) {
    this.#turns = turns
  }

  /** Whether a passage begins with the words of another speaker than the one before it ended with. */
  changes(parts: readonly SpokenPart[]): boolean {
    return (parts[0]?.of ?? -1) !== this.#last
  }

  /**
   * @param introduced how the passage above ends
   * @param above the indent of the passage above
   */
  of(
    view: PassageView,
    parts: readonly SpokenPart[],
    { indent, kind }: Placed,
    { found: introduced, how }: Introduced,
    above: number,
  ): SpokenBy[] {
    this.#last = parts.at(-1)?.of ?? -1
    const by = introduced && how && asIntroduced(introduced.speaker)
    if (parts.length > 0) {
      this.#indented = null
      return parts.map((part, at) => {
        const before = view.text.slice(parts[at - 1]?.end ?? 0, part.start)
        return { part, speaker: this.#speakerOf(view, part, before, by) }
      })
    }
    const isWhole = kind === 'paragraph' && view.quotations[0]?.outer.start !== 0
    if (isWhole && how === 'plain')
      this.#indented = { indent: indent > above ? indent : 0, speaker: by, last: null }
    else if (!isWhole || this.#indented === null || indent === 0 || indent !== this.#indented.indent)
      this.#indented = null
    if (this.#indented === null) return []
    const { last, speaker } = this.#indented
    const part = { ...wholeOf(view), continued: last !== null }
    if (last !== null) last.continues = true
    this.#indented.last = part
    return [{ part, speaker }]
  }

  /** @param before the words of the passage before the part */
  #speakerOf(
    view: PassageView,
    part: SpokenPart,
    before: string,
    introduced: Speaker | null,
  ): Speaker | null {
    if (part.kind === 'turn') return this.#turns.speakerOf(part, view.language)
    if (this.#block?.of !== part.of) {
      const named = this.#turns.speakerOf(part, view.language)
      const beside = /\S/.test(before)
        ? introducedIn(before, view.language, this.#turns.labelled)
        : introduced
      this.#block = { of: part.of, speaker: named ?? beside }
    }
    return this.#block.speaker
  }
}

const wholeOf = ({ text }: PassageView): SpokenPart => ({
  ...{ start: 0, end: text.length, kind: 'block', of: -1, label: null },
  continues: false,
  continued: false,
})
