import { run } from '../../../program/bundled.mjs'

run('engine/embedded/thread/worker-main.ts')
