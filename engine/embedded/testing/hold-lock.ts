import { openEmbedded } from '../index.ts'

// Takes the lock of the index in a folder, prints a line, and never releases it.
const engine = await openEmbedded(process.argv[2] ?? '')
await engine.openWriter()
console.log('locked')
setInterval(() => {}, 1_000)
