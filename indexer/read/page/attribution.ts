import type { Range } from '../../../model/passage.ts'

const DASHED = /^\s*[—–―]\s*(?=\S)/u
const DASH_BEFORE = /(?<![\s—–―-])[\s—–―-]+$/u
const AFTER_NAME = /\s*[,(\n|].*$/su
const NAME_CHARACTERS_AT_MOST = 80
const CLOSERS = /^[\s.)\]]*$/u

/** The name in what says who is quoted: `— Jane Doe, teacher`, `Jane Doe (@jane) 3 March`. */
function speakerIn(text: string): string | undefined {
  const name = text
    .replace(DASHED, '')
    .replace(AFTER_NAME, '')
    .replace(/(?<![\s:.])[\s:.]+$/u, '')
    .trimStart()
  return /\p{L}/u.test(name) && name.length <= NAME_CHARACTERS_AT_MOST ? name : undefined
}

/** Up to where a line of a block quotation is the quotation, and who is named after it. */
export type Attribution = { quotedEnd: number; speaker: string | undefined }

/**
 * @param cite the last `<cite>` of the line
 * @param isWhole whether the line stands in an element that is there to say who is quoted
 * @param isFirst whether the quotation has no words before this line
 */
export function attributionOf(
  text: string,
  cite: Range | null,
  { isWhole, isFirst }: { isWhole: boolean; isFirst: boolean },
): Attribution {
  if (isWhole) return { quotedEnd: 0, speaker: speakerIn(text) }
  if (cite !== null && CLOSERS.test(text.slice(cite.end))) {
    const before = text.slice(0, cite.start).replace(DASH_BEFORE, '')
    // A title alone in a quotation is its only word.
    if (before !== '' || !isFirst)
      return { quotedEnd: before.length, speaker: speakerIn(text.slice(cite.start, cite.end)) }
  }
  const last = text.lastIndexOf('\n') + 1
  if ((last > 0 || !isFirst) && DASHED.test(text.slice(last)))
    return { quotedEnd: Math.max(0, last - 1), speaker: speakerIn(text.slice(last)) }
  return { quotedEnd: text.length, speaker: undefined }
}
