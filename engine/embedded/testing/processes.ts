import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/** Runs `work` with a new folder, which is deleted afterwards. */
export async function withTemporaryFolder<Result>(
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'verbatim-embedded-'))
  try {
    return await work(folder)
  } finally {
    await fs.rm(folder, { recursive: true, force: true })
  }
}

/** Starts one of the files in this folder as a process of its own, and collects the lines that it prints. */
export function start(file: string, ...args: string[]) {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(import.meta.dirname, file), ...args],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const lines: string[] = []
  let waiting: { count: number; resolve(): void; reject(error: Error): void }[] = []
  let over = false
  const settle = () => {
    const ready = waiting.filter((it) => over || lines.length >= it.count)
    waiting = waiting.filter((it) => !ready.includes(it))
    for (const { count, resolve, reject } of ready) {
      if (lines.length >= count) resolve()
      else reject(new Error(`${file} ended after ${lines.length} lines, before it had printed ${count}.`))
    }
  }
  // Not at `exit`: what the process printed last may still be in the pipe then.
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => {
      over = true
      settle()
      resolve()
    })
  })
  let unfinished = ''
  child.stdout?.setEncoding('utf8')
  child.stdout?.on('data', (text: string) => {
    const parts = (unfinished + text).split('\n')
    unfinished = parts.pop() ?? ''
    lines.push(...parts)
    settle()
  })
  return {
    /** The lines printed so far; after `kill`, all that were ever printed. */
    lines,
    /** Resolves when the process has printed so many lines; rejects if it ends before that. */
    printed: (count: number) =>
      new Promise<void>((resolve, reject) => {
        waiting.push({ count, resolve, reject })
        settle()
      }),
    /** Whether the process has ended. */
    over: () => over,
    /** Kills the process without leaving it time to clean up. */
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
