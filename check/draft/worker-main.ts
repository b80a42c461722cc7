import { parentPort, workerData } from 'node:worker_threads'
import { loadAuthority } from '../../indexer/index.ts'
import { record } from '../../model/errors.ts'
import type { GivenDraft } from './given.ts'
import { quotedDraft } from './read-draft.ts'
import type { DraftReply } from './thread.ts'

const port = parentPort
if (!port) throw new Error('This file runs as a worker only.')

const { authority } = loadAuthority(String(workerData))

port.on('message', async (given: GivenDraft) => {
  const reply: DraftReply = await quotedDraft(given, authority).then(
    (draft) => ({ draft }),
    (error: unknown) => ({ error: record(error) }),
  )
  port.postMessage(reply)
})
