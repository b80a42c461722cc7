import fs from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { openEngine } from '../../engine/open.ts'
import { withWorkers } from '../../indexer/commands/reading.ts'
import { copiesFileOf } from '../../indexer/copies/copies-file-of.ts'
import { codeParts } from '../../indexer/fingerprint/code-parts.ts'
import { run } from '../../indexer/pipeline/run.ts'
import { placeOf } from '../../indexer/read/gather.ts'
import { familyOf } from '../run/family.ts'

// A process of its own: indexes a file of records as the command does, and prints what that took, as JSON.

const [file = '', data = '', which = ''] = process.argv.slice(2)

/** Seconds of the processor of those that this process has started and that have ended. */
function secondsOfChildren(): number {
  const fields = fs
    .readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  // After the name: state is the 3rd, the two times of children, in hundredths of a second, the 16th and the 17th.
  return fields.slice(13, 15).reduce((sum, it) => sum + Number(it), 0) / 100
}

/** What was running before anything was indexed stays. */
const before = familyOf(process.pid).length
const WAIT_MS = 30_000
const engine = await openEngine({ dataFolder: data })
const copiesFile = copiesFileOf(data)
const { signal } = new AbortController()
let passages = 0
let clusters = 0
await withWorkers(signal, async ({ prepare, outline }) => {
  const events = run({
    engine,
    places: [await placeOf(file, 'bench')],
    prepare,
    outline,
    corrections: async () => [],
    parts: codeParts(),
    ...(which === 'copies' && { copies: { file: copiesFile, onProgress: () => undefined } }),
    signal,
    now: () => new Date(),
  })
  for await (const event of events) {
    if (event.type === 'indexed') passages += event.passages
    else if (event.type === 'copies') clusters = event.clusters
    else if (event.type === 'rejected') throw event.error
  }
})
copiesFile.close()
await engine.close()
// To wait is no part of it.
const { user, system } = process.cpuUsage()
// The times of those that it has started count once they have ended, however long that takes.
for (let waited = 0; familyOf(process.pid).length > before && waited < WAIT_MS; waited += 50)
  await setTimeout(50)
const cpuSeconds = (user + system) / 1_000_000 + secondsOfChildren()
process.stdout.write(JSON.stringify({ passages, clusters, cpuSeconds }))
