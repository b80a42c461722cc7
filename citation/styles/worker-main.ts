import { type MessagePort, parentPort } from 'node:worker_threads'
import { record } from '../../model/errors.ts'
import { type StyleCalls, styleCalls } from './calls.ts'
import type { StyleQuestion, StyleReady, StyleReply } from './thread.ts'

const port = parentPort
if (!port) throw new Error('This file runs as a worker only.')

function answer<Name extends keyof StyleCalls>({ id, call, input }: StyleQuestion<Name>): StyleReply {
  try {
    return { id, value: styleCalls[call](input) }
  } catch (error) {
    return { id, error: record(error) }
  }
}

/**
 * Node closes the files of this code in the background, and a thread that is ended leaves open what it is in the middle
 * of. Questions wait until nothing is.
 */
function begin(own: MessagePort) {
  if (process.getActiveResourcesInfo().some((it) => it.startsWith('FSReq'))) {
    setImmediate(() => begin(own))
    return
  }
  own.on('message', (question: StyleQuestion<keyof StyleCalls>) => own.postMessage(answer(question)))
  own.postMessage({ ready: true } satisfies StyleReady)
}

begin(port)
