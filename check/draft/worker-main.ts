import { parentPort, workerData } from 'node:worker_threads'
import { loadAuthority } from '../../indexer/index.ts'
import type { Reply } from '../../model/ask-thread.ts'
import { record } from '../../model/errors.ts'
import type { GivenDraft } from './given.ts'
import { quotedDraft, type ReadDraft } from './read-draft.ts'

const port = parentPort
if (!port) throw new Error('This file runs as a worker only.')

const { authority } = loadAuthority(String(workerData))

port.on('message', async (given: GivenDraft) => {
  const reply: Reply<ReadDraft> = await quotedDraft(given, authority).then(
    (result) => ({ result }),
    (error: unknown) => ({ error: record(error) }),
  )
  port.postMessage(reply)
})
