// Loaded into the measured server: on a message from the benchmark it collects garbage and says how much of its main
// thread's heap is still in use.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { isMainThread } from 'node:worker_threads'

if (isMainThread && process.channel) {
  process.on('message', (message) => {
    if (message !== 'heap') return
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc')
    collect()
    process.send({ heapBytes: process.memoryUsage().heapUsed })
  })
}
