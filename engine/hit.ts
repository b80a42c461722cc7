import type { Passage, Range } from '../model/passage.ts'
import type { SearchRequest } from '../model/search-request.ts'
import type { Hit } from '../model/search-result.ts'
import { ofChosenSpeakers } from '../model/speaker-key.ts'
import { highlightIn, type Marks } from './highlight.ts'
import { WordList } from './word-list.ts'

/** What is highlighted in a hit. `tags`: keys of the tags that matched in place of a name; `inTitle`: only there. */
export type HitMarks = Marks & { tags: Set<string>; inTitle?: Marks }

/** A passage whose words are read once, however often it is shown. */
export class ReadPassage {
  private inText: WordList | null = null
  private inTitle: WordList | null = null

  constructor(readonly passage: Passage) {}

  words = (): WordList => {
    this.inText ??= new WordList(this.passage)
    return this.inText
  }

  titleWords = (): WordList => {
    this.inTitle ??= new WordList({ text: this.passage.title ?? '' })
    return this.inTitle
  }
}

/**
 * A passage with its matches highlighted.
 *
 * @param paragraphs how many passages its document has
 * @param standsFor what it stands for, if it has none of the words itself
 */
export function markedHit(
  read: ReadPassage,
  paragraphs: number,
  marks: HitMarks,
  request: SearchRequest,
  standsFor: Hit['standsFor'] = undefined,
): Hit {
  const { passage } = read
  const quotations = request.in === 'quotations'
  const within = quotations ? ofChosenSpeakers(passage, request) : null
  const hit: Hit = {
    ...passage,
    highlights: highlightIn(read.words, marks, tagsOf(passage, marks.tags), within),
    titleHighlights: passage.title === null ? [] : titleHighlights(read, marks, quotations),
    paragraphs,
  }
  if (standsFor) hit.standsFor = standsFor
  return hit
}

/** In quotations, only what is looked for in titles alone. */
function titleHighlights({ titleWords }: ReadPassage, marks: HitMarks, quotations: boolean): Range[] {
  const { inTitle } = marks
  if (quotations) return inTitle ? highlightIn(titleWords, inTitle) : []
  return highlightIn(titleWords, inTitle ? together(marks, inTitle) : marks)
}

const together = (one: Marks, other: Marks): Marks => ({
  words: new Set([...one.words, ...other.words]),
  prefixes: [...one.prefixes, ...other.prefixes],
  patterns: [...one.patterns, ...other.patterns],
  phrases: [...one.phrases, ...other.phrases],
  near: [...one.near, ...other.near],
})

function tagsOf({ groups, locations, people }: Passage, keys: Set<string>): Range[] {
  if (keys.size === 0) return []
  return [...groups, ...locations, ...people]
    .filter((tag) => keys.has(tag.key))
    .flatMap((tag) => tag.mentions)
}
