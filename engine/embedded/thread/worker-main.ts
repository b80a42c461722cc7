import { parentPort } from 'node:worker_threads'
import { answers } from './answers.ts'
import type { Question } from './protocol.ts'

const port = parentPort
if (!port) throw new Error('This file only runs as a worker.')

/** `flag` contains one number, which becomes 1 when the question is cancelled. */
type Asked = Question & { flag: Int32Array }
const isCancelled = ({ flag }: Asked) => Atomics.load(flag, 0) === 1

port.on(
  'message',
  answers<Asked>(
    (message) => port.postMessage(message),
    isCancelled,
    () => port.close(),
  ),
)
