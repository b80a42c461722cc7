import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { isRunning, type Peak, watchMemory } from './processes.ts'
import { type Usage, watchUsage } from './usage.ts'

const ROOT = path.join(import.meta.dirname, '..', '..')
const RUN = path.join(ROOT, 'scripts', 'run.mjs')

/** How long after a process those that it started may take to end. */
const GRACE_MS = 5_000
const LOOK_AGAIN_MS = 50

export type Ended = {
  code: number | null
  signal: string | null
  stdout: string
  stderr: string
  seconds: number
  peak: Peak
  usage: Usage
  /** How many processes that it started are still there. */
  left: number
}
export type Running = { child: ChildProcess; ended: Promise<Ended> }

type Environment = {
  preload?: string | undefined
  env?: Readonly<Record<string, string>>
  servers?: readonly number[]
}

/**
 * Starts a command of Verbatim, such as `['indexer/cli.ts', 'index', folder]`, on a data folder.
 *
 * @param preload a module that is loaded before it; @param env variables besides those of this process; @param servers
 * processes that work for it, whose use of the machine counts
 */
export function startCommand(
  args: readonly string[],
  data: string,
  { preload, env = {}, servers = [] }: Environment = {},
): Running {
  const { NODE_OPTIONS = '' } = process.env
  const options = preload === undefined ? NODE_OPTIONS : `${NODE_OPTIONS} --import=${preload}`.trim()
  const child = spawn(process.execPath, [RUN, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env, INIT_CWD: ROOT, VERBATIM_DATA: data, NODE_OPTIONS: options },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const begun = performance.now()
  const unwatch = watchMemory(child.pid ?? 0)
  const used = watchUsage(child.pid ?? 0, servers)
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (more: string) => {
    stdout += more
  })
  child.stderr.setEncoding('utf8').on('data', (more: string) => {
    stderr += more
  })
  const closed = new Promise<Pick<Ended, 'code' | 'signal' | 'seconds'>>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) =>
      resolve({ code, signal, seconds: (performance.now() - begun) / 1000 }),
    )
  })
  const ended = closed.then(async (how) => {
    const usage = used()
    const { started, ...peak } = unwatch()
    return { ...how, stdout, stderr, peak, usage, left: await stillThere(started) }
  })
  return { child, ended }
}

async function stillThere(started: readonly number[]): Promise<number> {
  const giveUpAt = performance.now() + GRACE_MS
  while (started.some(isRunning) && performance.now() < giveUpAt) await sleep(LOOK_AGAIN_MS)
  return started.filter(isRunning).length
}

/** What a run of the indexer prints with `--json`. */
const summary = z.object({
  indexed: z.number(),
  unchanged: z.number(),
  passages: z.number(),
  tookMs: z.number(),
  failed: z.array(z.object({ code: z.string(), message: z.string() })),
})
export type RunSummary = z.infer<typeof summary>

/** Null if the run has printed nothing: it was killed, or could not begin. */
export const summaryIn = ({ stdout }: Pick<Ended, 'stdout'>): RunSummary | null =>
  stdout === '' ? null : summary.parse(JSON.parse(stdout))
