// Plain JavaScript, because Node 20 starts no worker from TypeScript.
import { run } from '../../program/bundled.mjs'

run('indexer/sheets/worker-main.ts')
