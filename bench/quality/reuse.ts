import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { checkDraft, checkQuote, readDraftInThread, wholeCheckOf } from '../../check/index.ts'
import { say } from '../../cli/output.ts'
import { usage } from '../../cli/usage.ts'
import { openEngine } from '../../engine/open.ts'
import type { Engine } from '../../engine/port.ts'
import type { CheckedQuote } from '../../model/check.ts'
import { meilisearchServer } from '../engines/meilisearch-server.ts'
import { startCommand, summaryIn } from '../run/indexer.ts'
import { summary, table } from '../run/statistics.ts'
import { run } from './kit.ts'

/**
 * A kit of quotes with their verdicts: its documents are indexed as a person’s would be, and every quote and draft is
 * checked as the page and the command do it.
 */

const SCORER = 'score-reuse.mjs'
export const isReuseKit = (kit: string) => fs.existsSync(path.join(kit, SCORER))

export type ReuseOptions = {
  engine: 'embedded' | 'meilisearch'
  /** The folder inside the kit with the labelled data. */
  part: string
  errors: number
  json: boolean
}

/** Goals by the scorer’s names; of those that begin with *false*, there may be none. */
const GOALS = {
  quotes: {
    ...{ accuracy: 0.99, macroF1: 0.98, falseExact: 0, falseClean: 0 },
    ...{ recallAtAll: 0.99, iou90: 0.98, speaker: 0.97, falseSame: 0 },
  },
  drafts: { f1: 0.98, accuracy: 0.98, falseExact: 0, falseClean: 0 },
} as const

const documentRow = z.object({
  documentKey: z.string(),
  source: z.string().nullish(),
  title: z.string().nullish(),
  lang: z.string().nullish(),
  publishedAt: z.string().nullish(),
  text: z.string(),
  url: z.string().nullish(),
  turns: z.array(z.unknown()).nullish(),
})
const queryRow = z.object({
  queryId: z.string(),
  quote: z.string(),
  lang: z.string().optional(),
  speakerClaimed: z.string().optional(),
})
const draftRow = z.object({ draftId: z.string(), lang: z.string().optional(), text: z.string() })

function rowsOf<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema>[] {
  const lines = gunzipSync(fs.readFileSync(file)).toString('utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => schema.parse(JSON.parse(line)))
}

/** @param folder for the index and the predictions */
export async function reuseQuality(kit: string, folder: string, options: ReuseOptions): Promise<void> {
  const file = (name: string) => path.join(kit, options.part, `${name}.jsonl.gz`)
  if (!fs.existsSync(file('a-documents'))) {
    throw usage(`${path.join(kit, options.part)} has no a-documents.jsonl.gz.`, 'quality')
  }
  const server = options.engine === 'meilisearch' ? await meilisearchServer(folder) : null
  try {
    const env = server?.env ?? {}
    await index(rowsOf(file('a-documents'), documentRow), folder, env)
    const engine = await openEngine({ dataFolder: folder, env })
    try {
      const quotes = path.join(folder, 'quotes.jsonl')
      const ms = await predictQuotes(engine, rowsOf(file('a-queries'), queryRow), quotes)
      const drafts = path.join(folder, 'drafts.jsonl')
      await predictDrafts(engine, rowsOf(file('a-drafts'), draftRow), { to: drafts, folder })
      const gold = ['--gold', file('a-gold')]
      const ofDrafts = [...gold, '--drafts-gold', file('a-drafts-gold')]
      report(
        { ...options, engineName: engine.name, ms },
        scored(kit, ['quotes', quotes, ...gold]),
        scored(kit, ['drafts', drafts, ...ofDrafts]),
      )
      if (options.errors > 0) {
        const more = ['--kinds', '--errors', String(options.errors)]
        process.stdout.write(`\n${run(kit, SCORER, ['quotes', quotes, ...gold, ...more])}`)
        process.stdout.write(`\n${run(kit, SCORER, ['drafts', drafts, ...ofDrafts])}`)
      }
    } finally {
      await engine.close()
    }
  } finally {
    await server?.end()
  }
}

async function index(
  documents: readonly z.infer<typeof documentRow>[],
  folder: string,
  env: Record<string, string>,
) {
  const records = path.join(folder, 'documents.jsonl')
  const lines = documents.map(({ documentKey: id, lang: language, publishedAt, ...it }) => {
    const day = publishedAt?.slice(0, 10)
    const given = Object.entries({ id, language, publishedAt: day, ...it }).filter(
      ([, value]) => value != null,
    )
    return JSON.stringify(Object.fromEntries(given))
  })
  fs.writeFileSync(records, lines.join('\n'))
  Object.assign(process.env, env)
  const args = ['indexer/cli.ts', 'index', records, '--collection', 'reuse', '--json']
  const ended = await startCommand(args, folder).ended
  const done = summaryIn(ended)
  if (done?.indexed !== documents.length) throw new Error(`not everything was indexed: ${ended.stderr}`)
  say(`${done.indexed} documents indexed`)
}

const placesOf = ({ matches }: CheckedQuote) =>
  matches.map(({ documentKey, start, end }) => ({ documentKey, start, end }))

const predictionOf = (it: CheckedQuote) => ({
  ...{ verdict: it.verdict, wordsChanged: it.wordsChanged, share: it.share },
  ...{ matches: placesOf(it), speaker: { verdict: it.speaker.verdict } },
})

async function predictQuotes(engine: Engine, rows: readonly z.infer<typeof queryRow>[], to: string) {
  const lines: string[] = []
  const ms: number[] = []
  for (const { queryId, quote, lang, speakerClaimed } of rows) {
    const begun = performance.now()
    const it = await checkQuote(engine, { text: quote, language: lang, speakerClaimed })
    ms.push(performance.now() - begun)
    lines.push(JSON.stringify({ queryId, ...predictionOf(it) }))
    if (lines.length % 200 === 0) say(`${lines.length} quotes`)
  }
  fs.writeFileSync(to, `${lines.join('\n')}\n`)
  return ms
}

async function predictDrafts(
  engine: Engine,
  rows: readonly z.infer<typeof draftRow>[],
  { to, folder }: { to: string; folder: string },
) {
  const lines: string[] = []
  for (const { draftId, lang, text } of rows) {
    const draft = await readDraftInThread(
      { name: null, bytes: new TextEncoder().encode(text), isText: true, ...(lang && { language: lang }) },
      { dataFolder: folder },
    )
    for (const { start, end, ...it } of (await wholeCheckOf(checkDraft(engine, draft))).quotations) {
      lines.push(JSON.stringify({ draftId, start, end, ...predictionOf(it) }))
    }
  }
  fs.writeFileSync(to, `${lines.join('\n')}\n`)
}

const figure = z.number()
const score = z
  .object({
    ...{ accuracy: figure, falseExact: figure, falseClean: figure },
    ...{ macroF1: figure.optional(), f1: figure.optional() },
    places: z.object({ recallAtAll: figure, iou90: figure }).optional(),
    speaker: z.object({ accuracy: figure, falseSame: figure }).optional(),
    kinds: z.record(z.string(), z.object({ n: figure, right: figure })).optional(),
  })
  .loose()
type Score = z.infer<typeof score>

const scored = (kit: string, args: readonly string[]): Score =>
  score.parse(JSON.parse(run(kit, SCORER, [...args, '--json'])))

type Head = ReuseOptions & { engineName: string; ms: readonly number[] }

function report({ json, engineName, ms }: Head, quotes: Score, drafts: Score) {
  if (json) {
    process.stdout.write(`${JSON.stringify({ engine: engineName, quotes, drafts }, null, 2)}\n`)
  } else {
    const figures: Record<string, number | undefined> = {
      ...{ accuracy: quotes.accuracy, macroF1: quotes.macroF1 },
      ...{ falseExact: quotes.falseExact, falseClean: quotes.falseClean, ...quotes.places },
      ...{ speaker: quotes.speaker?.accuracy, falseSame: quotes.speaker?.falseSame },
    }
    const ofDrafts: Record<string, number | undefined> = {
      ...{ f1: drafts.f1, accuracy: drafts.accuracy },
      ...{ falseExact: drafts.falseExact, falseClean: drafts.falseClean },
    }
    const rows = [...rowsFor('quotes', GOALS.quotes, figures), ...rowsFor('drafts', GOALS.drafts, ofDrafts)]
    process.stdout.write(`${engineName}\n\n${table(rows)}\n\n`)
    const { p50, p95 } = summary([...ms])
    process.stdout.write(`ms a quote: p50 ${p50}, p95 ${p95}\n`)
  }
  // A condition, not a goal: whoever relies on these words prints what was never said.
  const { falseExact, falseClean, speaker } = quotes
  const wrong = falseExact + falseClean + (speaker?.falseSame ?? 0) + drafts.falseExact + drafts.falseClean
  if (wrong > 0) process.exitCode = 1
}

const rowsFor = (
  set: string,
  goals: Readonly<Record<string, number>>,
  figures: Readonly<Record<string, number | undefined>>,
) =>
  Object.entries(goals).map(([name, goal]) => {
    const value = figures[name]
    const shown = (it: number) => (name.startsWith('false') ? String(it) : (100 * it).toFixed(1))
    return { set, figure: name, value: value === undefined ? '-' : shown(value), goal: shown(goal) }
  })
