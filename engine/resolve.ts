import { ACRONYM_WORDS } from '../languages/acronym-words.ts'
import { asJoined } from '../languages/parts/forms.ts'
import { printQuery } from '../model/query/print.ts'
import {
  type AllNode,
  leaves,
  type NearOperand,
  type Notice,
  type Operator,
  type OperatorNode,
  type ParsedQuery,
  type QueryNode,
  type Term,
} from '../model/query/syntax.ts'
import { reversedDates } from '../model/reversed-dates.ts'
import type { SearchRequest } from '../model/search-request.ts'
import type { ShownPart, ShownQuery } from '../model/search-result.ts'
import { fold, words } from '../model/words.ts'
import { MOST_VALUES, meantByWords } from './names.ts'
import {
  any,
  combinedInReadings,
  numberOf,
  phraseInReadings,
  sequenceInReadings,
  wordInReadings,
} from './number-readings.ts'
import {
  choose,
  chosenOperators,
  conditionOf,
  facetOf,
  type Meaning,
  meaningOf,
  withWords,
} from './operators.ts'
import { grouped, type Plain, plainOf, runs, spell, wordsOf } from './plain-runs.ts'
import type { Loose, Meant, NameAnswers, Named, NameQuestion, Root, Sought } from './sought.ts'

/**
 * From a parsed query to what an engine has to look for: operators become filters, and words that spell a
 * whole name become that name. In two pure steps, so that each engine can look names up in its own way.
 */

/** The order of values that have the same name: not that in which an index met them. */
export function byFacetAndKey(a: Named, b: Named): number {
  const [mine, theirs] = [`${a.facet} ${a.key}`, `${b.facet} ${b.key}`]
  return mine < theirs ? -1 : mine > theirs ? 1 : 0
}

export type ResolvedQuery = {
  /** What is asked for, as a tree. */
  root: Root
  /** The request, with the filters that were typed as operators added. */
  request: SearchRequest
  shown: Omit<ShownQuery, 'corrections' | 'forms'>
}

/** Names longer than this are not recognised in a query. */
const MAX_NAME_WORDS = 8

/** Every name that `resolve` may ask for: for engines that have to look names up in advance. */
export function nameQuestions(text: string, { root }: ParsedQuery, aliases: boolean): NameQuestion[] {
  const questions: NameQuestion[] = []
  for (const { leaf } of leaves(root)) {
    const facet = leaf.type === 'operator' ? facetOf(leaf.operator) : null
    if (leaf.type === 'operator' && facet !== null) questions.push({ facet, folded: fold(leaf.value) })
  }
  if (!aliases) return questions
  // An operator with an unknown name is searched as words, which may spell a name together with their neighbours.
  for (const run of runs(
    text,
    withWords(text, root, ({ operator }) => facetOf(operator) !== null),
  )) {
    for (let from = 0; from < run.length; from += 1) {
      for (let to = from + 1; to <= Math.min(run.length, from + MAX_NAME_WORDS); to += 1) {
        questions.push({ facet: null, folded: spell(run.slice(from, to)) })
      }
    }
  }
  return questions
}

/**
 * Resolves a query: what to look for, what to exclude, and the filters.
 *
 * @param text as typed; offsets of `parsed` and of the shown parts are UTF-16 offsets into it
 * @param request not modified; the result has a copy with the filters typed as operators
 * @param answer looks up a name; has to know at least the names that `nameQuestions` lists
 */
export function resolve(
  text: string,
  parsed: ParsedQuery,
  request: SearchRequest,
  answer: NameAnswers,
): ResolvedQuery {
  const notices: Notice[] = [...parsed.notices]
  const narrowed = structuredClone(request)
  const meanings = new Map<number, Meaning>()
  for (const { leaf } of leaves(parsed.root)) {
    if (leaf.type !== 'operator') continue
    const meaning = meaningOf(text, leaf, answer)
    if (typeof meaning === 'string') notices.push(notFound(leaf, meaning))
    else meanings.set(leaf.start, meaning)
  }
  const root = withWords(text, parsed.root, (node) => !meanings.has(node.start))
  const chosen = chosenOperators(root)
  for (const [node, { exclude }] of chosen) {
    const meaning = meanings.get(node.start)
    if (meaning) choose(meaning, exclude, narrowed)
  }
  const reversed = reversedDates(narrowed)
  if (reversed) notices.push(reversed)
  const builder = new Builder(text, request.aliases ? answer : () => [], meanings, new Set(chosen.keys()))
  const of = parsed.notices.some((it) => it.code === 'nothing-to-search')
    ? [NOTHING]
    : builder.all(root, false)
  const shown: ShownPart[] = [...leaves(root)].map(({ leaf, excluded }) => {
    const { start, end } = leaf
    const part = { type: leaf.type, text: text.slice(start, end), exclude: excluded, start, end }
    const meaning = leaf.type === 'operator' ? meanings.get(leaf.start) : undefined
    return meaning === undefined ? part : { ...part, ...shownMeaning(meaning, excluded && !isDate(meaning)) }
  })
  return {
    root: { type: 'all', of },
    request: narrowed,
    shown: { parts: shown, understood: printQuery(text, parsed.root), notices, aliases: builder.aliases },
  }
}

const NOBODY: Meant = { tags: [], others: [] }
/** What no passage matches. */
const NOTHING: Sought = { type: 'any', of: [] }

const isDate = ({ by }: Meaning) => by === 'date'

function shownMeaning(meaning: Meaning, exclude: boolean): Partial<ShownPart> {
  if (meaning.by === 'title') return { exclude, filter: 'title' }
  if (meaning.by === 'date') {
    return { exclude, filter: meaning.side, keys: [meaning.value], labels: [meaning.value] }
  }
  const { facet, found, choices } = meaning
  const keys = found.map((it) => it.key)
  const labels = found.map((it) => it.label)
  const offered = choices.map(({ key, label }) => ({ key, label }))
  return { exclude, filter: facet, keys, labels, ...(offered.length > 0 && { choices: offered }) }
}

const CALLED: Partial<Record<Operator, string>> = {
  lang: 'language',
  type: 'kind of work',
  kind: 'kind of work',
}

function notFound({ operator, value }: OperatorNode, code: 'unknown-name' | 'too-many-names'): Notice {
  const what = CALLED[operator] ?? operator
  const message =
    code === 'unknown-name'
      ? `No ${what} is called "${value}", so it was searched as words; type a word of the name, or choose it from the suggestions.`
      : `More than ${MOST_VALUES} values of ${operator}: have "${value}" in a name, so it was searched as words; type more of the name.`
  return { code, message, typed: value, operator }
}

/** Makes a query's tree into that of an engine. */
class Builder {
  readonly aliases: ShownQuery['aliases'] = []

  constructor(
    private readonly text: string,
    private readonly answer: NameAnswers,
    private readonly meanings: ReadonlyMap<number, Meaning>,
    private readonly chosen: ReadonlySet<OperatorNode>,
  ) {}

  /** `excluded`: inside NOT, where no word is unfinished. */
  all(node: AllNode, excluded: boolean): Sought[] {
    return grouped(this.text, node).flatMap((it) => {
      const plain = it.flatMap((one) => plainOf(this.text, one) ?? [])
      return plain.length > 0 ? this.words(plain, excluded) : it.flatMap((one) => this.one(one, excluded))
    })
  }

  private one(node: QueryNode, excluded: boolean): Sought[] {
    const plain = plainOf(this.text, node)
    if (plain !== null) return this.words([plain], excluded)
    if (node.type === 'word') return []
    if (node.type === 'not') {
      if (node.of.type === 'operator' && this.chosen.has(node.of)) return []
      return this.one(node.of, true).map((of): Sought => ({ type: 'not', of }))
    }
    if (node.type === 'all') return [{ type: 'all', of: this.all(node, excluded) }]
    if (node.type === 'any') {
      if (node.of.some((it) => it.type === 'operator' && this.chosen.has(it))) return []
      return [{ type: 'any', of: node.of.map((it) => together(this.one(it, excluded))) }]
    }
    if (node.type === 'near') {
      return node.steps.map((step, at) => {
        const [left, right] = [sequencesOf(node.of[at]), sequencesOf(node.of[at + 1])]
        const pairs = left.flatMap((a) =>
          right.flatMap((b) => {
            const inForms = [a, b].flatMap(({ isWord }, nth) => (isWord ? [nth] : []))
            return combinedInReadings([a.terms, b.terms]).map(
              (of): Sought => ({ type: 'near', of, ...step, inForms }),
            )
          }),
        )
        return any(pairs)
      })
    }
    if (node.type === 'pattern') {
      return node.term.type === 'pattern' ? [node.term] : [{ type: 'phrase', terms: [node.term] }]
    }
    if (node.type === 'phrase') {
      if (node.within === null) return [phraseInReadings(node.terms)]
      const { within } = node
      const ways = combinedInReadings(node.terms.map((it) => [it]))
      return [any(ways.map((of): Sought => ({ type: 'near', of, within, inOrder: false, inForms: [] })))]
    }
    const meaning = this.meanings.get(node.start)
    if (meaning === undefined || this.chosen.has(node)) return []
    const condition = conditionOf(meaning)
    if (condition.by !== 'title') return [{ type: 'filter', condition }]
    const titles = sequenceInReadings(condition.terms)
    return [any(titles.map((terms): Sought => ({ type: 'filter', condition: { by: 'title', terms } })))]
  }

  /** Words in a row, with those that spell a name together: the longest name from the left. */
  private words(run: Plain[], excluded: boolean): Sought[] {
    const found: Sought[] = []
    for (let at = 0; at < run.length; ) {
      let length = Math.min(run.length - at, MAX_NAME_WORDS)
      let meant: Meant = NOBODY
      for (; length > 0; length -= 1) {
        const folded = spell(run.slice(at, at + length))
        meant = meantByWords(this.answer({ facet: null, folded }), folded)
        if (meant.tags.length > 0) break
      }
      const number = length > 1 ? null : numberOf(this.text, run, at)
      if (number !== null) {
        found.push(number.sought)
        at += number.words
        continue
      }
      const members = run.slice(at, at + Math.max(length, 1))
      at += members.length
      const words = members.flatMap(wordsOf).map((it) => ({ ...it, prefix: it.prefix && !excluded }))
      const typed = this.text.slice(members[0]?.start, members.at(-1)?.end)
      const together = members.some((it) => it.type === 'phrase') ? lastOf(typed) : null
      if (members.length === 1 && !isName(typed, spell(members))) meant = NOBODY
      const { tags } = meant
      for (const { key, names } of tags) this.aliases.push({ typed, key, names })
      if (tags.length > 0) found.push({ type: 'name', words, ...meant, ...(together && { together }) })
      else if (together) found.push(phraseInReadings(termsOf(words), together))
      else found.push(...words.map(wordInReadings))
    }
    return found
  }
}

/** The last of some words that are joined as they are typed. */
function lastOf(typed: string): Loose {
  const { folded, start } = words(typed).at(-1) ?? { folded: '', start: typed.length }
  return { asked: asJoined(folded), before: typed.slice(0, start).toLowerCase() }
}

const termsOf = (words: { word: string; prefix: boolean }[]): Term[] =>
  words.map(({ word, prefix }): Term => ({ type: prefix ? 'prefix' : 'word', word }))

/** *is* and *who* are words; only in capitals they are what has that acronym. */
const isName = (typed: string, folded: string) =>
  !ACRONYM_WORDS.has(folded) || (typed === typed.toUpperCase() && [...typed].length > 1)

function together(of: Sought[]): Sought {
  const [only] = of
  return of.length === 1 && only ? only : { type: 'all', of }
}

/** What may stand at one end of nearness; `isWord`: a plain word, which is no phrase and has no star. */
function sequencesOf(node: NearOperand | undefined): { terms: Term[]; isWord: boolean }[] {
  if (node === undefined) return []
  if (node.type === 'any') return node.of.flatMap((it) => sequencesOf(isOperand(it) ? it : undefined))
  if (node.type === 'phrase') return [{ terms: node.terms, isWord: false }]
  if (node.type === 'pattern') return [{ terms: [node.term], isWord: false }]
  return [{ terms: [{ type: node.prefix ? 'prefix' : 'word', word: node.word }], isWord: true }]
}

const isOperand = (node: QueryNode): node is NearOperand =>
  node.type === 'word' || node.type === 'pattern' || node.type === 'phrase' || node.type === 'any'
