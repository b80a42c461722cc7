import fs from 'node:fs'
import path from 'node:path'
import { openEngine } from '../../engine/open.ts'
import { isWithin } from '../../indexer/pipeline/lost.ts'
import { onDisk } from '../../indexer/read/file-name.ts'
import { emptyRequest } from '../../model/search-request.ts'
import type { LedgerEntry } from '../../records/ledger-entry.ts'
import { type RunSummary, startCommand, summaryIn } from '../run/indexer.ts'
import type { Peak } from '../run/processes.ts'
import { ledgerOf } from '../run/same-index.ts'
import { isTorn, whileChanging } from './changing.ts'
import { hostileOnDisk } from './file-system.ts'
import { file, type HostileFile, PROSE, QUOTED, type Sizes } from './hostile-file.ts'
import { hostilePages } from './pages.ts'
import { hostileRecords } from './record-files.ts'
import { hostileTexts } from './texts.ts'

/** What became of one file: `entries` are what the ledger has of it, and of all that is in it. */
export type Fate = {
  hostile: HostileFile
  path: string
  bytes: number
  entries: LedgerEntry[]
}

export type Trial = {
  fates: Fate[]
  /** Everything that is not as it has to be. */
  faults: string[]
  seconds: number
  peak: Peak
}

const CHANGING: HostileFile = {
  name: 'changes-while-it-is-read.txt',
  expected: 'told',
  make: () => undefined,
}

export const corpusOf = (sizes: Sizes): HostileFile[] => [
  ...hostilePages(sizes),
  ...hostileTexts(sizes),
  ...hostileRecords(sizes),
  ...hostileOnDisk(sizes),
  CHANGING,
]

/** Files with nothing wrong, whose names put them between the others. */
const CONTROLS: readonly HostileFile[] = [...'bdgknrtxz'].map((letter, at) => {
  const name = `${letter}-control`
  const words = `The ${name} of London closed in March ${2001 + at}. ${QUOTED}\n${PROSE}\n“It was number ${at},” he said.`
  if (at % 3 === 0) return file(`${name}.txt`, 'used', `Mill ${at} closes\nBy Jane Doe\n${words}\n`)
  if (at % 3 === 1) {
    const paragraphs = words.split('\n').map((it) => `<p>${it}</p>`)
    return file(
      `${name}.html`,
      'used',
      `<title>Mill ${at} closes</title><h1>Mill closes</h1>${paragraphs.join('')}`,
    )
  }
  return file(`${name}.jsonl`, 'used', `${JSON.stringify({ id: name, title: 'Mill closes', text: words })}\n`)
})

/**
 * Indexes the files that are nothing but good, and then the same ones between all the others, into another index; and
 * says what is not as it has to be.
 */
export async function trial(root: string, corpus: readonly HostileFile[]): Promise<Trial> {
  const folder = path.join(root, 'papers')
  const [alone, together] = [path.join(root, 'alone'), path.join(root, 'together')]
  fs.mkdirSync(folder)
  for (const { name, make } of CONTROLS) make(path.join(folder, name))
  const first = await indexed(folder, alone)
  const faults = first.code === 0 ? [] : [`the run of good files ended with ${first.code}: ${first.stderr}`]
  const expected = await passagesOf(alone, isControl)
  if (expected.length < CONTROLS.length * 2) faults.push('the good files have too few passages')

  for (const { name, make } of corpus) make(path.join(folder, name))
  const run = await whileChanging(path.join(folder, CHANGING.name), () => indexed(folder, together))
  if (run.code !== 1) faults.push(`the run ended with ${run.code ?? run.signal}: ${run.stderr.slice(-2_000)}`)
  const ledger = await ledgerOf(together)
  const fates = corpus.map((hostile) => fateOf(hostile, path.join(folder, hostile.name), ledger))
  for (const it of fates) {
    const fault = faultOf(it)
    if (fault) faults.push(`${it.hostile.name}: ${fault}`)
  }
  if (JSON.stringify(await passagesOf(together, isControl)) !== JSON.stringify(expected)) {
    faults.push('a good file has other passages than when it was indexed alone')
  }
  const torn = await passagesOf(together, (key) => key === CHANGING.name)
  if (isTorn(torn.join('\n'))) faults.push(`${CHANGING.name} was read half before and half after a change`)
  faults.push(...toldFaults(summaryIn(run), ledger))
  if (run.left > 0) faults.push(`${run.left} processes of the run are still there`)
  return { fates, faults, seconds: run.seconds, peak: run.peak }
}

/** Good files under a clock that jumps back: nothing but `readAt` may depend on it. */
export async function underJumpingClock(root: string): Promise<string[]> {
  const folder = path.join(root, 'papers')
  const data = path.join(root, 'clock')
  const only = path.join(root, 'clock-papers', 'papers')
  fs.mkdirSync(only, { recursive: true })
  for (const { name, make } of CONTROLS) make(path.join(only, name))
  const preload = new URL('clock.mjs', import.meta.url).href
  const faults: string[] = []
  for (const documents of ['indexed', 'unchanged'] as const) {
    const ended = await indexed(only, data, preload)
    const of = summaryIn(ended)?.[documents]
    if (ended.code !== 0 || of !== CONTROLS.length)
      faults.push(`under a clock that jumps back, ${of} ${documents}: ${ended.stderr}`)
  }
  const inPlace = (passages: string[]) => passages.map((it) => it.replaceAll(only, folder)).sort()
  const same = JSON.stringify(inPlace(await passagesOf(data, isControl)))
  if (same !== JSON.stringify(inPlace(await passagesOf(path.join(root, 'alone'), isControl))))
    faults.push('under a clock that jumps back, a file has other passages')
  return faults
}

const indexed = (folder: string, data: string, preload?: string) =>
  startCommand(['indexer/cli.ts', 'index', folder, '--json'], data, { preload }).ended

const isControl = (key: string) => /^[a-z]-control(?:\.|$)/.test(key)

/** All passages of some documents with everything that is stored of them, `readAt` aside. */
async function passagesOf(data: string, which: (documentKey: string) => boolean): Promise<string[]> {
  const engine = await openEngine({ dataFolder: data, env: {} })
  const found: string[] = []
  for await (const { readAt: _, ...passage } of engine.scan(emptyRequest())) {
    if (which(passage.documentKey)) found.push(JSON.stringify(passage))
  }
  await engine.close()
  return found
}

function fateOf(hostile: HostileFile, at: string, ledger: readonly LedgerEntry[]): Fate {
  const entries = ledger.filter((it) => isWithin(it.path, at))
  return { hostile, path: at, bytes: fs.lstatSync(onDisk(at)).size, entries }
}

const isRefused = ({ outcome }: LedgerEntry) => outcome === 'failed' || outcome === 'not-read'

function faultOf({ hostile: { expected }, entries }: Fate): string | null {
  if (entries.length === 0) return 'lost: the ledger does not have it'
  const used = entries.some((it) => it.outcome === 'indexed')
  const refused = entries.filter(isRefused)
  const silent = refused.filter((it) => it.error === null || it.error.message === '')
  if (silent.length > 0) return 'refused without a reason'
  if (expected === 'used' && !used) return `should have been indexed: ${refused[0]?.error?.message}`
  if (expected === 'refused' && used) return 'should have been refused, and was indexed'
  if (expected === 'partly' && !(used && refused.length > 0)) return 'should have been used in part'
  return null
}

/** What the run said has to be what the ledger has. */
function toldFaults(said: RunSummary | null, ledger: readonly LedgerEntry[]): string[] {
  if (said === null) return ['the run said nothing']
  const told = new Set(said.failed.map((it) => it.message))
  const untold = ledger.filter(isRefused).filter(({ error }) => error && !told.has(error.message))
  const inIndex = ledger.filter((it) => it.outcome === 'indexed').length
  return [
    ...untold.map((it) => `${it.path}: in the ledger, and not said`),
    ...(said.indexed === inIndex ? [] : [`${said.indexed} said to be indexed, ${inIndex} in the ledger`]),
  ]
}
