import type { Engine, EngineStatus } from '../../engine/port.ts'
import type { CopiesFile } from '../copies/file.ts'
import { type CopiesProgress, type FindingCopies, findCopies } from '../copies/find-copies.ts'
import type { ClustersFound } from '../copies/put-clusters.ts'
import type { ChangesMeanwhile } from './changes-meanwhile.ts'
import type { LazyWriter } from './lazy-writer.ts'

export type CopiesOptions = { file: CopiesFile; onProgress: (progress: CopiesProgress) => void }

/**
 * Finds copies among all documents of the index at the end of a run, if anything in it has changed since that was last
 * done.
 * @param before the state of the index before the run wrote into it
 * @returns null if no cluster can have changed
 */
export async function copiesFound(
  options: { engine: Engine; copies?: CopiesOptions; repair?: boolean; signal: AbortSignal },
  before: EngineStatus,
  writer: LazyWriter,
  meanwhile: ChangesMeanwhile,
): Promise<ClustersFound | null> {
  const { engine, copies, repair, signal } = options
  if (copies === undefined || signal.aborted) return null
  if (writer.isOpen) await meanwhile.alone(async () => (await writer.get()).flush())
  const alone: FindingCopies['alone'] = (work) => meanwhile.alone(async () => work(await writer.get()))
  return findCopies({ engine, before, alone, signal, repair, ...copies })
}
