import { ask } from '../../conformance/stage.ts'
import { openEmbedded } from '../index.ts'

/** Searches an index, prints how much it found, and keeps the index open until it is killed. */
const [folder = ''] = process.argv.slice(2)
const engine = await openEmbedded(folder)
console.log((await engine.search(ask('rain'))).total.value)
setInterval(() => undefined, 1_000)
