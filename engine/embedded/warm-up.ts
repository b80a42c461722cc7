import { adjacent, term } from './postings.ts'
import type { Reader, State } from './reader.ts'

/** Frequent words got ready; beyond them a word is quick enough without. */
const WORDS = 1_500

/**
 * Gets ready what nearly every search needs and what is slow the first time: the words and names of the
 * index, the passages of each one- and two-letter beginning (what a person has typed before anything else),
 * of the most frequent words, and of how those begin. Each step is a short piece of work of its own, so that
 * a search which comes in between waits for one piece at most.
 */
export function* warmUp(reader: Reader): Generator<void> {
  const step = (work: (state: State) => void) =>
    reader.read((state) => {
      if (state) work(state)
      return state?.postings.roomy ?? false
    })
  const found: string[] = []
  step((state) => reader.learnWords(state))
  yield
  step((state) => state.dictionary.names())
  yield
  step(({ vocabulary }) => {
    const words = [...vocabulary.earliest(WORDS)]
    for (const letters of [1, 2]) for (const it of vocabulary.beginnings(letters)) found.push(term(it, true))
    for (const word of words) found.push(term(word), ...vocabulary.splits(word).map((it) => adjacent(it)))
    for (const it of new Set(words.map((word) => word.slice(0, 3)))) found.push(term(it, true))
  })
  yield
  for (const expression of found) {
    const roomy = step(({ postings, columns }) => {
      postings.addTo(null, 'passage_words', expression, columns.rows)
      postings.addTo(null, 'heading_words', expression, columns.headings)
    })
    if (!roomy) return
    yield
  }
}
