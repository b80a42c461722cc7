import type { Engine, EngineStatus, EngineWriter } from '../../engine/port.ts'
import { AppError } from '../../model/errors.ts'
import type { CopiesFile } from './file.ts'
import { findCopies, isDoneAt } from './find-copies.ts'

/**
 * Brings the clusters of copies up to date after documents were corrected or removed, if they were before. Otherwise the
 * next run of the indexer does, which has to go through all documents for it.
 * @param before the state of the index before the change, which is flushed
 */
export async function copiesAfterChange(
  { engine, copies: file }: { engine: Engine; copies: CopiesFile },
  before: EngineStatus,
  writer: EngineWriter,
): Promise<void> {
  const { signal } = new AbortController()
  try {
    // What other code has kept, it compares otherwise, too: two that take turns would make all of it again each time.
    const kept = file.openCurrent()
    if (kept === null || !isDoneAt(kept, before)) return
    await findCopies({ engine, file, before, alone: (work) => work(writer), signal })
  } catch (error) {
    // The change itself is made: whoever asked for it must not be told that it failed.
    if (!(error instanceof AppError)) throw error
  } finally {
    file.close()
  }
}
