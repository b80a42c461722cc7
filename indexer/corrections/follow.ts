import type { Correction, CorrectionPlace, Stood, TagCorrection } from '../../model/correction.ts'
import type { PassageTarget } from '../../model/correction-parts.ts'
import type { Document } from '../../model/document.ts'
import type { PassageId } from '../../model/ids.ts'
import { foldedWords } from '../../model/name-words.ts'
import { type Overlaps, overlapsOf } from '../../model/overlaps.ts'
import type { Paragraph, Range } from '../../model/passage.ts'
import { type Letters, lettersOf, type Place, placesOf, trimmed } from '../../model/same-words.ts'

/** Words that stand nowhere, or in several places of which none is certainly the one. */
export type NotFound = 'passage-gone' | 'place-unclear'

/** The part of a passage where a correction applies: all offsets are into the passage's text. */
export type TagPlace = { passage: Paragraph; area: Range; mentions: Range[] }

/** Fewer words than these may stand anywhere by chance, without the paragraph around them. */
const ALONE_FROM = 4

type SpeakerCorrection = Extract<Correction, { what: 'speaker' }>

/**
 * Finds the words of a passage where a document has them now, however it was cut when it was corrected. Never a guess:
 * of several places with the same words, it takes the one that is as it was, or none.
 */
export class Following {
  private readonly text: string
  /** Their tags may change meanwhile, and nothing else of them. */
  private readonly passages: readonly Paragraph[]
  private letters: Letters | null = null
  private places: Overlaps<Range & { at: number }> | null = null
  private numbers: Map<PassageId, number> | null = null

  constructor({ text, passages }: Document) {
    this.text = text
    this.passages = passages
  }

  /** The number of a passage, from 0; -1 if there is none with this ID. */
  numberOf(id: PassageId): number {
    this.numbers ??= new Map(this.passages.map((it, at) => [it.id, at]))
    return this.numbers.get(id) ?? -1
  }

  /** Where a passage's words stand now, to be told apart later; undefined if it has none. */
  stood({ text, start, end }: Paragraph): Stood | undefined {
    const places = this.placesOf(text)
    const at = places.findIndex(({ range }) => range.start >= start && range.end <= end)
    return at === -1 ? undefined : { start, end, nth: at + 1, of: places.length }
  }

  /** The passages that have the mentions of a tag, or the one that has all the words if it is mentioned nowhere. */
  tag({ target, before, after }: Exclude<TagCorrection, SpeakerCorrection>): TagPlace[] | NotFound {
    const mentions = (after ?? before)?.mentions ?? []
    const whole = { start: 0, end: target.text.length }
    const place = this.locate(target, mentions.length === 0 ? whole : around(mentions))
    if (typeof place === 'string') return place
    if (mentions.length === 0) {
      const [only, another] = this.overlapping(place.range)
      // A tag without a mention is about the whole passage: if that was divided, about which part is not known.
      return only === undefined || another !== undefined
        ? 'place-unclear'
        : [{ passage: only, area: within(only, place.range), mentions }]
    }
    const found = new Map<PassageId, TagPlace>()
    for (const mention of mentions) {
      const now = place.within(mention)
      const passage = now && this.overlapping(now).find((it) => contains(it, now))
      if (!passage) continue
      const known = found.get(passage.id)
      const here = known ?? { passage, area: within(passage, place.range), mentions: [] }
      here.mentions.push(within(passage, now))
      found.set(passage.id, here)
    }
    return found.size === 0 ? 'passage-gone' : [...found.values()]
  }

  /** The passages that have the words of another, and which part of each has them. */
  whole(target: PassageTarget): Omit<TagPlace, 'mentions'>[] | NotFound {
    const place = this.locate(target, { start: 0, end: target.text.length })
    if (typeof place === 'string') return place
    return this.overlapping(place.range).map((passage) => ({ passage, area: within(passage, place.range) }))
  }

  /** The quotations that have the quoted words: the one that has them all, or those among which they were divided. */
  quotations({ target }: SpeakerCorrection): Required<CorrectionPlace>[] | NotFound {
    const range = this.quoted(target)
    if (typeof range === 'string') return range
    const wanted = trimmed(this.text, range) ?? range
    const there = this.overlapping(range).flatMap(({ id, start, quotations }) =>
      quotations.flatMap((it) => {
        const words = trimmed(this.text, { start: start + it.start, end: start + it.end })
        return words === null
          ? []
          : [{ words, place: { passage: id, quotation: { start: it.start, end: it.end } } }]
      }),
    )
    const whole = there.filter(({ words }) => contains(words, wanted))
    const [closest] = whole.sort((a, b) => length(a.words) - length(b.words))
    if (closest) return [closest.place]
    const parts = there.filter(({ words }) => words.start < wanted.end && wanted.start < words.end)
    let reach = -1
    // What is quoted within what is quoted has a speaker of its own.
    return parts
      .sort((a, b) => a.words.start - b.words.start || b.words.end - a.words.end)
      .flatMap(({ words, place }) => {
        if (words.end <= reach) return []
        reach = words.end
        return [place]
      })
  }

  private quoted(target: SpeakerCorrection['target']): Range | NotFound {
    const place = this.locate(target, target.quotation)
    if (place === 'place-unclear') return place
    if (place !== 'passage-gone') return place.within(target.quotation) ?? 'passage-gone'
    const { start, end } = target.quotation
    const words = target.text.slice(start, end)
    if (foldedWords(words).length < ALONE_FROM) return place
    const [only, another] = this.placesOf(words).filter(({ range }) => this.isInPassages(range))
    if (another !== undefined) return 'place-unclear'
    return only?.range ?? place
  }

  /** @param wanted the part of the passage's text of which something has to be in a passage */
  private locate({ passage: id, text, stood }: PassageTarget, wanted: Range): Place | NotFound {
    const same = this.passages[this.numberOf(id)]
    if (same?.text === text) {
      const { start, end } = same
      return {
        range: { start, end },
        within: (part) => ({ start: start + part.start, end: start + part.end }),
      }
    }
    const all = this.placesOf(text)
    const standing = all.filter((place) => {
      const range = place.within(wanted)
      return range !== null && this.isInPassages(range)
    })
    const [first, second] = standing
    if (first === undefined) return 'passage-gone'
    if (second === undefined) return first
    const nth = stood && all[stood.nth - 1]
    // As many as there were, or nothing has changed before it.
    const isAsItWas = stood?.of === all.length || nth?.range.start === stood?.start
    return nth !== undefined && isAsItWas && standing.includes(nth) ? nth : 'place-unclear'
  }

  private placesOf(words: string): Place[] {
    this.letters ??= lettersOf(this.text)
    return placesOf(lettersOf(words), this.letters, this.text)
  }

  private isInPassages = ({ start, end }: Range) => this.overlaps().any(start, end)

  /** The passages that have a part of a range, as they are now. */
  private overlapping({ start, end }: Range): Paragraph[] {
    return this.overlaps()
      .of(start, end)
      .flatMap(({ at }) => this.passages[at] ?? [])
  }

  private overlaps() {
    this.places ??= overlapsOf(this.passages.map(({ start, end }, at) => ({ at, start, end })))
    return this.places
  }
}

const around = (ranges: readonly Range[]): Range => ({
  start: ranges.reduce((least, it) => Math.min(least, it.start), Number.POSITIVE_INFINITY),
  end: ranges.reduce((most, it) => Math.max(most, it.end), 0),
})
const length = ({ start, end }: Range) => end - start
export const isInside = (inner: Range, outer: Range) => outer.start <= inner.start && inner.end <= outer.end
const contains = (outer: Range, inner: Range) => isInside(inner, outer)

/** A range of the extracted text in one passage's text, as far as it is in there. */
function within(passage: Paragraph, { start, end }: Range): Range {
  return {
    start: Math.max(start, passage.start) - passage.start,
    end: Math.min(end, passage.end) - passage.start,
  }
}
