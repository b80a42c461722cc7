import type { Range } from '../../../model/passage.ts'
import type { WordReading } from '../drawn.ts'

/** How the words of a line were read from a picture. `doubtful`: where they are in its text. */
export type LineReading = { words: number; confidence: number | null; doubtful: Range[] }

/**
 * Of private use, so that no text that is read has them: they stand before a word and behind it while the words of a
 * line are put in the order in which they are read.
 */
const CERTAIN = 0xe000
const DOUBTFUL = 0xe100
const END = '\ue200'
/** Nothing of it is misread if a mark is, except for a sign that belongs to a number. */
const MARKS_AROUND = /^[^\p{L}\p{M}\p{N}\p{S}]+|[^\p{L}\p{M}\p{N}\p{S}%‰]+$/gu
const MARKED = /[\ue000-\ue064\ue100-\ue164][^\ue200]*\ue200/g

export function markedWord(text: string, { confidence, doubtful }: WordReading): string {
  const percent = Math.round(Math.min(1, Math.max(0, confidence)) * 100)
  return `${String.fromCharCode((doubtful ? DOUBTFUL : CERTAIN) + percent)}${text}${END}`
}

/** A line without these marks, and what they said. */
export function withoutMarks(marked: string): { text: string; reading: LineReading } {
  const reading = { words: 0, sum: 0, doubtful: [] as Range[] }
  let text = ''
  let from = 0
  for (const { 0: word, index } of marked.matchAll(MARKED)) {
    text += marked.slice(from, index)
    const [own, code] = [word.slice(1, -1), word.charCodeAt(0)]
    const bare = own.replace(MARKS_AROUND, '')
    if (code >= DOUBTFUL && bare !== '') {
      const start = text.length + own.indexOf(bare)
      reading.doubtful.push({ start, end: start + bare.length })
    }
    text += own
    reading.words += 1
    reading.sum += (code >= DOUBTFUL ? code - DOUBTFUL : code - CERTAIN) / 100
    from = index + word.length
  }
  text += marked.slice(from)
  const { words, sum, doubtful } = reading
  return { text, reading: { words, confidence: words === 0 ? null : sum / words, doubtful } }
}
