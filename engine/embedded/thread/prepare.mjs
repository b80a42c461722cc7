import { prepare } from './bundled.mjs'

prepare('process-main.ts')
prepare('worker-main.ts')
