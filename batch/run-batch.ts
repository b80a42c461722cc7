import { filterNotices } from '../cli/known-keys.ts'
import type { Engine } from '../engine/port.ts'
import type { BatchEnded, BatchEvent, BatchLine, SearchedLine } from '../model/batch.ts'
import { AppError } from '../model/errors.ts'
import { fold } from '../model/words.ts'
import { isOfOneLine } from './line/failures.ts'
import { otherOrder } from './line/names.ts'
import { failedLine, type LineOptions, problemOf, searchLine, unusedLine } from './line/search-line.ts'
import type { List, ListLine } from './list/read-list.ts'

export type BatchOptions = LineOptions & {
  /** How the list was encoded, to be told. */
  encoding: string
  /** So many lines have been answered before: they are left out. */
  skip?: number
}

/**
 * Searches for every line of a list, in its order, each event as soon as it is known. A line that cannot be used, or
 * whose search fails, never stops the others. Rejects with what concerns all of them, and with `cancelled`.
 */
export async function* runBatch(
  engine: Engine,
  list: List,
  { encoding, skip = 0, ...options }: BatchOptions,
): AsyncGenerator<BatchEvent> {
  const { generation } = await engine.status()
  const rest = list.lines.slice(skip)
  const skipped = list.lines.length - rest.length
  const told = {
    notices: await filterNotices(engine, options.base, options),
    list: { ...list.read, encoding },
  }
  yield { type: 'begun', as: options.as, lines: list.lines.length, skipped, generation, ...told }
  const doubled = new Doubled(list.lines, options)
  const ended: BatchEnded = {
    ...{ type: 'ended', searched: 0, found: 0, doubled: 0, unused: 0, failed: 0 },
    generations: { first: generation, last: generation },
  }
  for (const it of rest) {
    if (options.signal?.aborted) throw new AppError('cancelled', { what: 'batch' })
    const answer = await answerTo(engine, it, options, doubled)
    ended[answer.state] += 1
    if (answer.state === 'searched') {
      ended.generations.last = answer.generation
      if (answer.total.value > 0) ended.found += 1
      if (answer.sameAs !== null) ended.doubled += 1
    }
    yield answer
  }
  yield ended
}

async function answerTo(
  engine: Engine,
  it: ListLine,
  options: LineOptions,
  doubled: Doubled,
): Promise<BatchLine> {
  const problem = problemOf(it, options)
  if (problem !== null) return unusedLine(it, problem)
  const known = doubled.known(it)
  if (known)
    return { ...known, line: it.line, text: it.text, columns: it.columns, sameAs: doubled.firstOf(it) }
  try {
    const answer = { ...(await searchLine(engine, it, options)), sameAs: doubled.firstOf(it) }
    doubled.keep(it, answer)
    return answer
  } catch (error) {
    if (error instanceof AppError && isOfOneLine(error)) return failedLine(it, error)
    throw error
  }
}

/** Lines that ask for the same as an earlier one. Their answer is kept for them, and no other. */
class Doubled {
  /** The first line of each, and whether there is another one. */
  readonly #first = new Map<string, { line: number; again: boolean }>()
  readonly #answers = new Map<string, SearchedLine>()

  constructor(
    lines: readonly ListLine[],
    private readonly options: LineOptions,
  ) {
    for (const it of lines) {
      const key = this.#key(it)
      const first = this.#first.get(key)
      if (first) first.again = true
      else this.#first.set(key, { line: it.line, again: false })
    }
  }

  /** Names are the same if a search treats their words as the same; of a query, every sign may matter. */
  #key({ text }: ListLine): string {
    if (this.options.as === 'queries') return text
    return `${fold(text)}\n${fold(otherOrder(text) ?? '')}`
  }

  /** The line that was first to ask for the same; null for that one itself. */
  firstOf(it: ListLine): number | null {
    const line = this.#first.get(this.#key(it))?.line ?? it.line
    return line === it.line ? null : line
  }

  known(it: ListLine): SearchedLine | undefined {
    return this.#answers.get(this.#key(it))
  }

  keep(it: ListLine, answer: SearchedLine): void {
    const key = this.#key(it)
    if (this.#first.get(key)?.again) this.#answers.set(key, answer)
  }
}
