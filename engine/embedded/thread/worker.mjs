import { run } from './bundled.mjs'

run('worker-main.ts')
