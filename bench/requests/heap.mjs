// Loaded into the measured server: on a message from the benchmark it collects garbage and says how much of its main
// thread's heap is still in use.
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { isMainThread } from 'node:worker_threads'

// The processes that the server starts load this too, and would lose what they are told before they listen.
const isServer = path.basename(process.argv[1] ?? '') === 'serve.mjs'

if (isServer && isMainThread && process.channel) {
  process.on('message', (message) => {
    if (message !== 'heap') return
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc')
    collect()
    process.send({ heapBytes: process.memoryUsage().heapUsed })
  })
}
