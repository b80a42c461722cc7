import type { Entity } from '../model/document.ts'
import { fold } from '../model/name-words.ts'
import type { Passage, Quotation, Range, Speaker } from '../model/passage.ts'
import { type PersonName, readingsOf } from './person-name.ts'
import { likeness, scriptOf } from './same-person.ts'

/** So much of a place has to be inside a quotation that its speaker says it. */
const INSIDE = 0.8

/**
 * Who says what stands in a part of a passage: the speaker of the innermost quotation around it. Words between marks that
 * nobody is named for may be somebody else’s, and then nobody is known; a title or a few words in marks are no speech.
 */
function speakerAt({ quotations }: Passage, place: Range): Speaker | null {
  const length = Math.max(1, place.end - place.start)
  const around = quotations
    .filter(({ start, end, kind, speaker }) => {
      const inside = Math.min(end, place.end) - Math.max(start, place.start)
      return inside / length >= INSIDE && (speaker !== null || (kind !== 'title' && kind !== 'fragment'))
    })
    .sort((a, b) => a.end - a.start - (b.end - b.start))
  return around[0]?.speaker ?? quotedWithin(quotations, place)
}

/**
 * Everybody who says something of a place: several where it goes over what two people say in turn. What one quotes of
 * another is said by the first.
 */
export function speakersAt(passage: Passage, place: Range): Speaker[] {
  const { quotations, text } = passage
  const main = speakerAt(passage, place)
  const begun = quotations.filter((it) => {
    const words = text.slice(Math.max(it.start, place.start), Math.min(it.end, place.end))
    return it.start < place.end && place.start < it.end && LETTER.test(words)
  })
  const outer = begun.filter((it) => !begun.some((other) => other !== it && encloses(other, it)))
  const said = distinct(outer.flatMap(({ speaker }) => speaker ?? []))
  if (said.length > 1) return said
  return main === null ? [] : [main]
}

const LETTER = /[\p{L}\p{N}]/u
const encloses = (outer: Range, inner: Range) =>
  outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start

/** Each of them once. */
export const distinct = (speakers: readonly Speaker[]): Speaker[] => [
  ...new Map(speakers.map((it) => [it.key, it])).values(),
]

/** The one speaker of all quotations in a place that has more than one, with what a reporter says between them. */
function quotedWithin(quotations: readonly Quotation[], place: Range): Speaker | null {
  const within = quotations.filter(({ start, end }) => start >= place.start && end <= place.end)
  const length = within.reduce((sum, { start, end }) => sum + end - start, 0)
  const [first] = within
  if (first === undefined || length < INSIDE * (place.end - place.start)) return null
  return within.every(({ speaker }) => speaker?.key === first.speaker?.key) ? first.speaker : null
}

/**
 * Whether the speaker who is claimed is the one who is tagged: by name, or by any alias that is known of the one tagged.
 */
export function sameSpeaker(
  claimed: string,
  { name, kind }: Speaker,
  entity: Entity | undefined,
): 'same' | 'other' | 'unknown' {
  const names = [name, ...(entity ? [entity.label, ...entity.aliases] : [])]
  if (names.some((it) => fold(it) === fold(claimed))) return 'same'
  if (kind !== 'person') return 'unknown'
  const tagged = names.flatMap(readingsOf)
  const answers = readingsOf(claimed).map((it) => oneOf(it, tagged, entity?.surnames ?? []))
  const [first] = answers
  return first !== undefined && answers.every((it) => it === first) ? first : 'unknown'
}

/** Whether one reading of a claimed name is one of the names by which somebody is known. */
function oneOf(
  claimed: PersonName,
  tagged: readonly PersonName[],
  surnames: readonly string[],
): 'same' | 'other' | 'unknown' {
  // A surname alone that is an alias says nothing against the given name of a brother.
  const whole = tagged.filter(({ words }) => words.length > 1)
  const names = whole.length > 0 ? whole : tagged
  const inScript = names.filter(({ words }) => scriptOf(words) === scriptOf(claimed.words))
  const likenesses = (inScript.length > 0 ? inScript : names).map((it) => likeness(claimed, it))
  if (likenesses.includes('against')) return 'unknown'
  if (likenesses.includes('same')) return 'same'
  const isSurname = surnames.some((it) => fold(it) === claimed.words.join(' '))
  if (isSurname && claimed.suffix === null) return 'same'
  return likenesses.length === 0 || likenesses.includes('unknown') ? 'unknown' : 'other'
}
