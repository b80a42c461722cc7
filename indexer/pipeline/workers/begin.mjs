import { writeFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

/** Of 1,000; where it can be set, the system ends the process with the highest number when it runs out of memory. */
const ENDED_FIRST = '800'

/** What every worker process does before it loads any of our code. */
export function beginWorker() {
  // Ctrl-C reaches every process of a terminal; this one is ended by its parent, or with it.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => undefined)
  try {
    writeFileSync('/proc/self/oom_score_adj', ENDED_FIRST)
  } catch {
    // Only Linux has this file.
  }
  const watchdog = new Worker(new URL('./watchdog.mjs', import.meta.url), {
    workerData: { megabytes: Number(process.argv[2]) },
    execArgv: [],
  })
  watchdog.unref()
  process.on('disconnect', () => process.exit())
}
