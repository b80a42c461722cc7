import { run } from './bundled.mjs'

run('process-main.ts')
