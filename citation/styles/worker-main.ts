import { parentPort } from 'node:worker_threads'
import { record } from '../../model/errors.ts'
import { type StyleCalls, styleCalls } from './calls.ts'
import type { StyleQuestion, StyleReply } from './thread.ts'

const port = parentPort
if (!port) throw new Error('This file runs as a worker only.')

function answer<Name extends keyof StyleCalls>({ id, call, input }: StyleQuestion<Name>): StyleReply {
  try {
    return { id, value: styleCalls[call](input) }
  } catch (error) {
    return { id, error: record(error) }
  }
}

port.on('message', (question: StyleQuestion<keyof StyleCalls>) => port.postMessage(answer(question)))
