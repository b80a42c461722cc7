import type { Engine } from '../../engine/port.ts'
import type { Alert, Watch } from '../../model/alert.ts'
import { readingOf } from '../../model/asides.ts'
import { AppError, hasCode } from '../../model/errors.ts'
import { parseSearch } from '../../model/parse-search.ts'
import type { Passage } from '../../model/passage.ts'
import { formatSearch } from '../../model/url.ts'
import { ALERTS, SEEN, WATCHES } from '../../records/kind.ts'
import type { Records } from '../../records/port.ts'
import { isOfOneLine } from '../line/failures.ts'
import { answerOf, problemOf } from '../line/search-line.ts'

/** What is needed to compare watched lists with the collection. */
export type AlertContext = { engine: Engine; records: Records; signal?: AbortSignal; now?: () => Date }

export type CheckEvent =
  | { type: 'alert'; id: string; alert: Alert }
  /** This line could not be compared now; it is the next time. */
  | { type: 'failed'; watch: string; name: string; line: number; error: AppError }

const WORDS_AT_MOST = 1_000
const LINE_DIGITS = 7

export const seenKey = (id: string, line: number): string =>
  `${id}/${String(line).padStart(LINE_DIGITS, '0')}`

type Line = { id: string; watch: Watch; line: Watch['lines'][number] }

/**
 * Compares every watched list with the collection as it is. Each alert is given once, by whichever call records it:
 * alerts are recorded before the passages count as seen, under keys that their passages decide, so that a call that is
 * ended anywhere leaves out nothing and repeats nothing.
 */
export async function* checkWatches(context: AlertContext): AsyncGenerator<CheckEvent> {
  const { engine, records } = context
  const watches = records.kept(WATCHES)
  for await (const { key: id, value: watch } of watches.all()) {
    const { generation } = await engine.status()
    if (watch.checked.generation === generation) continue
    let failed = false
    for (const line of watch.lines) {
      try {
        yield* checkLine({ id, watch, line }, context)
      } catch (error) {
        if (!(error instanceof AppError) || !isOfOneLine(error)) throw error
        failed = true
        yield { type: 'failed', watch: id, name: watch.name, line: line.line, error }
      }
    }
    if (!failed) await noteChecked(id, generation, context)
  }
}

/** The list may have been removed meanwhile, or compared by another process. */
async function noteChecked(id: string, generation: number, { records, now }: AlertContext): Promise<void> {
  const watches = records.kept(WATCHES)
  const kept = await watches.get(id)
  if (kept === null) return
  const checked = { at: timeOf(now), generation }
  await watches.put(id, { ...kept.value, checked }, kept.revision).catch(unlessChanged)
}

const timeOf = (now: () => Date = () => new Date()) => now().toISOString()

function unlessChanged(error: unknown): null {
  if (hasCode(error, 'record-changed')) return null
  throw error
}

async function* checkLine(it: Line, context: AlertContext): AsyncGenerator<CheckEvent> {
  const { records } = context
  const seen = records.kept(SEEN)
  const key = seenKey(it.id, it.line.line)
  for (;;) {
    const before = await seen.get(key)
    const known = new Set(before?.value.passages.split('\n'))
    const found = await foundBy(it, known, context)
    for (const alert of found) {
      const alertKey = `${key}/${alert.passage}`
      const added = await records.kept(ALERTS).put(alertKey, alert, 0).catch(unlessChanged)
      if (added !== null) yield { type: 'alert', id: alertKey, alert }
      known.add(alert.passage)
    }
    if (found.length === 0) return
    const passages = [...known].filter((id) => id !== '').join('\n')
    // Another process that compares the same line has seen others.
    if ((await seen.put(key, { passages }, before?.revision ?? 0).catch(unlessChanged)) !== null) return
  }
}

type Finding = Pick<Alert, 'search'> & { passage: Passage }

/** Everything that a line finds. */
async function* findingsOf(
  { watch, line }: Pick<Line, 'watch' | 'line'>,
  { engine, signal }: AlertContext,
): AsyncGenerator<Finding> {
  const options = {
    as: watch.as,
    base: parseSearch(new URLSearchParams(watch.filters)),
    hits: 0,
    ...(signal && { signal }),
  }
  if (problemOf({ ...line, columns: {} }, options) !== null) return
  const { request } = await answerOf(engine, line.text, options)
  const search = formatSearch({ ...request, page: 1, limit: options.base.limit }).toString()
  for await (const passage of engine.scan(request, signal ? { signal } : {})) yield { search, passage }
}

/** What a line finds that is not known yet. */
async function foundBy(it: Line, known: ReadonlySet<string>, context: AlertContext): Promise<Alert[]> {
  const foundAt = timeOf(context.now)
  const found: Alert[] = []
  for await (const { search, passage } of findingsOf(it, context)) {
    if (known.has(passage.id)) continue
    found.push({ watch: it.id, ...it.line, search, ...factsOf(passage), foundAt, readAt: null })
  }
  return found
}

function factsOf(passage: Passage) {
  const { id, documentId, title, source, publishedAt } = passage
  const words = readingOf(passage).text
  const cut = words.length > WORDS_AT_MOST ? `${words.slice(0, WORDS_AT_MOST)} …` : words
  return { passage: id, document: documentId, title, source, publishedAt, words: cut }
}

/** Notes what the lines of a list find already, which is no news. */
export async function noteSeen(id: string, watch: Watch, context: AlertContext): Promise<void> {
  const seen = context.records.kept(SEEN)
  for (const line of watch.lines) {
    if (context.signal?.aborted) throw new AppError('cancelled', { what: 'watch' })
    const found: string[] = []
    for await (const { passage } of findingsOf({ watch, line }, context)) found.push(passage.id)
    if (found.length > 0) await seen.put(seenKey(id, line.line), { passages: found.join('\n') }, 0)
  }
}
