import fs from 'node:fs'
import path from 'node:path'
import Database from 'libsql'
import { z } from 'zod'
import { say } from '../../cli/output.ts'
import { fold } from '../../model/words.ts'
import { CORPUS_VERSION, corpus } from '../corpus/corpus.ts'
import { cpuMs, type Summary, summary } from '../run/statistics.ts'
import { CLASSES, drawQueries, type QueryClass } from './queries.ts'
import { queriesFile } from './queries-file.ts'

/** A bare table does not correct typos. */
const COMPARED = CLASSES.filter((name) => name !== 'typo')
/** Limits for each class: a bare table takes seconds for the first letter of a word. */
const COMPARED_QUERIES = 100
const COMPARED_MS = 20_000
/** The queries are drawn from this many passages of the corpus. */
const SAMPLE = 5_000

/** `cpuP50`, `cpuP95`: processor time, as it is measured of the engine. */
export type Plain = {
  distinctWords: number
  classes: (Summary & { class: string; cpuP50: number; cpuP95: number })[]
}

/**
 * The baseline on the same machine in the same run: the same texts in a bare FTS5 table, twenty best by BM25,
 * without counts, facets, highlights, typos or aliases. Its vocabulary also says which words are rare, so the
 * queries for both are drawn here.
 */
export function plain(folder: string, passages: number, queries: number): Plain {
  const file = path.join(folder, `plain-${CORPUS_VERSION}-${passages}.db`)
  if (!fs.existsSync(file)) make(file, passages)
  const database = new Database(file)
  const frequency = wordsOf(database)
  const drawn = drawQueries(queriesFile.needed(queries), { texts: sampleTexts(passages), frequency })
  queriesFile.write(folder, drawn)
  const select = database.prepare('SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank LIMIT 20').raw()
  const classes = COMPARED.map((name) => {
    const times: number[] = []
    const onCpu: number[] = []
    const until = performance.now() + COMPARED_MS
    for (const query of drawn[name].slice(0, Math.min(queries, COMPARED_QUERIES))) {
      const match = expression(name, query)
      const start = performance.now()
      if (start > until) break
      const own = process.cpuUsage()
      select.all(match)
      onCpu.push(cpuMs(own))
      times.push(performance.now() - start)
    }
    const { p50: cpuP50, p95: cpuP95 } = summary(onCpu)
    const row = { class: name, ...summary(times), cpuP50, cpuP95 }
    say(`bare table, ${name}: p50 ${row.p50} ms, p95 ${row.p95} ms`)
    return row
  })
  database.close()
  return { distinctWords: frequency.size, classes }
}

function make(file: string, passages: number) {
  say('Building the bare table for comparison …')
  fs.rmSync(`${file}.new`, { force: true })
  const database = new Database(`${file}.new`)
  database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF`)
  database.exec(
    `CREATE VIRTUAL TABLE t USING fts5(words, content='', tokenize='unicode61 remove_diacritics 0')`,
  )
  database.exec(`CREATE VIRTUAL TABLE vocabulary USING fts5vocab(t, row); BEGIN`)
  const insert = database.prepare('INSERT INTO t (rowid, words) VALUES (?, ?)')
  let row = 0
  for (const { document } of corpus(passages)) {
    for (const { text } of document.passages) insert.run(row++, fold(text))
  }
  database.exec('COMMIT')
  database.close()
  fs.renameSync(`${file}.new`, file)
}

const wordRow = z.tuple([z.string(), z.number()])

function wordsOf(database: Database.Database): Map<string, number> {
  return new Map(
    database
      .prepare('SELECT term, doc FROM vocabulary')
      .raw()
      .all()
      .map((row) => wordRow.parse(row)),
  )
}

function sampleTexts(passages: number): string[] {
  const made = [...corpus(Math.min(passages, SAMPLE))]
  return made.flatMap(({ document }) => document.passages.map(({ text }) => text))
}

/** The same query in FTS5's syntax. */
function expression(name: QueryClass, query: string): string {
  if (name === 'phrase') return query
  const words = query
    .trim()
    .split(' ')
    .map((word) => `"${word}"`)
  return name === 'prefix' || name === 'typing' ? `${words.join(' ')}*` : words.join(' ')
}
