import { setTimeout as sleep } from 'node:timers/promises'
import { openEngine } from '../engine/open.ts'
import { emptyRequest, type SearchRequest } from '../model/search-request.ts'
import { corpus } from './corpus.ts'
import { GROUPS } from './entities.ts'
import { CLASSES, queriesOf } from './queries.ts'
import { below, seeded, skewed } from './random.ts'
import { round, type Summary, say, summary } from './statistics.ts'

/** From these passages of the corpus the queries are drawn. */
export const SAMPLE = 5_000

export type Asked = {
  coldOpenMs: number
  memoryMiB: number
  classes: (Summary & { class: string; filters: string; meanTotal: number; engineP95: number })[]
}

export function sampleTexts(passages: number): string[] {
  const texts: string[] = []
  for (const { document } of corpus(Math.min(passages, SAMPLE)))
    texts.push(...document.passages.map((it) => it.text))
  return texts
}

/** Asks every query once, in a process that has just opened the index. */
export async function ask(folder: string, passages: number, queries: number): Promise<Asked> {
  const texts = sampleTexts(passages)
  const begun = performance.now()
  const engine = await openEngine({ dataFolder: folder })
  await engine.search(emptyRequest())
  const coldOpenMs = round(performance.now() - begun)
  // What the engine does in idle moments after opening is part of its index, not of a query.
  await sleep(Math.max(3_000, passages / 50))
  const classes: Asked['classes'] = []
  for (const name of CLASSES) {
    // The two halves of a class share no query: each is asked once in all.
    const drawn = queriesOf(name, queries * 2, texts)
    for (const filters of ['none', 'group and dates'] as const) {
      const own = filters === 'none' ? drawn.slice(0, queries) : drawn.slice(queries)
      const times: number[] = []
      const inEngine: number[] = []
      let totals = 0
      const random = seeded(7)
      for (const q of own) {
        const request: SearchRequest = { ...emptyRequest(), q }
        if (filters !== 'none') {
          request.any = { ...request.any, group: [`group-${skewed(random, GROUPS)}`] }
          request.from = `${2005 + below(random, 15)}`
          request.to = `${Number(request.from) + 5}`
        }
        const start = performance.now()
        const page = await engine.search(request)
        times.push(performance.now() - start)
        inEngine.push(page.tookMs)
        totals += page.total.value
      }
      const row = {
        class: name,
        filters,
        ...summary(times),
        engineP95: summary(inEngine).p95,
        meanTotal: Math.round(totals / own.length),
      }
      classes.push(row)
      say(`${name}, filters: ${filters}: p50 ${row.p50} ms, p95 ${row.p95} ms, max ${row.max} ms`)
    }
  }
  const memoryMiB = Math.round(process.memoryUsage().rss / 1024 / 1024)
  await engine.close()
  return { coldOpenMs, memoryMiB, classes }
}
