// The beginning of a worker process, in plain JavaScript.
import { run } from '../../../program/bundled.mjs'
import { beginWorker } from './begin.mjs'

beginWorker()
run('indexer/pipeline/workers/worker-main.ts')
