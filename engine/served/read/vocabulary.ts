import { wordForms } from '../../../languages/forms.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import type { Root } from '../../sought.ts'
import { fitsPattern, lettersBefore } from '../../wildcards.ts'
import { encodeWord } from '../encoding/letters.ts'
import { formToken, pairToken } from '../encoding/tokens.ts'
import { allOf, anyOf, begins, type Expression, exists, is, isIn } from '../query/expression.ts'
import { visible } from '../query/filters.ts'
import {
  type Forms,
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
import { type Answer, NO_LIMIT, type Question, question, type Server } from '../server.ts'
import { withCompounds } from './compounds.ts'
import type { Preparation } from './preparation.ts'

/** How many pairs can be a word, or begin so. */
const MAX_PAIRS = 1_000
/** What the vocabulary says about the words of a query, from one round trip, or two where words are split or joined. */
export async function lexiconFor(
  server: Server,
  root: Root,
  { state, languages }: Preparation,
  request: Pick<SearchRequest, 'typos' | 'forms'>,
): Promise<Lexicon> {
  const asked = wordQuestions(root, request)
  const ask = new Collected()
  const known = ask.for(knownOf(asked.known))
  const joined = asked.joined.map((it) => ask.for(pairsOf(it)))
  const inflected = asked.inflected.map((it) => ask.for(formsOf(it, languages)))
  const patterns = asked.patterns.map((it) => ask.for(fittingOf(it)))
  if (ask.questions.length + asked.misspelt.length === 0) return new Lexicon(NO_WORDS)
  const [found, misspelt] = await Promise.all([
    server.ask(ask.questions),
    asked.misspelt.length === 0 ? [] : server.misspellings(asked.misspelt),
  ])
  const plain = (rows: readonly unknown[]) => (rows as WordRecord[]).map((it) => it.plain)
  const forms = new Map(
    asked.inflected.map((it, at) => [it, byLanguage((inflected[at]?.(found) ?? []) as FormRecord[])]),
  )
  const answers: WordAnswers = {
    known: new Set(plain(known(found))),
    pairs: joined.flatMap((pick) => (pick(found) as PairRecord[]).map((it): Pair => it.pair)),
    sideBySide: new Set(),
    corrections: new Map(asked.misspelt.map((it, at) => [spelt(it), misspelt[at] ?? []])),
    forms: await withCompounds(server, forms, languages, state.generation),
    patterns: new Map(
      asked.patterns.map((it, at) => [
        it,
        plain(patterns[at]?.(found) ?? []).filter((word) => fitsPattern(word, it)),
      ]),
    ),
  }
  return new Lexicon({ ...answers, ...(await inTexts(server, answers, asked, state.generation)) })
}

/** Questions that are asked together. */
class Collected {
  readonly questions: Question[] = []

  /** @returns a function that picks this question's hits out of all answers; none if there is no question */
  for(it: Question | null): (answers: readonly Answer[]) => readonly unknown[] {
    if (it === null) return () => []
    const at = this.questions.push(it) - 1
    return (answers) => answers[at]?.hits ?? []
  }
}

/** What the vocabulary remembers may be gone: which pairs and joined words are in texts, and which words side by side. */
async function inTexts(
  server: Server,
  { pairs, known, corrections: all }: WordAnswers,
  { neighbours }: WordQuestions,
  generation: number,
): Promise<Pick<WordAnswers, 'pairs' | 'known' | 'sideBySide' | 'corrections'>> {
  const wholes = neighbours.filter(({ left, right }) => known.has(left + right))
  const tooMany = [...all].filter(([, corrections]) => corrections.length > MAX_CORRECTIONS)
  if (pairs.length + wholes.length + tooMany.length === 0)
    return { pairs, known, sideBySide: new Set(), corrections: all }
  const asked: Question[] = []
  /** @returns a function that says how many passages of all answers to this question there are */
  const count = (filter: Expression, words: readonly string[] = []) => {
    const phrase = words.length === 0 ? null : { words, in: null }
    const at = asked.push(question('passages', allOf([visible(generation), filter]), { phrase })) - 1
    return (answers: readonly Answer[]) => answers[at]?.total ?? 0
  }
  const anywhere = (it: string) => anyOf(FIELDS.map((field) => is(field, encodeWord(it))))
  const areWritten = pairs.map((it) => count(is('hyphened', pairToken(it))))
  const areWhole = wholes.map(({ left, right }) => count(anywhere(left + right)))
  const frequencies = tooMany.map(([, corrections]) => corrections.map(({ word }) => count(anywhere(word))))
  const areApart = wholes.map(({ left, right }) => count(true, [encodeWord(left), encodeWord(right)]))
  const answers = await server.ask(asked)
  const isThere = (pick: ((of: typeof answers) => number) | undefined) => (pick?.(answers) ?? 0) > 0
  const gone = new Set(wholes.flatMap(({ left, right }, at) => (isThere(areWhole[at]) ? [] : [left + right])))
  const corrections = new Map(all)
  tooMany.forEach(([of, words], at) => {
    const counted = words.map((it, nth) => ({ ...it, count: frequencies[at]?.[nth]?.(answers) ?? 0 }))
    const living = counted.filter((it) => it.count > 0)
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

/** The distinct words of each field. */
const FIELDS = ['words', 'titled', 'headed']

const inVocabulary = (filter: Expression, limit: number, fields: string[] = ['plain']): Question =>
  question('words', filter, { fields, limit })

const knownOf = (words: readonly string[]): Question | null =>
  words.length === 0 ? null : inVocabulary(isIn('word', words.map(encodeWord)), words.length)

function pairsOf({ word, prefix }: Spelling): Question {
  const encoded = encodeWord(word)
  return inVocabulary(prefix ? begins('joined', encoded) : is('joined', encoded), MAX_PAIRS, ['pair'])
}

function formsOf(word: string, languages: readonly string[]): Question | null {
  const tokens = languages.flatMap((code) =>
    wordForms(code)
      .asked(word)
      .map((key) => formToken(code, key)),
  )
  return tokens.length === 0
    ? null
    : inVocabulary(isIn('forms', [...new Set(tokens)]), NO_LIMIT, ['plain', 'in'])
}

function byLanguage(rows: readonly FormRecord[]): Forms {
  const found = new Map<string, string[]>()
  for (const { in: language, plain } of rows) found.set(language, [...(found.get(language) ?? []), plain])
  return [...found].map(([language, words]) => ({ language, words: words.sort() }))
}

/** Words that begin as the pattern does. */
function fittingOf(pattern: string): Question {
  const begin = lettersBefore(pattern)
  return inVocabulary(begin === '' ? exists('word') : begins('word', encodeWord(begin)), NO_LIMIT)
}
