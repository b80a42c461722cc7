// A thread of each worker process that ends the process when its parent is gone, or when it takes too much memory. A
// document may keep the main thread busy for ever, and then nothing else in the process would notice either.
import { writeSync } from 'node:fs'
import { Socket } from 'node:net'
import { workerData } from 'node:worker_threads'

const CHECK_MS = 100
/** The parent holds the other end of this pipe, which the system closes however the parent ends. */
const PIPE = 4

const end = () => process.kill(process.pid, 'SIGKILL')

new Socket({ fd: PIPE }).on('error', end).on('close', end).resume()

setInterval(() => {
  if (process.memoryUsage.rss() <= workerData.megabytes * 1024 * 1024) return
  try {
    writeSync(PIPE, 'memory')
  } finally {
    end()
  }
}, CHECK_MS)
