import type { Engine, EngineStatus, EngineWriter } from '../../engine/port.ts'
import { hasCode } from '../../model/errors.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import { changedClusters } from './changed-clusters.ts'
import { isDamage } from './damage.ts'
import type { CopiesFile } from './file.ts'
import { findLinks } from './find-links.ts'
import type { KeptCopies } from './kept.ts'
import { type ClustersFound, countsOf, putClusters } from './put-clusters.ts'
import { Texts } from './texts.ts'
import { textsToCompare } from './texts-to-compare.ts'

/** `what`: documents that are read, texts that are compared, places of which clusters are made. */
export type CopiesProgress = { what: 'read' | 'compared' | 'clustered'; done: number; of: number }

export type FindingCopies = {
  engine: Engine
  file: CopiesFile
  /** The state of the index before this process wrote into it. */
  before: EngineStatus
  /** Does work while nobody else writes. What was put before has to be flushed. */
  alone: <Result>(work: (writer: EngineWriter) => Promise<Result>) => Promise<Result>
  signal: AbortSignal
  /** Ask the index for all of its clusters, even if nobody else has written to it. */
  repair?: boolean
  onProgress?: (progress: CopiesProgress) => void
}

/** The name under which is kept in which state of the index its clusters were brought up to date. */
const DONE_AT = 'done-at'

const stateOf = ({ generation, documents, passages, changedAt }: EngineStatus) =>
  JSON.stringify([generation, documents, passages, changedAt])

/**
 * Finds the clusters of copies among all documents of an index, and puts those that have changed. The result depends on
 * the documents alone: not on the order in which they came, nor on what was done before and how that ended.
 * @returns null if nothing had changed since it was done last, or if it was aborted; what was done is kept then
 */
export async function findCopies(finding: FindingCopies): Promise<ClustersFound | null> {
  const { engine, file, alone, repair } = finding
  return file.explained(async () => {
    file.keepNotes()
    if (!repair && isDoneAt(file.open(), await engine.status())) return null
    try {
      // Under the writer's lock nobody else changes the file.
      await alone(async () => undefined)
    } catch (error) {
      // Whoever has the lock finds the copies.
      if (hasCode(error, 'index-locked')) return null
      throw error
    }
    return foundAgain(finding)
  })
}

/** Whether the clusters of an index in this state are those of its documents. */
export const isDoneAt = (kept: KeptCopies, status: EngineStatus): boolean =>
  kept.state(DONE_AT) === stateOf(status)

async function foundAgain(finding: FindingCopies): Promise<ClustersFound | null> {
  const { file } = finding
  try {
    return await found(finding)
  } catch (error) {
    // A passage was being read.
    if (finding.signal.aborted && hasCode(error, 'cancelled')) return null
    if (!isDamage(error)) throw error
    // All of it can be made again.
    file.makeAnew()
    return found(finding)
  }
}

async function found(finding: FindingCopies): Promise<ClustersFound | null> {
  const { engine, file, before, alone, signal, repair = false, onProgress } = finding
  const kept = file.open()
  const isKnown = !repair && isDoneAt(kept, before)
  const told = (what: CopiesProgress['what']) => (done: number, of: number) =>
    onProgress?.({ what, done, of })
  for (;;) {
    const at = stateOf(await engine.status())
    if (!(await bringUpToDate({ engine, kept, signal, onRead: told('read') }))) return null
    const texts = await compared(kept, finding, told('compared'))
    if (texts === null) return null
    const clusters = await changedClusters({
      engine,
      kept,
      texts,
      isKnown,
      signal,
      onClustered: told('clustered'),
    })
    if (clusters === null) return null
    const isPut = await alone(async (writer) => {
      // A document that was corrected meanwhile may be in other clusters by now.
      if (stateOf(await engine.status()) !== at) return false
      await putClusters(writer, clusters)
      kept.inTransaction(() => kept.setComponents(clusters.gone, clusters.found))
      kept.setState(DONE_AT, stateOf(await engine.status()))
      return true
    })
    if (isPut) return countsOf(clusters)
  }
}

/** Brings the links up to date. @returns null if it was aborted */
async function compared(
  kept: KeptCopies,
  { engine, signal }: FindingCopies,
  onCompared: (done: number, of: number) => void,
): Promise<Texts | null> {
  const texts = await Texts.of(kept, signal)
  if (texts === null) return null
  if (kept.hasUncounted()) {
    const toCompare = await textsToCompare(kept, texts, signal)
    if (toCompare === null) return null
    kept.inTransaction(() => kept.countAll(toCompare))
  }
  return (await findLinks({ engine, kept, texts, signal, onCompared })) ? texts : null
}
