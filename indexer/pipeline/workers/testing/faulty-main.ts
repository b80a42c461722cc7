import { prepare } from '../../prepare.ts'
import { serve } from '../serve.ts'

const WAIT_MS = 300
/** Nothing else happens in this thread meanwhile. */
const sleep = (ms: number) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
/** By then its answer has been read. */
const LATER_MS = 50
const kept: unknown[] = []
const deeper = (depth: number): number => deeper(depth + 1) + 1
const sendSelf = (signal: NodeJS.Signals) => {
  process.kill(process.pid, signal)
  for (;;) kept.length = 0
}

/** What a document asks for by its text: `DO hang`. */
const DEEDS: Record<string, () => void> = {
  throw: () => {
    throw new TypeError('no such property')
  },
  overflow: () => void deeper(0),
  abort: () => process.abort(),
  crash: () => sendSelf('SIGSEGV'),
  killed: () => sendSelf('SIGKILL'),
  exit: () => process.exit(3),
  'end later': () => void setTimeout(() => process.exit(3), LATER_MS),
  // Asleep, because a busy one would take from the other tests.
  hang: () => sleep(Number.POSITIVE_INFINITY),
  heap: () => {
    for (;;) kept.push(new Array(1_000_000).fill(0.5))
  },
  buffers: () => {
    for (;;) kept.push(Buffer.alloc(10_000_000, 1))
  },
  wait: () => sleep(WAIT_MS),
  'tell who it is': () => {
    sleep(WAIT_MS)
    throw new Error(`process ${process.pid}`)
  },
  // What an earlier document left behind ends the worker at the next one.
  'spoil the worker': () => void kept.push('spoilt'),
}

serve((_told, raw, ...rest) => {
  if (kept.includes('spoilt')) process.abort()
  const deed = /DO ([\w ]+)\./.exec(Buffer.from(raw.bytes).toString())?.[1]
  if (deed !== undefined) DEEDS[deed]?.()
  return prepare(raw, ...rest)
})
