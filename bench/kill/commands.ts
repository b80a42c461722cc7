import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { say } from '../../cli/output.ts'
import { identifyDocument } from '../../model/identity.ts'
import { openRecords } from '../../records/open.ts'
import { build } from '../../scripts/build.mjs'
import { endChildren } from '../../scripts/child.mjs'
import { freePort } from '../../scripts/port.mjs'
import { requireAnswer, startServer } from '../../scripts/server.mjs'
import { articles } from '../corpus/corpus.ts'
import { below, pick, type Random } from '../corpus/random.ts'
import { type Ended, type Running, startCommand, summaryIn } from '../run/indexer.ts'
import { commandLine, descendants } from '../run/processes.ts'
import { exportedLines, firstDifference } from '../run/same-index.ts'
import { summary } from '../run/statistics.ts'

const HOST = '127.0.0.1'
const GRACE_MS = 5_000
/** Of those that are indexed before a kill, how many are changed again. */
const CHANGED_SHARE = 0.2
/** A kill that came too late is tried again, but not for ever. */
const TRIES = 4
const QUERIES = ['war', 'peace', 'the people', '"united states"', 'gover', 'congress -war', 'year', '']
/** In the command line of a process that reads documents. */
const WORKER = path.join('workers', 'worker.mjs')

type Row = Record<string, string | number>
type Killed = 'itself' | 'a worker before' | 'with its workers'
const WAYS: readonly Killed[] = ['itself', 'a worker before', 'with its workers']

/**
 * Kills the commands that people use while a server answers searches on the same index: so many times the indexer, at
 * any moment of its work, and so many times a correction, half of them while the indexer runs. In the end, the index
 * has to be what a new one is that was made in peace, with the same corrections.
 */
export async function killCommands(
  root: string,
  kills: number,
  documents: number,
  random: Random,
): Promise<{ rows: Row[]; problems: string[] }> {
  const folder = path.join(root, 'papers')
  const data = path.join(root, 'killed')
  const article = articles()
  const batch = Math.max(1, Math.floor(documents / (kills + 1)))
  const revisions: number[] = []
  const write = (n: number, revision: number) => {
    revisions[n] = revision
    fs.writeFileSync(path.join(folder, `${n}.txt`), article(n, revision).document.text)
  }
  const add = () => {
    const known = revisions.length
    for (let n = known; n < known + batch; n += 1) write(n, 0)
    for (let times = known * CHANGED_SHARE; times > 1; times -= 1) {
      const n = below(random, known)
      write(n, (revisions[n] ?? 0) + 1)
    }
  }
  const index = (into = data) => startCommand(['indexer/cli.ts', 'index', folder, '--json'], into)
  const correct = (title: string) => {
    const id = identifyDocument('papers', `${below(random, batch)}.txt`)
    return startCommand(['indexer/cli.ts', 'correct', id, 'title', title, '--by', 'Ada'], data)
  }

  fs.mkdirSync(folder)
  add()
  const problems: string[] = []
  const whole = async (running: Running, what: string): Promise<Ended> => {
    const ended = await running.ended
    if (ended.code !== 0) problems.push(`${what} ended with ${ended.code ?? ended.signal}: ${ended.stderr}`)
    return ended
  }
  const indexing = (await whole(index(), 'the first run')).seconds
  const correcting = (await whole(correct('Before all kills'), 'the first correction')).seconds
  await build()
  const port = await freePort()
  const rows: Row[] = []
  const server = startServer(HOST, port, data)
  try {
    await requireAnswer(server, HOST, port)
    const searching = searchOn(port, random)
    for (let round = 1; round <= kills; round += 1) {
      add()
      const way = pick(random, WAYS)
      const together = round % 2 === 0
      const corrected = () => killedOnce(() => correct(`Corrected ${round}`), correcting, 'itself', random)
      const indexed = killedOnce(index, indexing, way, random)
      if (!together) await indexed
      const [of, its] = await Promise.all([indexed, corrected()])
      problems.push(...of.problems, ...its.problems)
      rows.push({
        round,
        'indexer killed after s': of.killedAfter,
        way,
        'correct killed after s': its.killedAfter,
        'while indexing': together ? 'yes' : 'no',
        'searches so far': searching.times.length,
        'of them failed': searching.errors.length,
      })
      say(Object.values(rows.at(-1) ?? {}).join('  '))
    }
    const { failed = [] } = summaryIn(await whole(index(), 'the last run')) ?? {}
    problems.push(...failed.map((it) => it.message))
    searching.stop()
    problems.push(...searching.errors)
    const { p50, p95, queries } = summary(searching.times)
    say(`${queries} searches meanwhile, ${searching.errors.length} failed, p50 ${p50} ms, p95 ${p95} ms`)
  } finally {
    await endChildren(GRACE_MS)
  }

  const fresh = path.join(root, 'fresh')
  fs.mkdirSync(fresh)
  const corrections = path.join(data, 'corrections.jsonl')
  fs.copyFileSync(corrections, path.join(fresh, 'corrections.jsonl'))
  await whole(index(fresh), 'the run into a new index')
  const [after, anew] = [await exportedLines(data), await exportedLines(fresh)]
  const lines = anew.split('\n').length - 1
  if (lines < revisions.length) problems.push(`only ${lines} passages of ${revisions.length} documents`)
  const difference = firstDifference(after, anew)
  if (difference !== null) problems.push(`the export differs from that of a new index: ${difference}`)
  const records = await openRecords({ dataFolder: data })
  const waiting = await records.changes.waiting()
  if (waiting.length > 0) problems.push(`${waiting.length} changes still wait`)
  const made = (await records.corrections.all()).length
  await records.close()
  say(
    `${revisions.length} documents, ${lines} passages, ${made} corrections; both exports have ${anew.length} characters`,
  )
  return { rows, problems }
}

/** Starts a command and kills it at a random moment of the time that a whole run takes; again if it was quicker. */
async function killedOnce(
  start: () => Running,
  seconds: number,
  way: Killed,
  random: Random,
): Promise<{ killedAfter: string; problems: string[] }> {
  const early: string[] = []
  for (let time = 1; time <= TRIES; time += 1) {
    const running = start()
    const pid = running.child.pid ?? 0
    const ms = below(random, Math.ceil((seconds * 1_000) / time))
    if (way === 'a worker before') {
      await sleep(ms / 2)
      const worker = descendants(pid).find((it) => commandLine(it).includes(WORKER))
      if (worker !== undefined) end(worker)
      await sleep(ms / 2)
    } else await sleep(ms)
    const others = way === 'with its workers' ? descendants(pid) : []
    for (const it of [pid, ...others]) end(it)
    const { signal, code, left, stderr } = await running.ended
    const problems = left > 0 ? [`${left} processes were left by one that was killed`] : []
    if (signal === 'SIGKILL')
      return { killedAfter: (ms / 1_000).toFixed(2), problems: [...early, ...problems] }
    if (code !== 0) early.push(`ended with ${code} before it was killed: ${stderr}`)
  }
  return { killedAfter: 'ended before', problems: [...early, 'everything was done before each kill'] }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has just ended.
  }
}

/** Searches again and again, until `stop`. */
function searchOn(port: number, random: Random) {
  const searching = { times: [] as number[], errors: [] as string[], running: true }
  const search = async () => {
    const query = pick(random, QUERIES)
    const begun = performance.now()
    try {
      const answer = await fetch(`http://${HOST}:${port}/api/search?q=${encodeURIComponent(query)}`)
      const body = await answer.text()
      if (!answer.ok)
        searching.errors.push(`a search for "${query}" was answered with ${answer.status}: ${body}`)
    } catch (error) {
      if (searching.running) searching.errors.push(`a search for "${query}" failed: ${error}`)
    }
    searching.times.push(performance.now() - begun)
    if (searching.running) setTimeout(() => void search(), PAUSE_MS)
  }
  void search()
  return Object.assign(searching, {
    stop: () => {
      searching.running = false
    },
  })
}

/** So that the searches do not take the processor from what is to be killed. */
const PAUSE_MS = 20
