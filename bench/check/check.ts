import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { checkQuote } from '../../check/index.ts'
import { say } from '../../cli/output.ts'
import { openEngine } from '../../engine/open.ts'
import type { Engine } from '../../engine/port.ts'
import { emptyRequest } from '../../model/search-request.ts'
import { corpus } from '../corpus/corpus.ts'
import { below, pick, type Random, seeded } from '../corpus/random.ts'
import { build } from '../engines/build.ts'
import { wholeNumber } from '../run/arguments.ts'
import { OwnFamily } from '../run/family.ts'
import { round, summary, table } from '../run/statistics.ts'

const HELP = `Usage: npm run -s bench -- check [--passages N] [--quotes N] [--data FOLDER] [--json]

Checks quotes of every kind against an index of N passages, each once, and a draft of 40 of them. Exit code 1 if the 95th
percentile of processor time is above its goal.

  --passages N   passages in the index (100000)
  --quotes N     quotes of each kind (60)
  --data FOLDER  folder of the index; one of the same corpus is used again (a temporary folder)
  --json         figures as JSON
`

/** Processor time in ms of one check, by the number of passages up to which it applies. */
const GOALS = [
  { passages: 100_000, p95: 60 },
  { passages: 1_000_000, p95: 150 },
] as const
/** Of each kind, quotes that are checked before anything is measured, and those of the draft. */
const [WARM, OF_DRAFT] = [5, 6]
const DRAFT = { quotes: 40, ms: 2_000 } as const

type Kind = (typeof KINDS)[number]
const KINDS = [
  'one word',
  'few words',
  'exact',
  'two changed',
  'elided',
  'stitched',
  'absent',
  '500 words',
] as const
/** Longer than what people check one by one: measured, without a goal. */
const LONG: Kind = '500 words'

export async function check(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      passages: { type: 'string', default: '100000' },
      quotes: { type: 'string', default: '60' },
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return
  }
  const passages = wholeNumber('check', 'passages', values.passages)
  const quotes = wholeNumber('check', 'quotes', values.quotes)
  const folder = values.data ?? fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-bench-'))
  fs.mkdirSync(folder, { recursive: true })
  await build(folder, passages)
  const engine = await openEngine({ dataFolder: folder })
  try {
    await engine.search(emptyRequest())
    // What the engine prepares by itself after opening is not part of a check.
    await new OwnFamily().untilOthersRest()
    const drawn = draw(passages, quotes)
    // What is compiled, and what is read for the first time, is not part of a check.
    for (const kind of KINDS) await times(engine, drawn[kind].slice(0, WARM))
    const rows = []
    for (const kind of KINDS) {
      const row = { kind, ...(await times(engine, drawn[kind].slice(WARM, -OF_DRAFT))) }
      rows.push(row)
      say(`${kind}: cpu p50 ${row.cpuP50} ms, p95 ${row.cpuP95} ms`)
    }
    const all = summary(rows.flatMap((it) => (it.kind === LONG ? [] : it.onCpu)))
    const usual = KINDS.filter((kind) => kind !== LONG)
    const draft = usual.flatMap((kind) => drawn[kind].slice(-OF_DRAFT)).slice(0, DRAFT.quotes)
    const begun = performance.now()
    const cpu = (await times(engine, draft)).onCpu.reduce((sum, it) => sum + it, 0)
    const draftMs = round(performance.now() - begun)
    const goal = GOALS.find((it) => passages <= it.passages)?.p95 ?? null
    const figures = {
      passages,
      kinds: rows.map(({ onCpu: _, ...it }) => it),
      all: { cpuP50: all.p50, cpuP95: all.p95, goal },
      draft: { quotes: draft.length, ms: draftMs, cpuMs: round(cpu), goal: DRAFT.ms },
      memoryMiB: new OwnFamily().memoryMiB(),
    }
    if (values.json) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
    else {
      const { draft: asDraft } = figures
      process.stdout.write(
        `${table(figures.kinds)}\n\nAll but those of 500 words: processor time p50 ${all.p50} ms, p95 ${all.p95} ms (goal ${goal ?? 'none'}). ` +
          `A draft of ${asDraft.quotes} quotes: ${asDraft.ms} ms, of them ${asDraft.cpuMs} ms of processor time (goal ${asDraft.goal}). ` +
          `Memory: ${figures.memoryMiB} MiB.\n`,
      )
    }
    if ((goal !== null && all.p95 > goal) || cpu > DRAFT.ms) process.exitCode = 1
  } finally {
    await engine.close()
    if (values.data === undefined) fs.rmSync(folder, { recursive: true, force: true })
  }
}

async function times(engine: Engine, quotes: readonly string[]) {
  const atCaller: number[] = []
  const onCpu: number[] = []
  const verdicts = new Map<string, number>()
  let matches = 0
  const family = new OwnFamily()
  for (const text of quotes) {
    const processorTime = family.processorTime()
    const begun = performance.now()
    const it = await checkQuote(engine, { text })
    atCaller.push(performance.now() - begun)
    onCpu.push(processorTime())
    verdicts.set(it.verdict, (verdicts.get(it.verdict) ?? 0) + 1)
    matches += it.matches.length
  }
  const { p50, p95, max } = summary(atCaller)
  const cpu = summary(onCpu)
  return {
    ...{ quotes: quotes.length, p50, p95, max, cpuP50: cpu.p50, cpuP95: cpu.p95 },
    'mean places': round(matches / Math.max(1, quotes.length)),
    verdicts: [...verdicts].map(([verdict, count]) => `${count} ${verdict}`).join(', '),
    onCpu,
  }
}

/** Quotes of the corpus itself, from documents all over it. */
function draw(passages: number, quotes: number): Record<Kind, string[]> {
  const random = seeded(11)
  const texts: string[] = []
  // So many as are needed, and no more: making a million passages takes longer than checking against them.
  for (const { document } of corpus(Math.min(passages, quotes * 200))) {
    texts.push(...document.passages.map((it) => it.text))
  }
  const words = (least: number, most: number): string[] => {
    for (;;) {
      const at = below(random, texts.length)
      const own = texts
        .slice(at, at + 1 + Math.ceil(most / 30))
        .join('\n\n')
        .split(' ')
      if (own.length < most) continue
      const length = least + below(random, most - least + 1)
      const from = below(random, own.length - length + 1)
      return own.slice(from, from + length)
    }
  }
  const make: Record<Kind, () => string> = {
    'one word': () => words(1, 1).join(' '),
    'few words': () => words(2, 5).join(' '),
    exact: () => words(12, 30).join(' '),
    'two changed': () => changed(random, words(12, 30), words(2, 2)).join(' '),
    elided: () => {
      const own = words(24, 40)
      return [...own.slice(0, 8), '…', ...own.slice(15)].join(' ')
    },
    stitched: () => [...words(10, 15), ...words(10, 15)].join(' '),
    absent: () => Array.from({ length: 20 }, () => pick(random, words(3, 3))).join(' '),
    '500 words': () => words(500, 500).join(' '),
  }
  const made = KINDS.map(
    (kind) => [kind, Array.from({ length: WARM + quotes + OF_DRAFT }, make[kind])] as const,
  )
  return Object.fromEntries(made) as Record<Kind, string[]>
}

function changed(random: Random, own: string[], others: readonly string[]): string[] {
  for (const other of others) own[below(random, own.length)] = other
  return own
}
