import { NOTICES, type Notices } from '../../languages/notices.ts'
import { readingOf } from '../../model/asides.ts'
import type { ClusterMember } from '../../model/copies.ts'
import type { Document } from '../../model/document.ts'
import { wordsOf } from '../words.ts'

type Notice = NonNullable<ClusterMember['notice']>

/** Behind a label: *Correction: …*, *UPDATE 2-…*, *Updated — …* */
const BEHIND_LABEL = /^\s*\p{Nd}*\s*[:\-–—]/u
const WORDS_OF_LABEL = 3

/** What a document says of itself: that it corrects an earlier state of the story, or adds to it. */
export function noticeOf({ title, passages, language }: Document): Notice | undefined {
  const notices = NOTICES[language?.split('-')[0] ?? '']
  if (notices === undefined) return undefined
  const ends = [passages[0], passages.at(-1)].flatMap((it) => (it ? [readingOf(it).text] : []))
  const labelled = [title ?? '', ...ends].flatMap((text) => labelOf(text, notices) ?? [])
  const said = ends.flatMap((text) => sayingOf(text, notices) ?? [])
  const all = [...labelled, ...said]
  return all.find((it) => it === 'correction') ?? all[0]
}

function labelOf(text: string, { correction, update }: Notices): Notice | null {
  const words = wordsOf(text.slice(0, text.search(/[:\-–—]/u) + 1)).slice(0, WORDS_OF_LABEL)
  for (let size = words.length; size > 0; size -= 1) {
    const label = words
      .slice(0, size)
      .map(({ folded }) => folded)
      .join(' ')
    const notice = correction.includes(label) ? 'correction' : update.includes(label) ? 'update' : null
    if (notice !== null && BEHIND_LABEL.test(text.slice(words[size - 1]?.end))) return notice
  }
  return null
}

function sayingOf(text: string, { corrected, updated }: Notices): Notice | null {
  const folded = ` ${wordsOf(text)
    .map((it) => it.folded)
    .join(' ')} `
  const has = (sentence: string) => folded.includes(` ${sentence} `)
  return corrected.some(has) ? 'correction' : updated.some(has) ? 'update' : null
}
