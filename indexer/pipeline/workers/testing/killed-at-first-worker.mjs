// For tests: the first process that begins with it is killed before it is ready, as by a system without memory.
import fs from 'node:fs'

const mark = process.env.FIRST_WORKER_MARK ?? ''
if (!fs.existsSync(mark)) {
  fs.writeFileSync(mark, '')
  process.kill(process.pid, 'SIGKILL')
}
await import('../worker.mjs')
