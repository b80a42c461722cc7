import { setTimeout as sleep } from 'node:timers/promises'
import { say } from '../../cli/output.ts'
import { openEngine } from '../../engine/open.ts'
import type { Engine } from '../../engine/port.ts'
import { hasCode } from '../../model/errors.ts'
import { emptyRequest, type SearchRequest } from '../../model/search-request.ts'
import {
  GROUPS,
  groupEntity,
  PLACES,
  placeEntity,
  SOURCES,
  SPEAKERS,
  sourceEntity,
  speakerEntity,
} from '../corpus/entities.ts'
import { below, pick, type Random, seeded, skewed } from '../corpus/random.ts'
import { SERVER_PROCESSES } from '../engines/server.ts'
import { OwnFamily } from '../run/family.ts'
import { round, type Summary, summary } from '../run/statistics.ts'
import { CLASSES } from './queries.ts'
import { FIRST, queriesFile } from './queries-file.ts'

export type ClassTimes = Summary & {
  class: string
  filters: string
  /** Queries that were given up because they took too long; how long that was counts like the time of an answer. */
  tooSlow: number
  /** The query that took longest at the caller. */
  slowest: string
  engineP95: number
  /** Processor time of all threads and processes, whatever else runs on the machine. */
  cpuP50: number
  cpuP95: number
  meanTotal: number
}
export type Asked = {
  coldOpenMs: number
  memoryMiB: number
  /** Queries of all classes, right after opening. */
  rightAfterOpening: Summary
  classes: ClassTimes[]
}

/**
 * Runs every query once, in a process that has just opened the index. `folding`: with copies folded in every second one,
 * which is summed up by itself.
 */
export async function ask(
  folder: string,
  passages: number,
  queries: number,
  folding: boolean,
): Promise<Asked> {
  const drawn = queriesFile.read(folder)
  const begun = performance.now()
  const engine = await openEngine({ dataFolder: folder })
  await engine.search(emptyRequest())
  const coldOpenMs = round(performance.now() - begun)
  const firstOnes = Array.from({ length: FIRST }, (_, nth) => CLASSES.map((name) => drawn[name][nth] ?? ''))
  const first = (await times(engine, firstOnes.flat().map(bare))).get('all')
  if (first === undefined) throw new Error('No query was asked.')
  // What the engine prepares when idle after opening is not part of a query.
  await sleep(Math.max(5_000, passages / 25))
  const classes: ClassTimes[] = []
  for (const name of CLASSES) {
    const own = drawn[name].slice(FIRST)
    // The two halves of a class have no query in common: each is run only once.
    const random = seeded(7)
    const halves = {
      none: own.slice(0, queries).map(bare),
      'facet and dates': own.slice(queries, queries * 2).map((q) => filtered(random, q)),
    }
    for (const [filters, requests] of Object.entries(halves)) {
      const asked = requests.map((it, nth) => (folding && nth % 2 === 1 ? foldedIn(it) : it))
      for (const [of, found] of await times(engine, asked)) {
        const row = { class: name, filters: of === 'folded' ? `${filters}, folded` : filters, ...found }
        classes.push(row)
        say(`${name}, filters: ${row.filters}: p50 ${row.p50} ms, p95 ${row.p95} ms, max ${row.max} ms`)
      }
    }
  }
  const memoryMiB = new OwnFamily().memoryMiB()
  await engine.close()
  return { coldOpenMs, memoryMiB, rightAfterOpening: first, classes }
}

const foldedIn = (request: SearchRequest): SearchRequest => ({ ...request, copies: 'folded' })
const bare = (q: string): SearchRequest => ({ ...emptyRequest(), q })

/** One value of one facet, frequent ones more often, and six of the corpus's twenty years. */
function filtered(random: Random, q: string): SearchRequest {
  const [facet, { key }] = pick(random, [
    ['source', sourceEntity(skewed(random, SOURCES))],
    ['group', groupEntity(skewed(random, GROUPS))],
    ['location', placeEntity(skewed(random, PLACES))],
    ['speaker', speakerEntity(skewed(random, SPEAKERS))],
  ] as const)
  const from = 2005 + below(random, 15)
  const request = bare(q)
  return { ...request, any: { ...request.any, [facet]: [key] }, from: `${from}`, to: `${from + 5}` }
}

type Times = {
  atCaller: number[]
  inEngine: number[]
  onCpu: number[]
  totals: number
  tooSlow: number
  slowest: { ms: number; q: string }
}

/** By whether copies are folded. */
async function times(engine: Engine, requests: SearchRequest[]) {
  const servers = (process.env[SERVER_PROCESSES] ?? '').split(',').filter((it) => it !== '')
  const family = new OwnFamily(servers.map(Number))
  const by = new Map<SearchRequest['copies'], Times>()
  for (const request of requests) {
    const none: Times = {
      atCaller: [],
      inEngine: [],
      onCpu: [],
      totals: 0,
      tooSlow: 0,
      slowest: { ms: 0, q: '' },
    }
    const own = by.get(request.copies) ?? none
    by.set(request.copies, own)
    const processorTime = family.processorTime()
    const start = performance.now()
    const page = await engine.search(request).catch(tooSlow)
    const ms = performance.now() - start
    own.onCpu.push(processorTime())
    own.atCaller.push(ms)
    own.inEngine.push(page?.tookMs ?? ms)
    own.totals += page?.total.value ?? 0
    if (page === null) own.tooSlow += 1
    if (ms > own.slowest.ms) own.slowest = { ms, q: request.q }
  }
  return new Map([...by].map(([copies, own]) => [copies, summed(own)] as const))
}

/** A measurement goes on after a query that its engine gives up. */
function tooSlow(error: unknown): null {
  if (hasCode(error, 'engine-slow')) return null
  throw error
}

const summed = ({ atCaller, inEngine, onCpu, totals, tooSlow, slowest }: Times) => ({
  ...summary(atCaller),
  tooSlow,
  engineP95: summary(inEngine).p95,
  cpuP50: summary(onCpu).p50,
  cpuP95: summary(onCpu).p95,
  meanTotal: Math.round(totals / Math.max(1, atCaller.length - tooSlow)),
  slowest: slowest.q,
})
