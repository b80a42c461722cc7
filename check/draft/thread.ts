import path from 'node:path'
import { type AnsweringThread, askThread } from '../../model/ask-thread.ts'
import { AppError } from '../../model/errors.ts'
import { type GivenDraft, PASTED } from './given.ts'
import type { ReadDraft } from './read-draft.ts'

/** The longest draft takes five seconds, and 700 MB with all that a thread loads; a hostile file could take any. */
const SECONDS_AT_MOST = 60
const HEAP_MIB = 1_500

const threadFor = (dataFolder: string): AnsweringThread => ({
  file: 'check/draft/worker.mjs',
  data: path.join(dataFolder, 'authority'),
  heapMib: HEAP_MIB,
  secondsAtMost: SECONDS_AT_MOST,
  name: 'draft-thread',
})

/**
 * Reads a draft and finds its quotations, in a thread: that takes seconds for a long one, in which a server answers
 * nobody else.
 *
 * @param dataFolder where the authority files of this installation are
 * @throws AppError `draft-refused`, `format-unknown`, and `cancelled` soon after `signal` aborts
 */
export async function readDraftInThread(
  given: GivenDraft,
  { dataFolder, signal }: { dataFolder: string; signal?: AbortSignal },
): Promise<ReadDraft> {
  const problem = { reason: 'took-too-long', seconds: SECONDS_AT_MOST } as const
  return askThread(threadFor(dataFolder), {
    message: given,
    signal,
    errors: {
      tooLong: () => new AppError('draft-refused', { name: given.name ?? PASTED, problem }),
      cancelled: () => new AppError('cancelled', { what: 'check' }),
    },
  })
}
