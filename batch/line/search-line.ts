import type { Engine } from '../../engine/port.ts'
import type { BatchAs, BatchHit, BatchLine, SearchedLine } from '../../model/batch.ts'
import type { ValueProblem } from '../../model/error-reasons.ts'
import { clause } from '../../model/error-reasons.ts'
import type { AppError } from '../../model/errors.ts'
import type { Notice } from '../../model/query/syntax.ts'
import type { SearchRequest } from '../../model/search-request.ts'
import type { Hit, SearchPage, ShownQuery } from '../../model/search-result.ts'
import { MAX_QUERY_LENGTH } from '../../model/search-schema.ts'
import { told } from '../../model/told-error.ts'
import { passagesMatching } from '../../model/total.ts'
import { formatSearch } from '../../model/url.ts'
import type { ListLine } from '../list/read-list.ts'
import { documentsOf } from './documents.ts'
import {
  anyOf,
  distinct,
  foundAs,
  looksLikeQuery,
  named,
  otherOrder,
  phraseOf,
  plainName,
  probeOf,
  spelt,
  taggedWith,
  turnedTo,
  WORDINGS_AT_MOST,
  type Wording,
} from './names.ts'

export type LineOptions = {
  as: BatchAs
  /** The filters and everything else that all lines share. */
  base: SearchRequest
  /** How many hits are given with each line. */
  hits: number
  signal?: AbortSignal
}

/** Hits that are asked for even where fewer are given: as many as most lines have, so that nothing has to be scanned. */
const HITS_ASKED = 20
const ATTEMPTS = 5

type Answer = Pick<SearchedLine, 'query' | 'asWritten' | 'also'> & {
  request: SearchRequest
  page: SearchPage
  told: Omit<ShownQuery, 'parts'>
}

/** Why an entry cannot be searched for; null if it can. */
export function problemOf({ text }: ListLine, { as }: LineOptions): ValueProblem | null {
  if (text.trim() === '') return { reason: 'empty' }
  if (as === 'names' && plainName(text) === '') return { reason: 'no-words' }
  const q = as === 'names' ? phraseOf(plainName(text)) : text
  return q.length > MAX_QUERY_LENGTH ? { reason: 'too-long', maximum: MAX_QUERY_LENGTH } : null
}

export const unusedLine = (it: ListLine, problem: ValueProblem): BatchLine => ({
  ...placeOf(it),
  state: 'unused',
  problem,
  message: `${clause(problem).charAt(0).toUpperCase()}${clause(problem).slice(1)}.`,
})

export const failedLine = (it: ListLine, error: AppError): BatchLine => ({
  ...placeOf(it),
  state: 'failed',
  error: told(error),
})

const placeOf = ({ line, text, columns }: ListLine) => ({ type: 'line' as const, line, text, columns })

/** What an entry asks for in the collection as it is, and its first page. */
export const answerOf = (engine: Engine, text: string, options: LineOptions): Promise<Answer> =>
  options.as === 'names' ? nameAnswer(engine, text, options) : queryAnswer(engine, text, options)

/** What an entry finds. All counts are of one state of the collection, unless it changes all the time. */
export async function searchLine(engine: Engine, it: ListLine, options: LineOptions): Promise<SearchedLine> {
  const { signal } = options
  for (let attempt = 1; ; attempt += 1) {
    const { request, page, told, ...facts } = await answerOf(engine, it.text, options)
    const documents = await documentsOf(engine, request, page, signal)
    const { generation } = await engine.status()
    if (generation !== page.generation && attempt < ATTEMPTS) continue
    return {
      ...placeOf(it),
      state: 'searched',
      ...facts,
      search: formatSearch({ ...request, page: 1, limit: options.base.limit }).toString(),
      sameAs: null,
      generation: page.generation,
      total: page.total,
      documents,
      ...told,
      hits: page.hits.slice(0, options.hits).map(hitOf),
    }
  }
}

function hitOf({ id, documentId, title, source, publishedAt, text, highlights, copies }: Hit): BatchHit {
  return { id, documentId, title, source, publishedAt, text, highlights, ...(copies && { copies }) }
}

const requestFor = ({ base, hits }: LineOptions, q: string): SearchRequest => ({
  ...base,
  q,
  page: 1,
  limit: Math.max(hits, HITS_ASKED),
})

const callOptions = ({ signal }: LineOptions) => (signal ? { signal } : {})

async function queryAnswer(engine: Engine, text: string, options: LineOptions): Promise<Answer> {
  const request = requestFor(options, text)
  const page = await engine.search(request, callOptions(options))
  const { parts: _, ...told } = page.query
  const asWritten =
    told.corrections.length + told.forms.length + told.aliases.length === 0
      ? page.total
      : await totalOf(engine, { ...request, ...LITERAL }, options)
  return { query: text, request, page, told, asWritten, also: [] }
}

/** Nothing but the words as they are written. */
const LITERAL = { typos: false, forms: false, aliases: false } as const

async function totalOf(engine: Engine, request: SearchRequest, options: LineOptions) {
  const { total } = await engine.search({ ...request, limit: 1 }, callOptions(options))
  return total
}

/**
 * A name is found as a phrase, in every wording that the collection has of it. What other wordings there are, a search
 * for its words says; which of them have their words next to each other, a search for each.
 */
async function nameAnswer(engine: Engine, text: string, options: LineOptions): Promise<Answer> {
  const written = plainName(text)
  const turned = otherOrder(text)
  const orders = turned === null ? [written] : [written, turned]
  const probes: ShownQuery[] = []
  for (const it of orders) {
    const asked = { ...requestFor(options, probeOf(it)), limit: 1 }
    probes.push((await engine.search(asked, callOptions(options))).query)
  }
  const wordings = [
    ...orders.slice(1).map(turnedTo),
    ...(await aliasesOf(engine, probes, options)),
    ...orders.flatMap((it, at) => {
      const probe = probes[at]
      return probe === undefined ? [] : spelt(it, foundAs(probe))
    }),
  ]
  const others = distinct(wordings, [written]).slice(0, WORDINGS_AT_MOST)
  const found = await foundAmong(engine, others, options)
  const asTyped = phraseOf(written)
  const query = anyOf([asTyped, ...found.map((it) => it.query)], MAX_QUERY_LENGTH)
  const request = requestFor(options, query)
  const page = await engine.search(request, callOptions(options))
  const { parts: _, ...answered } = page.query
  const told = looksLikeQuery(text)
    ? { ...answered, notices: [...answered.notices, readAsName(text)] }
    : answered
  const asWritten =
    found.length === 0 ? page.total : await totalOf(engine, { ...request, q: asTyped }, options)
  const also = found.map(({ text: it, why, passages }) => ({ text: it, why, passages }))
  return { query, request, page, told, asWritten, also }
}

const readAsName = (text: string): Notice => ({
  code: 'looks-like-a-query',
  message: `Signs of a query mean nothing in a name, so the words of "${text}" were searched next to each other; search for the list as queries if that is what it is.`,
  typed: text,
})

/**
 * The other names of what the name stands for. Of a group, what is tagged with it, because its acronym may be a word
 * ("IS"); a place in the same way would bring in every place inside it, and a tag is not inside any quotation.
 */
async function aliasesOf(
  engine: Engine,
  probes: readonly ShownQuery[],
  options: LineOptions,
): Promise<Wording[]> {
  const aliases = probes.flatMap((it) => it.aliases)
  const keys = aliases.map((it) => it.key)
  const groups = keys.length > 0 && options.base.in === 'passage' ? await engine.entities('group', keys) : []
  const wordings: Wording[] = []
  for (const { key, names } of aliases) {
    const group = groups.find((it) => it.key === key)
    const tagged = group === undefined ? null : taggedWith(group.label)
    const isIt = tagged !== null && (await meansOnly(engine, tagged, key, options))
    wordings.push(...(isIt ? [tagged] : named(names)))
  }
  return wordings
}

/** Whether a filter by name takes this value and no other that has the name too, or has it as a part of its own. */
async function meansOnly(engine: Engine, { query }: Wording, key: string, options: LineOptions) {
  const asked = { ...requestFor(options, query), limit: 1 }
  const { parts } = (await engine.search(asked, callOptions(options))).query
  return parts.every((it) => it.type !== 'operator' || (it.keys?.length === 1 && it.keys[0] === key))
}

type FoundWording = Wording & { passages: number }

/** Those wordings that find anything, each with what it finds by itself. */
async function foundAmong(
  engine: Engine,
  wordings: readonly Wording[],
  options: LineOptions,
): Promise<FoundWording[]> {
  const found: FoundWording[] = []
  // Most names have none, which one search for all of them says.
  const any = anyOf(
    wordings.map((it) => it.query),
    MAX_QUERY_LENGTH,
  )
  if (any === '' || (await totalOf(engine, requestFor(options, any), options)).value === 0) return found
  for (const it of wordings) {
    const passages = passagesMatching(await totalOf(engine, requestFor(options, it.query), options))
    if (passages > 0) found.push({ ...it, passages })
  }
  return found
}
