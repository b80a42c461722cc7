import type { Engine } from '../../engine/port.ts'
import type { Alert, Watch } from '../../model/alert.ts'
import { readingOf } from '../../model/asides.ts'
import { AppError, hasCode } from '../../model/errors.ts'
import { withMergedKeys } from '../../model/merged-keys.ts'
import { parseSearch } from '../../model/parse-search.ts'
import { formatSearch } from '../../model/url.ts'
import { ALERTS, WATCHES } from '../../records/kind.ts'
import type { Records } from '../../records/port.ts'
import { isOfOneLine } from '../line/failures.ts'
import { answerOf, problemOf } from '../line/search-line.ts'
import { Seen, seenKey } from './seen.ts'
import { type FoundPassage, wholePassages } from './whole-passages.ts'

/** What is needed to compare watched lists with the collection. */
export type AlertContext = { engine: Engine; records: Records; signal?: AbortSignal; now?: () => Date }

export type CheckEvent =
  | { type: 'alert'; id: string; alert: Alert }
  /** This line could not be compared now; it is the next time. */
  | { type: 'failed'; watch: string; name: string; line: number; error: AppError }

const WORDS_AT_MOST = 1_000

type Line = { id: string; watch: Watch; line: Watch['lines'][number] }

/**
 * Compares every watched list and saved search with the collection as it is; `only`: those with these IDs. Each alert is
 * given once, by whichever call records it: alerts are recorded before the passages count as seen, under keys that their
 * passages decide, so that a call that is ended anywhere leaves out nothing and repeats nothing.
 */
export async function* checkWatches(
  context: AlertContext,
  only?: readonly string[],
): AsyncGenerator<CheckEvent> {
  const { engine, records } = context
  const watches = records.kept(WATCHES)
  const asked = only && new Set(only)
  for await (const { key: id, value: watch } of watches.all()) {
    if (asked?.has(id) === false) continue
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
  for (;;) {
    const seen = await Seen.of(records, it.id, it.line.line)
    const { alerts, damaged } = await foundBy(it, seen, context)
    for (const alert of alerts) {
      const alertKey = `${seenKey(it.id, it.line.line)}/${alert.passage}`
      const added = await records.kept(ALERTS).put(alertKey, alert, 0).catch(unlessChanged)
      if (added !== null) yield { type: 'alert', id: alertKey, alert }
    }
    // Another process that compares the same line may have seen others.
    if (!(await seen.add(alerts.map((alert) => alert.passage)))) continue
    if (damaged !== null) throw damaged
    return
  }
}

type Finding = Pick<Alert, 'search'> & { passage: FoundPassage }

/** Everything that a line finds. @returns the failure of a passage that is damaged; all others are given */
async function* findingsOf(
  { watch, line }: Pick<Line, 'watch' | 'line'>,
  { engine, records, signal }: AlertContext,
): AsyncGenerator<Finding, AppError | null> {
  const filters = new URLSearchParams(watch.filters)
  const options = {
    as: watch.as,
    // A list that was saved for a name goes on with the name that it was merged with.
    base: parseSearch(withMergedKeys(filters, await records.corrections.all()) ?? filters),
    hits: 0,
    ...(signal && { signal }),
  }
  if (watch.kind === 'list' && problemOf({ ...line, columns: {} }, options) !== null) return null
  const { request } = await answerOf(engine, line.text, options)
  const search = formatSearch({ ...request, page: 1, limit: options.base.limit }).toString()
  const passages = wholePassages(engine, request, signal ? { signal } : {})
  for (let next = await passages.next(); ; next = await passages.next()) {
    if (next.done) return next.value
    yield { search, passage: next.value }
  }
}

/** What a line finds that is not known yet, and the failure of a passage that is damaged. */
async function foundBy(it: Line, seen: Seen, context: AlertContext) {
  const foundAt = timeOf(context.now)
  const alerts = new Map<string, Alert>()
  const findings = findingsOf(it, context)
  for (let next = await findings.next(); ; next = await findings.next()) {
    if (next.done) return { alerts: [...alerts.values()], damaged: next.value }
    const { search, passage } = next.value
    if (!seen.has(passage.id) && !alerts.has(passage.id))
      alerts.set(passage.id, { watch: it.id, ...it.line, search, ...factsOf(passage), foundAt, readAt: null })
  }
}

function factsOf(passage: FoundPassage) {
  const { id, documentId, title, source, publishedAt } = passage
  const words = readingOf(passage).text
  const cut = words.length > WORDS_AT_MOST ? `${words.slice(0, WORDS_AT_MOST)} …` : words
  return { passage: id, document: documentId, title, source, publishedAt, words: cut }
}

/** Notes what the lines of a list find already, which is no news; what is damaged is none until it can be read. */
export async function noteSeen(id: string, watch: Watch, context: AlertContext): Promise<void> {
  for (const line of watch.lines) {
    if (context.signal?.aborted) throw new AppError('cancelled', { what: 'watch' })
    const found = new Set<string>()
    for await (const { passage } of findingsOf({ watch, line }, context)) found.add(passage.id)
    if (found.size > 0) await (await Seen.of(context.records, id, line.line)).add([...found])
  }
}
