// For tests: the beginning of a worker process that goes wrong at documents that ask for it.
import { beginWorker } from '../begin.mjs'

await beginWorker()
await import('./faulty-main.ts')
