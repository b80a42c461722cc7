import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { Socket } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import { cancelledAt, type Instruction, type Question, type Reply, type Where } from './protocol.ts'

/**
 * Something that answers questions beside its caller: a thread of this process, or a process of its own, which
 * alone can die without taking this one with it.
 */
export type Host = {
  /** `moved`: what a thread need not copy. */
  ask(question: Question, moved: ArrayBuffer[]): void
  tell(instruction: Instruction): void
  /** A question's answer is no longer awaited. */
  cancel(question: Question): void
  /** What it says, and why it ended, to one listener; null for none. */
  listen(listener: Listener | null): void
  /** Whether it keeps this process from ending. */
  hold(yes: boolean): void
  /** Whether it has ended. */
  over(): boolean
}
export type Listener = { answered(reply: Reply): void; ended(): void; died(death: Death): void }

/** How a host ended by itself: it ran out of memory or of open files, native code crashed, or anything else. */
export type Death = { how: 'memory' | 'files' | 'crash' | 'other'; cause: Error }

/** Its answer to `end`. */
type Ended = { ended: true }
const isEnded = (it: Reply | Ended): it is Ended => 'ended' in it

/**
 * The file as a path that exists when the code runs. Not relative to `import.meta.url`: a bundler would bundle it,
 * or resolve the path to its own output.
 */
function fileNamed(name: string): string {
  const root = process.env.VERBATIM_ROOT ?? process.cwd()
  return path.resolve(root, 'engine', 'embedded', 'thread', name)
}

const start: Record<Where, () => Host> = { thread: startThread, process: startProcess }

/** Hosts without an index. Loading the code into one takes longer than opening a small index in it. */
const spare: Record<Where, Host[]> = { thread: [], process: [] }
const SPARE_AT_MOST = 2

export function newHost(where: Where): Host {
  for (;;) {
    const host = spare[where].pop()
    if (host === undefined) return start[where]()
    // One that died while it was spare is of no use.
    if (!host.over()) return host
  }
}

/** Keeps a host that has nothing open for the next index. */
export function keep(where: Where, host: Host) {
  host.listen(null)
  host.hold(false)
  if (spare[where].length < SPARE_AT_MOST) spare[where].push(host)
  else host.tell({ stop: true })
}

function startThread(): Host {
  // Looked up by name at run time: a bundler that sees `new Worker` rewrites the path.
  const threads = process.getBuiltinModule('node:worker_threads')
  const worker: Worker = new threads.Worker(fileNamed('worker.mjs'))
  const state = listening()
  const flags = new Map<number, Int32Array>()
  worker.on('message', (message: Reply | Ended) => {
    if (!isEnded(message)) flags.delete(message.id)
    state.said(message)
  })
  worker.on('error', (cause: Error & { code?: string }) => {
    state.died({ how: cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'other', cause })
  })
  worker.on('exit', (code) => {
    state.died({ how: 'other', cause: new Error(`The thread ended with code ${code}.`) })
  })
  return {
    ...state.host,
    ask: (question, moved) => {
      const flag = new Int32Array(new SharedArrayBuffer(4))
      flags.set(question.id, flag)
      worker.postMessage({ ...question, flag }, moved)
    },
    tell: (instruction) => worker.postMessage(instruction),
    cancel: ({ id }) => {
      const flag = flags.get(id)
      if (flag) Atomics.store(flag, 0, 1)
    },
    hold: (yes) => (yes ? worker.ref() : worker.unref()),
  }
}

/**
 * Room for what a search makes and forgets, in MiB: 32 instead of the 16 that Node grows to. Most searches then need
 * no collection, which takes 2 to 5 ms from the 95th percentile of short ones, for 15 MiB of memory more.
 */
const YOUNG = ['--min-semi-space-size=32', '--max-semi-space-size=32']

/** How much of what a process wrote last, before it died, is kept to say why. */
const LAST_WORDS = 4_000

function startProcess(): Host {
  const { fork } = process.getBuiltinModule('node:child_process')
  const cancelled = new CancelledQuestions()
  const child: ChildProcess = fork(fileNamed('process.mjs'), [], {
    // Typed arrays, Map and undefined arrive as they were.
    serialization: 'advanced',
    // Not those of this process: a test runner's, or a debugger's port.
    execArgv: YOUNG,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc', cancelled.file],
  })
  const state = listening()
  let lastWords = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-LAST_WORDS)
  })
  child.on('message', (message: Reply | Ended) => state.said(message))
  child.on('error', (cause) => state.died({ how: 'other', cause }))
  // Not at `exit`: what it wrote last may still be in the pipe then.
  child.on('close', (code, signal) => {
    cancelled.close()
    const ending = signal === null ? `ended with code ${code}` : `was ended by ${signal}`
    const [noFiles] = OUT_OF_FILES.exec(lastWords) ?? []
    const said = noFiles ?? lastWords.trim()
    const cause = new Error(`The process that has the index open ${ending}. ${said}`.trim())
    const crashed = (signal !== null && CRASHES.includes(signal)) || (code ?? 0) >= FIRST_WINDOWS_EXCEPTION
    // Node itself ends with a signal when its heap is full.
    const known = OUT_OF_MEMORY.test(lastWords) ? 'memory' : noFiles ? 'files' : null
    state.died({ how: known ?? (crashed ? 'crash' : 'other'), cause })
  })
  const send = (message: object) => {
    // A process that has just died is reported by `close`.
    if (child.connected) child.send(message, () => undefined)
  }
  return {
    ...state.host,
    ask: send,
    tell: send,
    cancel: ({ id }) => cancelled.add(id),
    hold: (yes) => {
      const how = yes ? 'ref' : 'unref'
      child[how]()
      child.channel?.[how]()
      const { stderr } = child
      if (stderr instanceof Socket) stderr[how]()
    },
  }
}

/** What Node, and the allocators of C++ and Rust, say then. */
const OUT_OF_MEMORY = /heap out of memory|bad_alloc|memory allocation of \d+ bytes failed/
/** What Node says where it cannot even load its program. */
const OUT_OF_FILES = /E[MN]FILE: .*/
const CRASHES: readonly NodeJS.Signals[] = ['SIGABRT', 'SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGFPE', 'SIGTRAP']
/** Windows has no signals: a program ends with the number of the exception. */
const FIRST_WINDOWS_EXCEPTION = 0xc0000000

/** The part of a host that passes on what it says, once it is dead only that. */
function listening() {
  let listener: Listener | null = null
  let over = false
  return {
    said: (message: Reply | Ended) => {
      if (isEnded(message)) listener?.ended()
      else listener?.answered(message)
    },
    died: (death: Death) => {
      if (over) return
      over = true
      listener?.died(death)
    },
    host: {
      listen: (it: Listener | null) => {
        listener = it
      },
      over: () => over,
    },
  }
}

/**
 * Tells a process which questions were cancelled while it is busy and reads no messages: in a file that both have
 * open, where it looks from time to time.
 */
class CancelledQuestions {
  /** For the process; without a place for temporary files, it finishes what was cancelled. */
  readonly file: number | 'ignore'

  constructor() {
    this.file = temporaryFile() ?? 'ignore'
  }

  add(id: number) {
    if (this.file === 'ignore') return
    try {
      fs.writeSync(this.file, Int32Array.of(id), 0, 4, cancelledAt(id))
    } catch {
      // No space for four bytes: the search goes on, and nobody waits for it.
    }
  }

  close() {
    if (this.file !== 'ignore') fs.closeSync(this.file)
  }
}

function temporaryFile(): number | null {
  try {
    const name = path.join(os.tmpdir(), `verbatim-${randomUUID()}`)
    const file = fs.openSync(name, 'wx+', 0o600)
    // Gone from the folder, but not for those who have it open. Windows deletes no open file.
    if (process.platform !== 'win32') fs.unlinkSync(name)
    return file
  } catch {
    return null
  }
}
