import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/** What a test does with a folder of its own, which is gone afterwards. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'verbatim-embedded-'))
  try {
    return await work(folder)
  } finally {
    await fs.rm(folder, { recursive: true, force: true })
  }
}

/**
 * A process of its own that runs one of the files beside this one, with its lines as they come. Killed by
 * `kill`, which leaves it no time to tidy up.
 */
export function start(file: string, ...args: string[]) {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(import.meta.dirname, file), ...args],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const lines: string[] = []
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  let unfinished = ''
  child.stdout?.setEncoding('utf8')
  child.stdout?.on('data', (text: string) => {
    const parts = (unfinished + text).split('\n')
    unfinished = parts.pop() ?? ''
    lines.push(...parts)
  })
  return {
    lines,
    ended,
    /** Resolves when the process has said so many lines, or has ended. */
    said: async (count: number) => {
      while (lines.length < count && child.exitCode === null && child.signalCode === null) {
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
