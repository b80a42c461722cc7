import type { MultiSearchQuery } from 'meilisearch'
import type { Root } from '../../sought.ts'
import { encodeWord } from '../encoding/letters.ts'
import { isIn, written } from '../query/expression.ts'
import {
  Lexicon,
  MAX_CORRECTIONS,
  NO_WORDS,
  type Pair,
  type Spelling,
  type WordQuestions,
  wordQuestions,
} from '../query/lexicon.ts'
import type { PairRecord, WordRecord } from '../records/records.ts'
import type { Store } from '../server/store.ts'
import { RoundTrip } from './round-trip.ts'

/** How many words can fit a pattern, and how many pairs a word. */
const MAX_FITTING = 20_000
const MAX_PAIRS = 100

/** What the vocabulary says about the words of a query, from one round trip. */
export async function lexiconFor(
  store: Store,
  root: Root,
  typos: boolean,
  signal: AbortSignal | undefined,
): Promise<Lexicon> {
  const asked = wordQuestions(root, typos)
  const vocabulary = store.uid('words')
  const trip = new RoundTrip()
  const known = trip.ask<WordRecord>(knownOf(vocabulary, asked.known))
  const joined = asked.joined.map((it) => trip.ask<PairRecord>(pairsOf(vocabulary, it)))
  const misspelt = asked.misspelt.map((it) => trip.ask<WordRecord>(misspellingsOf(vocabulary, it)))
  const patterns = asked.patterns.map((it) => trip.ask<WordRecord>(fittingOf(vocabulary, it)))
  const { queries } = trip
  if (queries.length === 0) return new Lexicon(NO_WORDS)
  const { results } = await store.ask(
    () => store.reading.multiSearch({ queries }, signal ? { signal } : {}),
    signal,
  )
  const plain = (rows: readonly WordRecord[]) => rows.map((it) => it.plain)
  const spelt = ({ word, prefix }: Spelling) => `${word} ${prefix}`
  return new Lexicon({
    known: new Set(plain(known(results))),
    joined: new Map(
      asked.joined.map((it, at) => [spelt(it), (joined[at]?.(results) ?? []).map((row): Pair => row.pair)]),
    ),
    corrections: new Map(asked.misspelt.map((it, at) => [spelt(it), plain(misspelt[at]?.(results) ?? [])])),
    patterns: new Map(
      asked.patterns.map((it, at) => {
        const fits = fitting(it)
        return [it, plain(patterns[at]?.(results) ?? []).filter((word) => fits.test(word))]
      }),
    ),
  })
}

const queryOf = (
  vocabulary: string,
  filter: string | null,
  limit: number,
  more: Partial<MultiSearchQuery> = {},
): MultiSearchQuery => ({
  indexUid: vocabulary,
  ...(filter === null ? {} : { filter }),
  attributesToRetrieve: ['plain'],
  limit,
  ...more,
})

function knownOf(vocabulary: string, words: readonly string[]): MultiSearchQuery | null {
  if (words.length === 0) return null
  return queryOf(vocabulary, written(isIn('word', words.map(encodeWord))), words.length)
}

function pairsOf(vocabulary: string, { word, prefix }: Spelling): MultiSearchQuery {
  const encoded = encodeWord(word)
  const filter = prefix ? `joined STARTS WITH "${encoded}"` : `joined = "${encoded}"`
  return queryOf(vocabulary, filter, MAX_PAIRS, { attributesToRetrieve: ['pair'] })
}

function misspellingsOf(vocabulary: string, { word, prefix }: WordQuestions['misspelt'][number]) {
  const encoded = encodeWord(word)
  const filter = prefix ? `NOT word STARTS WITH "${encoded}"` : `word != "${encoded}"`
  return queryOf(vocabulary, `word EXISTS AND ${filter}`, MAX_CORRECTIONS, {
    q: prefix ? encoded : `${encoded} `,
  })
}

/** Words that begin as the pattern does. */
function fittingOf(vocabulary: string, pattern: string): MultiSearchQuery {
  const [begin = ''] = pattern.split(/[*?]/u)
  const filter = begin === '' ? 'word EXISTS' : `word STARTS WITH "${encodeWord(begin)}"`
  return queryOf(vocabulary, filter, MAX_FITTING)
}

/** A pattern as an expression for whole words. */
function fitting(pattern: string): RegExp {
  const source = [...pattern].map((it) =>
    it === '*' ? '.*' : it === '?' ? '.' : `\\u{${(it.codePointAt(0) ?? 0).toString(16)}}`,
  )
  return new RegExp(`^${source.join('')}$`, 'u')
}
