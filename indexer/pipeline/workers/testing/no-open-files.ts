// For tests: a process that has so many files open that the system starts no worker for it.
import { openSync } from 'node:fs'
import { AppError } from '../../../../model/errors.ts'
import { WorkerPool } from '../pool.ts'

const pool = new WorkerPool({ limits: { workers: 1, seconds: 60, megabytes: 600 } })
try {
  for (;;) openSync('/dev/null', 'r')
} catch {
  // No more can be opened.
}
await pool.outline({ bytes: Buffer.from('{}') }, 'a.jsonl, line 1').catch((error: unknown) => {
  if (!(error instanceof AppError) || error.code !== 'internal') throw error
  process.stdout.write(`${JSON.stringify([error.facts, String(error.cause)])}\n`)
})
