import fs from 'node:fs'
import path from 'node:path'
import { say } from '../../cli/output.ts'
import { openEngine } from '../../engine/open.ts'
import type { EngineWriter } from '../../engine/port.ts'
import type { Cluster } from '../../model/copies.ts'
import { MadeClusters } from '../corpus/clusters.ts'
import { CORPUS_VERSION, corpus } from '../corpus/corpus.ts'
import { OwnFamily } from '../run/family.ts'
import { round } from '../run/statistics.ts'

export type Built = {
  passages: number
  documents: number
  /** Of the engine alone, without the time to make the texts. */
  passagesPerSecond: number
  /** The same by processor time of all threads and processes: what one core does, whatever else runs on the machine. */
  passagesPerCpuSecond: number
  peakMemoryMiB: number
  secondsToMakeTexts: number
}

/** How many documents are made at a time, while the clock is stopped. */
const BATCH = 500

/**
 * Indexes the corpus into a folder, or uses the index there from an earlier run. `copies`: what share of its passages and
 * quotations is put into clusters in the end, which is not measured.
 */
export async function build(folder: string, passages: number, copies = 0): Promise<Built> {
  const { OPENSEARCH_URL, MEILI_URL } = process.env
  const server = OPENSEARCH_URL ? 'opensearch-' : MEILI_URL ? 'meilisearch-' : ''
  const stamp = path.join(
    folder,
    `bench-${server}${CORPUS_VERSION}-${passages}${copies > 0 ? `-copies-${copies}` : ''}.json`,
  )
  if (fs.existsSync(stamp)) {
    say(`The index in ${folder} is from an earlier run.`)
    return JSON.parse(fs.readFileSync(stamp, 'utf8'))
  }
  // Documents of another corpus have the same keys: replacing them would be slower, and some would stay.
  if (server === '' && fs.existsSync(path.join(folder, 'index'))) {
    throw new Error(`${folder} contains another index, or an unfinished one. Use an empty folder.`)
  }
  const engine = await openEngine({ dataFolder: folder })
  const writer = await engine.openWriter()
  const family = new OwnFamily()
  let indexing = 0
  let processor = 0
  let making = 0
  let put = 0
  let documents = 0
  const articles = corpus(passages)
  const made = new MadeClusters(copies)
  const clusters: Cluster[] = []
  for (let over = false; !over; ) {
    const begun = performance.now()
    const batch = []
    while (batch.length < BATCH) {
      const next = articles.next()
      if (next.done) {
        over = true
        break
      }
      batch.push(next.value)
      put += next.value.document.passages.length
    }
    const processorTime = family.processorTime()
    const ready = performance.now()
    for (const article of batch) await writer.put(article)
    // Flushed each time, because the writer must not work while the clock is stopped.
    await writer.flush()
    making += ready - begun
    indexing += performance.now() - ready
    processor += processorTime()
    documents += batch.length
    if (copies > 0) for (const { document } of batch) clusters.push(...made.add(document))
    say(`${put} of ${passages} passages, ${Math.round((put / indexing) * 1000)} a second`)
  }
  if (copies > 0) await putClusters(writer, [...clusters, ...made.rest()])
  const processorTime = family.processorTime()
  const begun = performance.now()
  await writer.close()
  indexing += performance.now() - begun
  processor += processorTime()
  const peakMemoryMiB = family.peakMemoryMiB()
  const { passages: found } = await engine.status()
  if (found !== passages) throw new Error(`${passages} passages were put, but the index has ${found}.`)
  await engine.close()
  const built: Built = {
    passages,
    documents,
    passagesPerSecond: Math.round((passages / indexing) * 1000),
    passagesPerCpuSecond: Math.round((passages / processor) * 1000),
    peakMemoryMiB,
    secondsToMakeTexts: round(making / 1000),
  }
  fs.writeFileSync(stamp, JSON.stringify(built))
  return built
}

async function putClusters(writer: EngineWriter, clusters: Cluster[]) {
  const begun = performance.now()
  await writer.putClusters(clusters, [])
  await writer.flush()
  say(`${clusters.length} clusters, put in ${Math.round(performance.now() - begun)} ms`)
}
