import type { Paragraph } from './passage.ts'

type Counted = Pick<Paragraph, 'ordinal' | 'counted'>

/** The number of a paragraph as a reader counts; null if nobody counts it. */
export const countedNumber = ({ counted, ordinal }: Counted): number | null =>
  counted === undefined ? ordinal + 1 : counted.number

/** How many paragraphs its document has as a reader counts, of so many passages. */
export const countedOf = ({ counted }: Counted, passages: number): number => counted?.of ?? passages

const NOT_COUNTED: ReadonlySet<Paragraph['kind']> = new Set(['caption', 'note'])
const TITLE_CHARACTERS_AT_MOST = 80
const ENDS_LIKE_A_SENTENCE = /[.!?…:;,،؛؟。！？]["'”’»“)\]]*$/u

/** `THIRD SECTION`, `Judgment`: a line above the text that is no sentence. */
const isTitle = ({ kind, text }: Pick<Paragraph, 'kind' | 'text'>): boolean =>
  kind === 'paragraph' && text.length <= TITLE_CHARACTERS_AT_MOST && !ENDS_LIKE_A_SENTENCE.test(text)

/** Passages with their numbers, if some of them are not counted; in the order of the text. */
export function withCounts<Passage extends Pick<Paragraph, 'kind' | 'text'>>(
  passages: readonly Passage[],
): (Passage & Pick<Paragraph, 'counted'>)[] {
  const first = passages.findIndex((it) => !NOT_COUNTED.has(it.kind) && !isTitle(it))
  // Where nothing is a sentence, as in verse, nothing is a title.
  const isCounted = passages.map(({ kind }, at) => !NOT_COUNTED.has(kind) && (at >= first || first === -1))
  const of = isCounted.filter((it) => it).length
  if (of === passages.length) return [...passages]
  let last = 0
  return passages.map((it, at) => {
    const number = isCounted[at] ? last + 1 : null
    last = number ?? last
    return { ...it, counted: { number, of } }
  })
}
