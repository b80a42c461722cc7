import { readingOf } from '../../model/asides.ts'
import type { Difference } from '../../model/check.ts'
import type { Passage, Range } from '../../model/passage.ts'
import { stepsOf } from '../../reuse/align.ts'
import { patternOf } from '../../reuse/pattern.ts'
import { aroundIn, hasSigns, signsBefore, signsBehind } from '../../reuse/signs.ts'
import { hasWords, signsOf, type Word, wordsOf } from '../../reuse/words.ts'
import { differencesOf } from '../differences.ts'
import { withSigns } from '../signs.ts'
import { SourceText } from '../source-text.ts'

/** Between two paragraphs that are read as one text. */
const BETWEEN = '\n\n'

/**
 * How many words of one text may be compared with how many of another, as their product: an alignment takes time and
 * memory by it, about a tenth of a second for so many.
 */
const COMPARED_AT_MOST = 4_000_000

/** A stretch of a passage. */
export type Part = Range & { passage: Passage }

/**
 * Parts of passages as one passage that says nothing else, as it is read: without what is set aside, and with the tags
 * that stand in them.
 */
export function partsAsPassage(parts: readonly [Part, ...Part[]]): Passage {
  const { asides, ...first } = parts[0].passage
  const read: Passage = {
    ...first,
    ...{ ordinal: 0, start: 0, text: '', quotations: [], dates: [], locations: [], groups: [], people: [] },
  }
  for (const { passage, start, end } of parts) {
    const { text, inReading } = readingOf(passage)
    const part = inReading({ start, end })
    const at = read.text === '' ? 0 : read.text.length + BETWEEN.length
    read.text += `${at === 0 ? '' : BETWEEN}${text.slice(part.start, part.end)}`
    const moved = <Tag extends { mentions: Range[] }>(tags: readonly Tag[]): Tag[] =>
      tags.flatMap((tag) => {
        const mentions = tag.mentions.flatMap((it) => {
          const mention = inReading({ start: it.start, end: it.end })
          if (mention.start >= part.end || mention.end <= part.start) return []
          return [{ start: mention.start - part.start + at, end: mention.end - part.start + at }]
        })
        return mentions.length === 0 ? [] : [{ ...tag, mentions }]
      })
    read.locations.push(...moved(passage.locations))
    read.groups.push(...moved(passage.groups))
    read.people.push(...moved(passage.people))
  }
  return { ...read, end: read.text.length }
}

export const wordsIn = (text: string): Word[] => (hasWords(text) ? wordsOf(text) : signsOf(text))

export type Compared = { differences: Difference[]; wordsChanged: number }

/**
 * The differences between the words of two passages, from the first to the second, with the offsets of each in its own
 * text; null where they are too long to be compared.
 */
export function compared(from: Passage, to: Passage): Compared | null {
  const words = wordsIn(from.text)
  const source = new SourceText(to.documentId, !hasWords(to.text))
  source.add({ ...to, ordinal: 0, start: 0 })
  const pattern = patternOf(words)
  const encoded = source.encoded(pattern)
  if (words.length === 0 || encoded.length === 0) return null
  if (words.length * encoded.length > COMPARED_AT_MOST) return null
  const place = { start: 0, end: encoded.length, cost: 0 }
  const steps = stepsOf(pattern, encoded, place)
  for (const { kind, quote, source: theirs } of steps) {
    if (kind !== 'same' && kind !== 'elided') {
      place.cost += Math.max(quote[1] - quote[0], theirs[1] - theirs[0])
    }
  }
  const held = { source, encoded }
  const standing = withSigns(from.text, words, { held, place, steps, quote: [0, words.length] })
  const quote = { text: from.text, words, at: 0, language: from.language }
  return { differences: differencesOf(quote, held, standing.steps), wordsChanged: standing.place.cost }
}

const DIGIT_AT_END = /\p{Nd}$/u
const DIGIT_AT_START = /^\p{Nd}/u

/**
 * What two texts with the same words and signs have in common: words written together or apart are the same, but never
 * digits, which would make another number.
 */
export function sameWordsKey(text: string): string {
  const words = wordsIn(text)
  const areSigned = hasSigns(text)
  let key = ''
  words.forEach(({ folded, gap }, nth) => {
    let written = folded
    if (areSigned) {
      const around = aroundIn(text, words, nth)
      written = signsBefore(around, nth === 0).signs + folded + signsBehind(around).signs
    }
    const parted = DIGIT_AT_END.test(key) && DIGIT_AT_START.test(written) ? ' ' : ''
    key += (gap ? '…' : parted) + written
  })
  return key
}
