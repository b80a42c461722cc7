import type { Passage, Range } from '../model/passage.ts'
import type { SearchRequest } from '../model/search-request.ts'
import type { Hit } from '../model/search-result.ts'
import { speakerKey } from '../model/speaker-key.ts'
import { highlight, type Marks } from './highlight.ts'

/** What is highlighted in a hit. `tags`: keys of the tags that matched in place of a name; `inTitle`: only there. */
export type HitMarks = Marks & { tags: Set<string>; inTitle?: Marks }

/**
 * A passage with its matches highlighted.
 *
 * @param paragraphs how many passages its document has
 * @param standsFor what it stands for, if it has none of the words itself
 */
export function markedHit(
  passage: Passage,
  paragraphs: number,
  marks: HitMarks,
  request: SearchRequest,
  standsFor: Hit['standsFor'] = undefined,
): Hit {
  const quotations = request.in === 'quotations'
  const within = quotations ? quotationsOf(passage, request) : null
  return {
    ...passage,
    highlights: highlight(passage, marks, tagsOf(passage, marks.tags), within),
    titleHighlights: passage.title === null ? [] : titleHighlights(passage.title, marks, quotations),
    paragraphs,
    ...(standsFor && { standsFor }),
  }
}

/** In quotations, only what is looked for in titles alone. */
function titleHighlights(title: string, marks: HitMarks, quotations: boolean): Range[] {
  const { inTitle } = marks
  if (quotations) return inTitle ? highlight({ text: title }, inTitle) : []
  return highlight({ text: title }, inTitle ? together(marks, inTitle) : marks)
}

const together = (one: Marks, other: Marks): Marks => ({
  words: new Set([...one.words, ...other.words]),
  prefixes: [...one.prefixes, ...other.prefixes],
  patterns: [...one.patterns, ...other.patterns],
  phrases: [...one.phrases, ...other.phrases],
  near: [...one.near, ...other.near],
})

/** Those of the speakers that are chosen. */
function quotationsOf(passage: Passage, { any, not }: SearchRequest): Range[] {
  return passage.quotations.filter((it) => {
    const by = speakerKey(passage, it)
    return (any.speaker.length === 0 || any.speaker.includes(by)) && !not.speaker.includes(by)
  })
}

function tagsOf({ groups, locations, people }: Passage, keys: Set<string>): Range[] {
  if (keys.size === 0) return []
  return [...groups, ...locations, ...people]
    .filter((tag) => keys.has(tag.key))
    .flatMap((tag) => tag.mentions)
}
