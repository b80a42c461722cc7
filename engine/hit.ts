import type { Passage, Range } from '../model/passage.ts'
import type { SearchRequest } from '../model/search-request.ts'
import type { Hit } from '../model/search-result.ts'
import { speakerKey } from '../model/speaker-key.ts'
import { highlight, type Marks } from './highlight.ts'

/**
 * A passage with its matches highlighted.
 *
 * @param paragraphs how many passages its document has
 * @param marks `tags`: keys of the tags that matched in place of a name
 */
export function markedHit(
  passage: Passage,
  paragraphs: number,
  marks: Marks & { tags: Set<string> },
  request: SearchRequest,
): Hit {
  const quotations = request.in === 'quotations'
  const within = quotations ? quotationsOf(passage, request.any.speaker) : null
  return {
    ...passage,
    highlights: highlight(passage, marks, tagsOf(passage, marks.tags), within),
    titleHighlights: passage.title === null || quotations ? [] : highlight({ text: passage.title }, marks),
    paragraphs,
  }
}

function quotationsOf(passage: Passage, speakers: string[]): Range[] {
  const { quotations } = passage
  if (speakers.length === 0) return quotations
  return quotations.filter((it) => speakers.includes(speakerKey(passage, it)))
}

function tagsOf({ groups, locations, people }: Passage, keys: Set<string>): Range[] {
  if (keys.size === 0) return []
  return [...groups, ...locations, ...people]
    .filter((tag) => keys.has(tag.key))
    .flatMap((tag) => tag.mentions)
}
