import { run } from '../../../program/bundled.mjs'

run('engine/embedded/thread/process-main.ts')
