import type { MultiSearchQuery } from 'meilisearch'
import { wordForms } from '../../../languages/forms.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import type { Root } from '../../sought.ts'
import { fitsPattern, lettersBefore } from '../../wildcards.ts'
import { encodeWord } from '../encoding/letters.ts'
import { formToken, pairToken } from '../encoding/tokens.ts'
import { isIn, written } from '../query/expression.ts'
import { visible } from '../query/filters.ts'
import {
  type Correction,
  type Forms,
  hasDigit,
  Lexicon,
  MAX_CORRECTIONS,
  type Neighbours,
  NO_WORDS,
  type Pair,
  type Spelling,
  spelt,
  type WordAnswers,
  type WordQuestions,
  wordQuestions,
} from '../query/lexicon.ts'
import type { FormRecord, PairRecord, WordRecord } from '../records/records.ts'
import { NO_LIMIT } from '../records/settings.ts'
import type { Store } from '../server/store.ts'
import { withCompounds } from './compounds.ts'
import type { Preparation } from './preparation.ts'
import { RoundTrip } from './round-trip.ts'

/** How many pairs can be a word, or begin so. */
const MAX_PAIRS = 1_000
/** How many misspellings are compared by how frequent they are. */
const MAX_MISSPELT = 200

/** What the vocabulary says about the words of a query, from one round trip, or two where words are split or joined. */
export async function lexiconFor(
  store: Store,
  root: Root,
  { state, languages }: Preparation,
  request: Pick<SearchRequest, 'typos' | 'forms'>,
  signal: AbortSignal | undefined,
): Promise<Lexicon> {
  const asked = wordQuestions(root, request)
  const vocabulary = store.uid('words')
  const trip = new RoundTrip()
  const known = trip.ask<WordRecord>(knownOf(vocabulary, asked.known))
  const joined = asked.joined.map((it) => trip.ask<PairRecord>(pairsOf(vocabulary, it)))
  const misspelt = asked.misspelt.map((it) => trip.ask<Misspelt>(misspellingsOf(vocabulary, it)))
  const inflected = asked.inflected.map((it) => trip.ask<FormRecord>(formsOf(vocabulary, it, languages)))
  const patterns = asked.patterns.map((it) => trip.ask<WordRecord>(fittingOf(vocabulary, it)))
  if (trip.queries.length === 0) return new Lexicon(NO_WORDS)
  const results = await trip.send(store, signal)
  const plain = (rows: readonly WordRecord[]) => rows.map((it) => it.plain)
  const forms = new Map(asked.inflected.map((it, at) => [it, byLanguage(inflected[at]?.(results) ?? [])]))
  const answers: WordAnswers = {
    known: new Set(plain(known(results))),
    pairs: joined.flatMap((pick) => pick(results).map((it): Pair => it.pair)),
    sideBySide: new Set(),
    corrections: new Map(
      asked.misspelt.map((it, at) => [spelt(it), (misspelt[at]?.(results) ?? []).flatMap(correctionOf)]),
    ),
    forms: await withCompounds(store, forms, languages, state.generation, signal),
    patterns: new Map(
      asked.patterns.map((it, at) => [
        it,
        plain(patterns[at]?.(results) ?? []).filter((word) => fitsPattern(word, it)),
      ]),
    ),
  }
  return new Lexicon({ ...answers, ...(await inTexts(store, answers, asked, state.generation, signal)) })
}

/** What the vocabulary remembers may be gone: which pairs and joined words are in texts, and which words side by side. */
async function inTexts(
  store: Store,
  { pairs, known, corrections: all }: WordAnswers,
  { neighbours }: WordQuestions,
  generation: number,
  signal: AbortSignal | undefined,
): Promise<Pick<WordAnswers, 'pairs' | 'known' | 'sideBySide' | 'corrections'>> {
  const wholes = neighbours.filter(({ left, right }) => known.has(left + right))
  const tooMany = [...all].filter(([, corrections]) => corrections.length > MAX_CORRECTIONS)
  if (pairs.length + wholes.length + tooMany.length === 0)
    return { pairs, known, sideBySide: new Set(), corrections: all }
  const trip = new RoundTrip()
  const query = (filter: string, q = ''): MultiSearchQuery => ({
    indexUid: store.uid('passages'),
    filter: `${visible(generation)} AND ${filter}`,
    q,
    matchingStrategy: 'all',
    attributesToRetrieve: ['key'],
    limit: 1,
  })
  const ask = (filter: string, q = '') => trip.ask(query(filter, q))
  const anywhere = (it: string) => {
    const word = `"${encodeWord(it)}"`
    return `(words = ${word} OR titled = ${word} OR headed = ${word})`
  }
  const areWritten = pairs.map((it) => ask(`hyphened = ${pairToken(it)}`))
  const areWhole = wholes.map(({ left, right }) => ask(anywhere(left + right)))
  const frequencies = tooMany.map(([, corrections]) =>
    corrections.map(({ word }) => trip.count(query(anywhere(word)))),
  )
  const areApart = wholes.map(({ left, right }) =>
    ask('since >= 0', `"${encodeWord(left)} ${encodeWord(right)}"`),
  )
  const results = await trip.send(store, signal)
  const isThere = (pick: ((of: typeof results) => unknown[]) | undefined) => (pick?.(results).length ?? 0) > 0
  const gone = new Set(wholes.flatMap(({ left, right }, at) => (isThere(areWhole[at]) ? [] : [left + right])))
  const corrections = new Map(all)
  tooMany.forEach(([of, words], at) => {
    const counted = words.map((it, nth) => ({ ...it, count: frequencies[at]?.[nth]?.(results) ?? 0 }))
    const living = counted.filter(({ count }) => count > 0)
    // A stable sort: words that are as frequent stay in alphabetical order.
    living.sort((a, b) => a.mistakes - b.mistakes || b.count - a.count)
    corrections.set(of, living.slice(0, MAX_CORRECTIONS))
  })
  const said = ({ left, right }: Neighbours) => `${left} ${right}`
  return {
    pairs: pairs.filter((_, at) => isThere(areWritten[at])),
    known: new Set([...known].filter((it) => !gone.has(it))),
    sideBySide: new Set(wholes.filter((_, at) => isThere(areApart[at])).map(said)),
    corrections,
  }
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
  return queryOf(vocabulary, `word EXISTS AND ${filter}`, MAX_MISSPELT, {
    // With a space behind it: what is corrected is a whole word, also while it may go on.
    q: `${encoded} `,
    showRankingScoreDetails: true,
  })
}

/** A word that the server finds with mistakes in what was asked for. */
type Misspelt = WordRecord & { _rankingScoreDetails?: { typo?: { typoCount: number } } }

function correctionOf({ plain, _rankingScoreDetails: details }: Misspelt): Correction[] {
  // Words with digits are never corrections.
  return hasDigit(plain) ? [] : [{ word: plain, mistakes: details?.typo?.typoCount ?? 1 }]
}

function formsOf(vocabulary: string, word: string, languages: readonly string[]): MultiSearchQuery | null {
  const tokens = languages.flatMap((code) =>
    wordForms(code)
      .asked(word)
      .map((key) => formToken(code, key)),
  )
  if (tokens.length === 0) return null
  return queryOf(vocabulary, written(isIn('forms', [...new Set(tokens)])), NO_LIMIT, {
    attributesToRetrieve: ['plain', 'in'],
  })
}

function byLanguage(rows: readonly FormRecord[]): Forms {
  const found = new Map<string, string[]>()
  for (const { in: language, plain } of rows) found.set(language, [...(found.get(language) ?? []), plain])
  return [...found].map(([language, words]) => ({ language, words: words.sort() }))
}

/** Words that begin as the pattern does. */
function fittingOf(vocabulary: string, pattern: string): MultiSearchQuery {
  const begin = lettersBefore(pattern)
  const filter = begin === '' ? 'word EXISTS' : `word STARTS WITH "${encodeWord(begin)}"`
  return queryOf(vocabulary, filter, NO_LIMIT)
}
