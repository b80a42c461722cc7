import {
  type Citation,
  checkStyle,
  citationFile,
  formatFacts,
  permalinkOf,
  toCsl,
} from '../citation/index.ts'
import { withCopies } from '../cli/copies-of.ts'
import { refuseUnknown } from '../cli/known-keys.ts'
import type { Engine } from '../engine/port.ts'
import { AppError } from '../model/errors.ts'
import type { Passage, Quotation } from '../model/passage.ts'
import type { SearchRequest } from '../model/search-request.ts'
import { passagesIn } from '../model/total.ts'
import { slug } from '../model/words.ts'
import { chosenQuotation } from './chosen-quotation.ts'
import { type Different, differentOf, layoutOf } from './layout.ts'
import { ending, type Pieces } from './pieces.ts'
import type { ChosenQuote, ExportRequest } from './request.ts'

export type ExportOptions = {
  signal?: AbortSignal
  /** `http://host:port`: where permalinks lead; without it there are none. */
  origin?: string
  /** Called with the number of citations that were read so far. */
  onProgress?: (done: number) => void
}

export type ExportFile = {
  /** How many citations the file will contain, one for each passage; null if the engine only has a lower bound. */
  total: number | null
  /** How many quotations of these passages the search counts, without those that are folded; null if it counts passages. */
  quotations: number | null
  /** Of a search that folds copies: all that match, and how many of these are different; null of every other. */
  different: Different | null
  name: string
  mime: string
  pieces: Pieces
}

const ATTEMPTS = 5
const NAME_LENGTH = 60

function linked(passage: Passage, quotation: Quotation | null, { origin }: ExportOptions) {
  return origin === undefined ? {} : { permalink: permalinkOf(origin, passage, quotation) }
}

/** A scan that has begun: its first passage has been read, so its state of the index is fixed. */
type Begun = { first: IteratorResult<Passage>; rest: AsyncIterator<Passage> }

async function* passagesOf({ first, rest }: Begun): AsyncGenerator<Passage> {
  for (let next = first; !next.done; next = await rest.next()) yield next.value
}

/** A document that is put together has the passages of a work in the order of its text, as a scan by date gives them. */
function scanned({ format, layout, search }: ExportRequest & { of: 'search' }): SearchRequest {
  const sorts = formatFacts[format].kind === 'document' && layout.grouping !== 'none'
  return sorts && search.sort === 'relevance' ? { ...search, sort: 'oldest' } : search
}

/**
 * Total and passages of one state of the index. The port gives them by two calls; where a writer commits in
 * between, both are made again. @returns the total as null where it never stood still
 */
async function sameState(
  engine: Engine,
  request: ExportRequest & { of: 'search' },
  { signal }: ExportOptions,
) {
  const options = signal ? { signal } : {}
  for (let attempt = 1; ; attempt += 1) {
    const { generation } = await engine.status()
    const { total } = await engine.search({ ...request.search, page: 1, limit: 1 }, options)
    const rest = engine.scan(scanned(request), options)[Symbol.asyncIterator]()
    let taken = false
    try {
      const begun = { first: await rest.next(), rest }
      const still = (await engine.status()).generation === generation
      taken = still || attempt === ATTEMPTS
      if (taken) return { total: still && total.exact ? total : null, begun }
    } finally {
      // Nothing else ends it: what is exported is either another scan or nothing.
      if (!taken) await rest.return?.()
    }
  }
}

async function citationOf(engine: Engine, quote: ChosenQuote, options: ExportOptions): Promise<Citation> {
  const found = await engine.passage(quote.id)
  if (found.state === 'gone') throw new AppError('passage-gone', { id: quote.id })
  if (found.state === 'unknown') throw new AppError('not-found', { what: 'passage', id: quote.id })
  const { passage } = found
  const quotation = chosenQuotation(passage, quote)
  return toCsl(passage, quotation, {
    ...linked(passage, quotation, options),
    ...(quote.note !== null && { note: quote.note }),
  })
}

async function* counted(citations: AsyncIterable<Citation>, options: ExportOptions) {
  let done = 0
  for await (const citation of citations) {
    if (options.signal?.aborted) throw new AppError('cancelled', { what: 'export' })
    yield citation
    done += 1
    options.onProgress?.(done)
  }
}

/** A file that ends early must not look like a whole one. */
async function* complete(pieces: AsyncIterable<Uint8Array>, total: number | null, done: () => number) {
  yield* pieces
  if (total !== null && done() !== total) throw new AppError('internal', { what: 'export' })
}

function nameOf(request: ExportRequest): string {
  const { extension } = formatFacts[request.format]
  const words = request.of === 'search' ? request.search.q : 'quotes'
  const readable = slug(words)
    .replace(/[^a-z0-9-]/g, '')
    .slice(0, NAME_LENGTH)
    .replace(/^-+|(?<!-)-+$/g, '')
  return `verbatim${readable && `-${readable}`}.${extension}`
}

/**
 * Begins an export: by then the request was understood, the style is known and every chosen passage was found, so
 * that no file is begun that cannot be finished.
 */
export async function openExport(
  engine: Engine,
  request: ExportRequest,
  options: ExportOptions = {},
): Promise<ExportFile> {
  const { choice, format } = request
  await checkStyle(choice)
  const { signal } = options
  if (request.of === 'search') await refuseUnknown(engine, request.search, signal ? { signal } : {})
  let done = 0
  const watched = {
    ...options,
    onProgress: (count: number) => {
      done = count
      options.onProgress?.(count)
    },
  }
  const { total, quotations, different, citations, end } = await begin(engine, request, options)
  const layout = await layoutOf(engine, request, { total, quotations, different }, signal).catch(
    async (error: unknown) => {
      await end()
      throw error
    },
  )
  const file = { format, choice, layout, ...(signal && { signal }) }
  return {
    total,
    quotations,
    different,
    name: nameOf(request),
    mime: formatFacts[format].mime,
    pieces: ending(
      complete(citationFile(counted(citations, watched), file), total, () => done),
      end,
    ),
  }
}

async function begin(engine: Engine, request: ExportRequest, options: ExportOptions) {
  if (request.of === 'search') {
    const { total, begun } = await sameState(engine, request, options)
    const cited = async function* () {
      const { signal } = options
      const all = withCopies(engine, passagesOf(begun), request.search, signal ? { signal } : {})
      for await (const { passage, copies } of all) {
        yield toCsl(passage, null, { ...linked(passage, null, options), ...(copies && { copies }) })
      }
    }
    return {
      total: total && (total.different?.exact ?? true) ? passagesIn(total) : null,
      quotations: total?.unit === 'quotation' ? (total.different?.value ?? total.value) : null,
      different: total && differentOf(total),
      citations: cited(),
      end: async () => begun.rest.return?.(),
    }
  }
  const chosen: Citation[] = []
  for (const quote of request.quotes) chosen.push(await citationOf(engine, quote, options))
  const cited = async function* () {
    yield* chosen
  }
  return {
    total: chosen.length,
    quotations: null,
    different: null,
    citations: cited(),
    end: async () => undefined,
  }
}
