// For tests: the beginning of a worker process that goes wrong at documents that ask for it.
import { run } from '../../../../program/bundled.mjs'
import { beginWorker } from '../begin.mjs'

beginWorker()
run('indexer/pipeline/workers/testing/faulty-main.ts')
