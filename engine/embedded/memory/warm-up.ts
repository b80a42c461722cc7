import { adjacent, type Lookup, term } from './lookup.ts'
import type { Reader, State } from './reader.ts'

/** How many frequent words are prepared; rarer ones are fast enough without. */
const WORDS = 1_500
/** The most frequent words are among the first this many that the index met… */
const MET_FIRST = 100
/** …and each pair of this many is prepared: for *of the*, positions in most passages have to be compared. */
const PAIRED = 16
/** Documents whose titles are told from sections at once. */
const DOCUMENTS_AT_ONCE = 200

/** Runs a piece of work on the index; false when there is no more room for its results. */
type Step = (work: (state: State) => void) => boolean

/**
 * Prepares what nearly every search needs and what is slow the first time: the words and names of the index, which
 * headings are titles, and the postings of each prefix of one and two letters (what people have typed at first), of
 * the most frequent words, alone and in pairs, and of prefixes of three letters. Each step is a short piece of work,
 * so that a search which comes in between waits for one piece at most.
 */
export function* warmUp(reader: Reader): Generator<void> {
  const step: Step = (work) =>
    reader.read((state) => {
      if (state) {
        // The index may have changed since the last step.
        reader.learnWords(state)
        work(state)
      }
      return state?.postings.hasRoom ?? false
    })
  step(() => undefined)
  yield
  for (const by of ['meant', 'whole', 'part'] as const) {
    step((state) => state.dictionary.learnNames(by))
    yield
  }
  for (let more = true; more; ) {
    more = false
    step((state) => {
      more = state.forms.learnSome()
    })
    yield
  }
  for (let next = 0, end = 0; next <= end; next += DOCUMENTS_AT_ONCE) {
    step(({ columns, headings }) => {
      end = columns.numbers.length
      headings.learnTitles(next, Math.min(next + DOCUMENTS_AT_ONCE, end))
    })
    yield
  }
  for (const lookup of likely(step)) {
    const hasRoom = step(({ postings, columns }) => {
      postings.addTo(null, 'passage_words', lookup, columns.rows)
      postings.addTo(null, 'heading_words', lookup, columns.headings)
    })
    if (!hasRoom) return
    yield
  }
}

/** What searches will look up, the likeliest first; later ones build on earlier ones. */
function* likely(step: Step): Generator<Lookup> {
  const words: string[] = []
  const prefixes: string[] = []
  step(({ vocabulary }) => {
    words.push(...vocabulary.earliest(WORDS))
    for (const letters of [1, 2]) prefixes.push(...vocabulary.prefixes(letters))
  })
  for (const it of prefixes) yield term(it, true)
  const first = words.slice(0, MET_FIRST)
  for (const it of first) yield term(it)
  const frequent: string[] = []
  step(({ postings, columns }) => {
    const count = (word: string) => postings.count('passage_words', term(word), columns.rows)
    frequent.push(...first.sort((a, b) => count(b) - count(a)).slice(0, PAIRED))
  })
  for (const left of frequent) for (const right of frequent) yield adjacent([left, right])
  const others: Lookup[] = []
  step(({ vocabulary }) => {
    for (const word of words) others.push(term(word), ...vocabulary.splits(word).map((it) => adjacent(it)))
    for (const it of new Set(words.map((word) => word.slice(0, 3)))) others.push(term(it, true))
  })
  yield* others
}
