import { dayInterval } from '../model/dates.ts'
import {
  type Notice,
  type OperatorPart,
  type ParsedQuery,
  type PhrasePart,
  plainWords,
  type QueryPart,
  type WordPart,
} from '../model/query-language.ts'
import type { FacetName, SearchRequest } from '../model/search-request.ts'
import type { ShownPart, ShownQuery } from '../model/search-result.ts'
import { fold } from '../model/words.ts'
import { type Named, type Sought as Node, phraseOf, type Root } from './sought.ts'

/**
 * From a parsed query to what an engine has to look for: operators become filters, and words that spell a
 * whole name become that name. In two pure steps, so that each engine can look names up in its own way.
 */

/** A name to look up; `facet: null` means every facet whose tags plain words can refer to. */
export type NameQuestion = { facet: FacetName | null; folded: string }

/** The order of values that have the same name: not that in which an index met them. */
export function byFacetAndKey(a: Named, b: Named): number {
  const [mine, theirs] = [`${a.facet} ${a.key}`, `${b.facet} ${b.key}`]
  return mine < theirs ? -1 : mine > theirs ? 1 : 0
}

export type NameAnswers = (question: NameQuestion) => Named[]

export type Sought =
  | { type: 'word'; word: string; prefix: boolean }
  | { type: 'phrase'; words: string[]; prefix: boolean }
  /** Adjacent words that spell a name: matched by the words, or by a tag with one of the keys. */
  | { type: 'name'; words: { word: string; prefix: boolean }[]; tags: Named[] }

export type ResolvedQuery = {
  /** What is asked for, as a tree. */
  root: Root
  /** The same where it is flat: what has to match, and what must not. */
  sought: Sought[]
  excluded: Sought[]
  /** The request, with the filters that were typed as operators added. */
  request: SearchRequest
  shown: Omit<ShownQuery, 'corrections'>
}

/** Names longer than this are not recognised in a query. */
const MAX_NAME_WORDS = 8

const FACET_OF = {
  source: 'source',
  group: 'group',
  location: 'location',
  speaker: 'speaker',
  lang: 'language',
} as const

/** Every name that `resolve` may ask for: for engines that have to look names up in advance. */
export function nameQuestions(text: string, parsed: ParsedQuery, aliases: boolean): NameQuestion[] {
  const questions: NameQuestion[] = []
  for (const part of parsed.parts) {
    if (part.type === 'operator' && part.operator !== 'after' && part.operator !== 'before') {
      questions.push({ facet: FACET_OF[part.operator], folded: fold(part.value) })
    }
  }
  if (!aliases) return questions
  // An operator with an unknown name is searched as words, which may spell a name together with their neighbours.
  const parts = parsed.parts.flatMap((part) => (part.type === 'operator' ? inWords(text, part) : [part]))
  for (const run of runs(parts)) {
    for (let from = 0; from < run.length; from += 1) {
      for (let to = from + 1; to <= Math.min(run.length, from + MAX_NAME_WORDS); to += 1) {
        questions.push({ facet: null, folded: spell(run.slice(from, to)) })
      }
    }
  }
  return questions
}

/** The value of an operator as plain words. */
function inWords(text: string, part: OperatorPart): (WordPart | PhrasePart)[] {
  // After the colon: in `source:source` the value is also the operator's name.
  const at = text.indexOf(part.value, text.indexOf(':', part.start))
  return plainWords(text, at, at + part.value.length, part.exclude)
}

const spell = (parts: WordPart[]) => parts.map((part) => part.word).join(' ')

/** Runs of plain words with nothing in between; an excluded word is a run of its own. */
function runs(parts: QueryPart[]): WordPart[][] {
  const found: WordPart[][] = []
  let run: WordPart[] = []
  for (const part of parts) {
    if (part.type === 'word' && !part.exclude) {
      run.push(part)
      continue
    }
    if (run.length > 0) found.push(run)
    run = []
    if (part.type === 'word') found.push([part])
  }
  return run.length > 0 ? [...found, run] : found
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
  const { parts, shown, notices, narrowed } = withOperators(text, parsed, request, answer)
  const aliases: ShownQuery['aliases'] = []
  const sought: Sought[] = []
  const excluded: Sought[] = []
  for (const { members, tags } of names(parts, request.aliases ? answer : () => [])) {
    const [first] = members
    const last = members.at(-1)
    if (first === undefined || last === undefined || first.type === 'operator') continue
    const typed = text.slice(first.start, last.end)
    for (const tag of tags) aliases.push({ typed, key: tag.key, names: tag.names })
    const list = first.exclude ? excluded : sought
    list.push(tags.length > 0 ? nameOf(members, tags) : asTyped(first))
  }
  const root: Root = {
    type: 'all',
    of: [...sought.map(nodeOf), ...excluded.map((it): Node => ({ type: 'not', of: nodeOf(it) }))],
  }
  return { root, sought, excluded, request: narrowed, shown: { parts: shown, notices, aliases } }
}

const nodeOf = (it: Sought): Node => (it.type === 'phrase' ? phraseOf(it.words, it.prefix) : it)

function nameOf(members: QueryPart[], tags: Named[]): Sought {
  const words = members.flatMap((it) => (it.type === 'word' ? [{ word: it.word, prefix: it.prefix }] : []))
  return { type: 'name', words, tags }
}

function asTyped(part: WordPart | PhrasePart): Sought {
  return part.type === 'word'
    ? { type: 'word', word: part.word, prefix: part.prefix }
    : { type: 'phrase', words: part.words, prefix: part.prefix }
}

/** The parts with operators turned into filters, or into plain words if nothing has that name. */
function withOperators(text: string, parsed: ParsedQuery, request: SearchRequest, answer: NameAnswers) {
  const notices: Notice[] = [...parsed.notices]
  const narrowed = structuredClone(request)
  const shown: ShownPart[] = []
  const parts: QueryPart[] = []
  const keep = (part: WordPart | PhrasePart) => {
    parts.push(part)
    shown.push({ ...place(text, part), type: part.type })
  }
  for (const part of parsed.parts) {
    if (part.type !== 'operator') {
      keep(part)
      continue
    }
    const filter = applyOperator(text, part, narrowed, answer)
    if (filter) {
      // Kept among the parts, so that the words on either side of it do not count as adjacent.
      parts.push(part)
      shown.push(filter)
      continue
    }
    const { operator, value } = part
    const message = `No ${operator === 'lang' ? 'language' : operator} is called "${value}", so it was searched as words.`
    notices.push({ code: 'unknown-name', message, typed: value, operator })
    for (const plain of inWords(text, part)) keep(plain)
  }
  return { parts, shown, notices, narrowed }
}

function place(text: string, part: QueryPart) {
  return { text: text.slice(part.start, part.end), exclude: part.exclude, start: part.start, end: part.end }
}

/** The parts in order, with words that spell a name grouped: the longest name from the left. */
function* names(parts: QueryPart[], answer: NameAnswers): Generator<{ members: QueryPart[]; tags: Named[] }> {
  const runOf = new Map<QueryPart, WordPart[]>()
  for (const run of runs(parts)) {
    for (const [at, part] of run.entries()) runOf.set(part, run.slice(at, at + MAX_NAME_WORDS))
  }
  for (let at = 0; at < parts.length; ) {
    const part = parts[at]
    if (part === undefined) return
    const ahead = runOf.get(part) ?? []
    let length = ahead.length
    let tags: Named[] = []
    for (; length > 0; length -= 1) {
      // A value with a single name is found by the words of that name already.
      tags = answer({ facet: null, folded: spell(ahead.slice(0, length)) }).filter(
        (it) => it.names.length > 1,
      )
      if (tags.length > 0) break
    }
    const taken = Math.max(length, 1)
    yield { members: parts.slice(at, at + taken), tags }
    at += taken
  }
}

/** Adds the operator's filter to the request; null if nothing has that name. */
function applyOperator(
  text: string,
  part: OperatorPart,
  request: SearchRequest,
  answer: NameAnswers,
): ShownPart | null {
  const shown = { ...place(text, part), type: 'operator' as const }
  if (part.operator === 'after' || part.operator === 'before') {
    const side = part.operator === 'after' ? 'from' : 'to'
    const narrower = narrowerDate(side, request[side], part.value)
    // -after:2025 might mean before 2025, but a filter that is silently inverted would surprise people.
    request[side] = narrower
    return { ...shown, exclude: false, filter: side, keys: [part.value], labels: [part.value] }
  }
  const facet = FACET_OF[part.operator]
  const found = answer({ facet, folded: fold(part.value) })
  if (found.length === 0) return null
  const keys = found.map((it) => it.key)
  const list = part.exclude ? request.not[facet] : request.any[facet]
  for (const key of keys) if (!list.includes(key)) list.push(key)
  return { ...shown, filter: facet, keys, labels: found.map((it) => it.label) }
}

function narrowerDate(side: 'from' | 'to', present: string | null, typed: string): string {
  const before = present === null ? null : dayInterval(present)
  const after = dayInterval(typed)
  if (present === null || before === null || after === null) return typed
  if (side === 'from') return before.first > after.first ? present : typed
  return before.last < after.last ? present : typed
}
