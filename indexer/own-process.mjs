// The indexer as a process of a server, in plain JavaScript.
import { run } from '../program/bundled.mjs'

run('indexer/cli.ts')
