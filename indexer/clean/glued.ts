import type { Language } from '../../languages/index.ts'
import { fold } from '../../model/name-words.ts'
import type { Range } from '../../model/passage.ts'
import { labels } from './labels.ts'

const JOINTS = /(?<=\p{Ll})(?=\p{Lu}\p{Ll}*[\s,])|(?<=\p{Lu}{4})(?=\p{Lu}\p{Ll}+[\s,])/gu
const LABEL_CHARACTERS_AT_MOST = 60

/** `More stories`, `Latest videos`: a leading word, perhaps a name, and what is in the box. */
export function isBoxLabel(text: string, languages: readonly Language[]): boolean {
  const parts = fold(text).split(' ')
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined || parts.length < 2 || parts.length > 4) return false
  const { boxLeads, boxNouns } = labels(languages)
  return boxLeads.has(first) && boxNouns.has(last)
}

function isLabel(text: string, languages: readonly Language[]): boolean {
  const folded = fold(text)
  const { related, promotion, navigation } = labels(languages)
  return isBoxLabel(text, languages) || related.has(folded) || promotion.has(folded) || navigation.has(folded)
}

/**
 * Where a page's label runs into the following sentence without a space, as is common in saved pages, or stands on a
 * line of its own in the same paragraph: the end of the label, or null. A name such as `YouTube` is not a label, so it
 * is never split.
 */
export function gluedLabelEnd(text: string, languages: readonly Language[]): number | null {
  const line = text.indexOf('\n')
  if (line > 0 && line <= LABEL_CHARACTERS_AT_MOST && isLabel(text.slice(0, line), languages)) return line
  for (const joint of text.slice(0, LABEL_CHARACTERS_AT_MOST).matchAll(JOINTS)) {
    if (isLabel(text.slice(0, joint.index), languages)) return joint.index
  }
  return null
}

/** The same paragraphs, with each glued label a block of its own. */
export function splitGluedLabels(
  text: string,
  paragraphs: readonly Range[],
  languages: readonly Language[],
): Range[] {
  return paragraphs.flatMap((paragraph) => {
    const own = text.slice(paragraph.start, paragraph.end)
    const end = gluedLabelEnd(own, languages)
    if (end === null) return [paragraph]
    const joint = paragraph.start + end
    const gap = own.length - end - own.slice(end).trimStart().length
    return [
      { start: paragraph.start, end: joint },
      { start: joint + gap, end: paragraph.end },
    ]
  })
}
