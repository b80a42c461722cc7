import path from 'node:path'
import { EXIT } from '../../../cli/exit.ts'
import { interruption } from '../../../cli/interruption.ts'
import { openEngine } from '../../../engine/open.ts'
import { placeOf } from '../../read/gather.ts'
import { run } from '../run.ts'
import { WorkerPool } from '../workers/pool.ts'

/**
 * For tests, which end it from outside: indexes a folder with one worker that goes wrong on request, and prints what
 * became of each document when it is handed over.
 */
const [dataFolder = '', papers = ''] = process.argv.slice(2)
const signal = interruption()
const entry = path.join(import.meta.dirname, '..', 'workers', 'testing', 'faulty-worker.mjs')
// So long that whatever ends a test in time is not this limit.
const pool = new WorkerPool({ limits: { workers: 1, seconds: 86_400, megabytes: 4096 }, signal, entry })
const engine = await openEngine({ dataFolder, env: {} })
for await (const event of run({
  engine,
  places: [await placeOf(papers)],
  prepare: pool.prepare,
  corrections: async () => [],
  parts: new Map([['core', '1']]),
  signal,
  now: () => new Date(),
})) {
  console.log(event.type)
}
pool.close()
await engine.close()
process.exitCode = signal.aborted ? EXIT.interrupted : EXIT.done
