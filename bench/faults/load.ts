import { setTimeout as sleep } from 'node:timers/promises'
import type { Engine, EngineWriter } from '../../engine/port.ts'
import type { IndexedDocument } from '../../model/document.ts'
import { AppError } from '../../model/errors.ts'
import { emptyRequest } from '../../model/search-request.ts'
import { articles } from '../corpus/corpus.ts'
import { round } from '../run/statistics.ts'

/** What a fault did to those who wrote and searched meanwhile. */
export type Outcome = {
  committed: number
  lost: number
  doubled: number
  /** Documents of which not all passages are found. */
  partial: number
  /** How often a writer had to be opened again, and by what errors. */
  refusedWriters: string
  answered: number
  refused: string
  /** Errors that are no clear sentence. */
  unclear: number
  /** The longest time in seconds that a search took, and a commit. */
  longestSearch: number
  longestCommit: number
  problems: string[]
}

/** The cluster did not become whole again, or takes no changes any more. The message says why, in its own words. */
export class NotRecovered extends Error {}

/** After a fault, what is committed then has to be committed within so long. */
const RECOVERS_WITHIN_MS = 5 * 60_000

/** Documents of a commit. */
const BATCH = 20
const SEARCHERS = 3
const PAUSE_MS = 500
const QUERIES = ['government', 'the people', '"united states"', 'congress OR peace', 'war*', '']

/**
 * Writes documents until `fault` is over and as many again are written, while others search. A writer that fails is opened
 * again, as a person would start the indexer again, and goes on after what was committed.
 *
 * @param recoversWithinMs time for what is written after the fault
 * @throws NotRecovered
 */
export async function underLoad(
  open: () => Promise<Engine>,
  fault: () => Promise<void>,
  recoversWithinMs = RECOVERS_WITHIN_MS,
): Promise<Outcome> {
  const engine = await open()
  const writing = new Writing(engine)
  await writing.commit(5, () => false)
  const searches = new Searches(engine)
  const searching = Array.from({ length: SEARCHERS }, () => searches.go())
  let overAt = Number.POSITIVE_INFINITY
  const faulty = fault().finally(() => {
    overAt = performance.now()
  })
  // Awaited below: a failure before that must not end the process, and leave its nodes behind.
  faulty.catch(() => undefined)
  const isTooLate = () => performance.now() > overAt + recoversWithinMs
  let found: Awaited<ReturnType<typeof compared>>
  try {
    while (overAt === Number.POSITIVE_INFINITY) await writing.commit(1, isTooLate)
    await faulty
    await writing.commit(5, isTooLate)
    await writing.end()
    searches.isOver = true
    await Promise.all(searching)
    found = await compared(engine, writing.committed)
  } catch (error) {
    throw new NotRecovered(error instanceof Error ? error.message : String(error), { cause: error })
  } finally {
    searches.isOver = true
    await writing.end()
    await Promise.all(searching)
    await engine.close()
  }
  const failures = [writing.failures, searches.failures]
  return {
    committed: writing.committed.size,
    ...found,
    refusedWriters: `${writing.failures}`,
    answered: searches.answered,
    refused: `${searches.failures}`,
    unclear: failures.reduce((sum, it) => sum + it.unclear.length, 0),
    longestSearch: round(searches.longest / 1_000),
    longestCommit: round(writing.longest / 1_000),
    problems: failures.flatMap((it) => it.unclear),
  }
}

/** Names what failed by its code; a failure that has none is not clear to anybody. */
class Failures {
  private readonly counts = new Map<string, number>()
  readonly unclear: string[] = []

  add(error: unknown) {
    if (!(error instanceof AppError)) {
      this.unclear.push(String(error))
      return
    }
    this.counts.set(error.code, (this.counts.get(error.code) ?? 0) + 1)
  }

  toString() {
    return [...this.counts].map(([code, count]) => `${count} ${code}`).join(', ') || 'none'
  }
}

class Writing {
  readonly committed = new Map<string, IndexedDocument>()
  private readonly article = articles()
  readonly failures = new Failures()
  private writer: EngineWriter | null = null
  private next = 0
  longest = 0

  constructor(private readonly engine: Engine) {}

  /**
   * Commits so many batches, however often it takes.
   *
   * @param isTooLate after which a failure is the last one, and thrown
   */
  async commit(batches: number, isTooLate: () => boolean) {
    for (let left = batches; left > 0; ) {
      const batch = Array.from({ length: BATCH }, (_, at) => this.article(this.next + at))
      const begun = performance.now()
      try {
        this.writer ??= await this.engine.openWriter()
        for (const it of batch) await this.writer.put(it)
        await this.writer.flush()
      } catch (error) {
        this.failures.add(error)
        await this.end()
        if (isTooLate()) throw error
        await sleep(PAUSE_MS)
        continue
      } finally {
        this.longest = Math.max(this.longest, performance.now() - begun)
      }
      for (const it of batch) this.committed.set(it.document.documentKey, it)
      this.next += BATCH
      left -= 1
    }
  }

  async end() {
    const { writer } = this
    this.writer = null
    // What it could not commit is not counted; that it says so once more is known already.
    await writer?.close().catch(() => undefined)
  }
}

class Searches {
  isOver = false
  answered = 0
  longest = 0
  readonly failures = new Failures()

  constructor(private readonly engine: Engine) {}

  async go() {
    for (let at = 0; !this.isOver; at += 1) {
      const begun = performance.now()
      try {
        await this.engine.search({ ...emptyRequest(), q: QUERIES[at % QUERIES.length] ?? '' })
        this.answered += 1
      } catch (error) {
        this.failures.add(error)
        await sleep(PAUSE_MS)
      }
      this.longest = Math.max(this.longest, performance.now() - begun)
    }
  }
}

/** What is there, beside what was committed. */
async function compared(engine: Engine, committed: ReadonlyMap<string, IndexedDocument>) {
  const met = new Set<string>()
  let doubled = 0
  let partial = 0
  for await (const { documentKey, passages } of engine.inventory()) {
    if (met.has(documentKey)) doubled += 1
    met.add(documentKey)
    if (passages !== committed.get(documentKey)?.document.passages.length) partial += 1
  }
  let lost = 0
  for (const [key, { document }] of committed) {
    if (!met.has(key)) lost += 1
    const { total } = await engine.search({ ...emptyRequest(), document: document.documentId, limit: 1 })
    if (total.value > document.passages.length) doubled += 1
    if (total.value < document.passages.length) partial += 1
  }
  return { lost, doubled, partial }
}
