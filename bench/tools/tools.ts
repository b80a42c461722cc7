import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type CslItem, cslItem } from '../../citation/csl-item.ts'
import { say } from '../../cli/output.ts'
import { usage } from '../../cli/usage.ts'
import { openEngine } from '../../engine/open.ts'
import type { Engine } from '../../engine/port.ts'
import { openExport, parseExport } from '../../export/index.ts'
import { MAX_PAGE_SIZE } from '../../model/search-request.ts'
import { wholeNumber } from '../run/arguments.ts'
import { startCommand } from '../run/indexer.ts'
import { table } from '../run/statistics.ts'
import { arrived, FIELDS, type Field, type Kept } from './arrived.ts'
import { biberRead } from './biber.ts'
import { PANDOC_FORMATS, type PandocFormat, pandocRead, pandocTypes } from './pandoc.ts'
import { records } from './records.ts'
import { zoteroImport, zoteroPage, zoteroTypes } from './zotero.ts'

const HELP = `Usage: npm run -s bench -- tools [--zotero URL] [--pages URL] [--pandoc PATH] [--biber PATH] [--quotes N] [--data FOLDER] [--show FIELD] [--json]

Exports quotes of mixed kinds and languages in each format, lets other programs import the files, and counts how many
quotes arrive with each field. Exit code 1 if a program has another number of quotes, or complains.

  --zotero URL    Zotero's translation server, such as http://127.0.0.1:1969
  --pages URL     where the pages of the same index are served: what Zotero's button saves of results, of passages and
                  of documents with a passage in the address; needs --zotero and --data
  --pandoc PATH   pandoc, from 3.0 for RIS and EndNote XML
  --biber PATH    biber
  --quotes N      how many records are made (300)
  --data FOLDER   an index, instead of these records
  --show FIELD    each quote that arrived without this field, on stderr
  --json          figures as JSON
`

const ORIGIN = 'http://127.0.0.1:3000'
const FORMATS = ['csl', 'bibtex', 'biblatex', 'ris', 'endnote'] as const

type Counts = { [name in Field]: string }
type Row = { tool: string; format: string; quotes: string } & Counts

async function exported(engine: Engine, format: string, origin: string): Promise<string> {
  const request = parseExport(new URLSearchParams({ format }))
  const file = await openExport(engine, request, { origin })
  const pieces: Uint8Array[] = []
  for await (const piece of file.pieces) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

async function indexed(data: string, count: number): Promise<void> {
  const folder = path.join(data, 'records')
  fs.mkdirSync(folder, { recursive: true })
  const lines = records(count).map((it) => JSON.stringify(it))
  fs.writeFileSync(path.join(folder, 'records.jsonl'), lines.join('\n'))
  const { code, stderr } = await startCommand(['indexer/cli.ts', 'index', folder], data).ended
  if (code !== 0) throw new Error(`The records cannot be indexed: ${stderr}`)
}

type Compared = { tool: string; format: string; items: CslItem[]; kept: Kept[]; show: string | undefined }

function compared({ tool, format, items, kept, show }: Compared, types: (item: CslItem) => string[]): Row {
  const counts = new Map(FIELDS.map((field) => [field, { arrived: 0, of: 0 }]))
  for (const [at, item] of items.entries()) {
    const one = kept[at]
    if (one === undefined) break
    for (const [field, is] of arrived(item, one, types(item))) {
      const count = counts.get(field)
      if (count === undefined) continue
      count.of += 1
      if (is) count.arrived += 1
      else if (field === show) say(`${tool} ${format}: ${JSON.stringify(item)}\n  ${JSON.stringify(one)}`)
    }
  }
  const cells = [...counts].map(([field, { arrived: n, of }]) => [
    field,
    n === of ? `all ${of}` : `${n} of ${of}`,
  ])
  return {
    tool,
    format,
    quotes: `${kept.length} of ${items.length}`,
    ...(Object.fromEntries(cells) as Counts),
  }
}

/** Of passages and documents as many as can be asked for one by one. */
const EVERY = 10

type Saved = { format: string; some: CslItem[]; kept: Kept[] }

/** What the button in the browser saves of each kind of page. Each quote is known by the permalink in its note. */
async function savedFrom(zotero: string, pages: string, items: CslItem[]): Promise<Saved[]> {
  const inOrder = (some: CslItem[], kept: Kept[]): Kept[] =>
    some.flatMap(({ id }) => kept.find(({ notes }) => notes.includes(`/passages/${id}`)) ?? [])
  const results: Kept[] = []
  for (let page = 1; (page - 1) * MAX_PAGE_SIZE < items.length; page += 1) {
    results.push(...(await zoteroPage(zotero, `${pages}/?q=&limit=${MAX_PAGE_SIZE}&page=${page}`)))
  }
  const some = items.filter((_, at) => at % EVERY === 0)
  const [passages, documents]: [Kept[], Kept[]] = [[], []]
  for (const { id } of some) {
    passages.push(...(await zoteroPage(zotero, `${pages}/passages/${id}`)))
    const [documentId] = id.split('-')
    documents.push(...(await zoteroPage(zotero, `${pages}/documents/${documentId}?passage=${id}`)))
  }
  return [
    { format: 'page of results', some: items, kept: inOrder(items, results) },
    { format: 'page of a passage', some, kept: inOrder(some, passages) },
    { format: 'page of a document', some, kept: inOrder(some, documents) },
  ]
}

export async function tools(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      zotero: { type: 'string' },
      pages: { type: 'string' },
      pandoc: { type: 'string' },
      biber: { type: 'string' },
      quotes: { type: 'string', default: '300' },
      data: { type: 'string' },
      show: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return
  }
  const { biber, pages, pandoc, show, zotero } = values
  const origin = pages ?? ORIGIN
  if (zotero === undefined && pandoc === undefined && biber === undefined) {
    throw usage('Name a program: --zotero, --pandoc or --biber.', 'bench -- tools')
  }
  const quotes = wholeNumber('tools', 'quotes', values.quotes)
  const data = values.data ?? fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-bench-'))
  if (values.data === undefined) await indexed(data, quotes)
  const engine = await openEngine({ dataFolder: data })
  const lines = (await exported(engine, 'jsonl', origin)).trim().split('\n')
  const items = lines.map((line) => cslItem.parse(JSON.parse(line)))
  const files = new Map<string, string>()
  for (const format of FORMATS) files.set(format, await exported(engine, format, origin))
  await engine.close()
  if (values.data === undefined) fs.rmSync(data, { recursive: true })

  const rows: Row[] = []
  const problems: string[] = []
  for (const [format, file] of files) {
    if (zotero !== undefined) {
      const kept = await zoteroImport(zotero, file)
      rows.push(compared({ tool: 'Zotero', format, items, kept, show }, zoteroTypes))
    }
    if (pandoc !== undefined && Object.hasOwn(PANDOC_FORMATS, format)) {
      const read = pandocRead(pandoc, format as PandocFormat, file)
      rows.push(compared({ tool: 'pandoc', format, items, kept: read.kept, show }, pandocTypes))
      problems.push(...read.warnings.map((it) => `pandoc, ${format}: ${it}`))
      if (read.entries !== items.length) problems.push(`pandoc, ${format}: ${read.entries} entries`)
    }
  }
  if (pages !== undefined && zotero !== undefined) {
    for (const { format, some, kept } of await savedFrom(zotero, pages, items)) {
      rows.push(compared({ tool: 'Zotero', format, items: some, kept, show }, zoteroTypes))
    }
  }
  if (biber !== undefined) {
    const checked = biberRead(biber, files.get('biblatex') ?? '')
    problems.push(...checked.problems.map((it) => `biber: ${it}`))
    if (checked.entries !== items.length) problems.push(`biber: ${checked.entries} entries`)
  }
  problems.push(
    ...rows
      .filter(({ quotes: it }) => !/^(?<n>\d+) of \k<n>$/.test(it))
      .map((it) => `${it.tool}, ${it.format}: ${it.quotes}`),
  )
  process.stdout.write(`${values.json ? JSON.stringify({ rows, problems }) : table(rows)}\n`)
  for (const it of problems) say(it)
  if (problems.length > 0) process.exitCode = 1
}
