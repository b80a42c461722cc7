import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openEngine } from '../../engine/open.ts'
import { isRunning } from '../../model/is-running.ts'

// What a run keeps, and what it leaves behind, when it is ended from outside.

const SCRIPT = path.join(import.meta.dirname, 'testing', 'run-until-ended.ts')
const LOOK_MS = 50

let root: string
let papers: string
let runs: ChildProcess[]
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'ended-'))
  papers = path.join(root, 'papers')
  await mkdir(papers)
  runs = []
})
afterEach(async () => {
  for (const it of runs) it.kill('SIGKILL')
  await rm(root, { recursive: true, force: true })
})

const put = (name: string, text: string) => writeFile(path.join(papers, name), text)

/** Starts a run. `lines`: what became of its documents so far. */
function started() {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, path.join(root, 'data'), papers], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  runs.push(child)
  const printed = { text: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed.text += text
  })
  const ended = new Promise<number | string | null>((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? signal))
  })
  const lines = () => printed.text.split('\n').filter(Boolean)
  return { child, ended, lines }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(LOOK_MS)
}

/** Waits until another process finds so many documents in the index. */
async function untilIndexed(documents: number): Promise<void> {
  const engine = await openEngine({ dataFolder: path.join(root, 'data'), env: {} })
  await until(async () => (await engine.status()).documents >= documents)
  await engine.close()
}

async function workersOf(parent: number | undefined): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,args='])
  const all = [...stdout.matchAll(/^\s*(\d+)\s+(\d+) .*worker\.mjs/gm)]
  return all.flatMap(([, pid, ppid]) => (Number(ppid) === parent ? [Number(pid)] : []))
}

describe('a run', () => {
  it('that is killed keeps what it did, and the next one begins where it was', async () => {
    for (const name of ['a', 'b', 'c']) await put(`1-${name}.txt`, `The ${name} closed.`)
    await put('2.txt', 'DO hang.')
    const first = started()
    await untilIndexed(3)
    first.child.kill('SIGKILL')
    await first.ended

    await put('2.txt', 'It rained.')
    await put('3.txt', 'DO hang.')
    const second = started()
    await untilIndexed(4)
    second.child.kill('SIGKILL')
    await second.ended
    expect(second.lines()).toEqual(['unchanged', 'unchanged', 'unchanged', 'indexed'])

    await put('3.txt', 'The sun shone.')
    const third = started()
    expect(await third.ended).toBe(0)
    expect(third.lines()).toEqual([...Array(4).fill('unchanged'), 'indexed'])
  })

  it('that is killed leaves no process behind, even one that is busy for ever', async () => {
    await put('1.txt', 'The mill closed.')
    await put('2.txt', 'DO hang.')
    const { child, ended, lines } = started()
    await until(() => lines().length === 1)
    const workers = await workersOf(child.pid)
    expect(workers).toHaveLength(1)
    child.kill('SIGKILL')
    await ended
    await until(() => !workers.some(isRunning))
  })

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends at %s while a document hangs, and keeps what it did',
    async (signal) => {
      await put('1.txt', 'The mill closed.')
      await put('2.txt', 'DO hang.')
      const { child, ended, lines } = started()
      await until(() => lines().length === 1)
      const workers = await workersOf(child.pid)
      child.kill(signal)
      expect(await ended).toBe(130)
      await until(() => !workers.some(isRunning))
      await untilIndexed(1)
    },
  )

  it('ends at Ctrl-C while it reads a file of terabytes', async () => {
    await put('1.txt', 'The mill closed.')
    const huge = await open(path.join(papers, '2.txt'), 'w')
    await huge.truncate(2 ** 42)
    await huge.close()
    const { child, ended, lines } = started()
    await until(() => lines().length === 1)
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    await untilIndexed(1)
  })
})
