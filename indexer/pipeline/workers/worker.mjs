// The beginning of a worker process, in plain JavaScript: tsx, which loads the rest, is registered here.
import { beginWorker } from './begin.mjs'

await beginWorker()
await import('./worker-main.ts')
