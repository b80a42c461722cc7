import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { say } from '../../cli/output.ts'
import { fromUser } from '../../cli/places.ts'
import { usage } from '../../cli/usage.ts'
import { formatOf } from '../../indexer/read/format.ts'
import { placeOf } from '../../indexer/read/gather.ts'
import { isOfficeFormat } from '../../indexer/read/office-formats.ts'
import type { ReadDocument } from '../../indexer/read/raw-document.ts'
import { read } from '../../indexer/read/read.ts'
import { overlapsOf } from '../../model/overlaps.ts'
import { table } from '../run/statistics.ts'
import { messagesIn } from './messages.ts'
import { compared, type Outcome, timed } from './outcome.ts'
import { type ReadHere, secondReading } from './second-reader.ts'

const HELP = `Usage: npm run -s bench -- documents PATH … [options]

Every office document, book and message (.eml, mailboxes) of some files and folders: read or refused, and its words
beside those that other programs read (pandoc, for .doc LibreOffice and pandoc, LibreOffice for workbooks and .ppt, and Python
for messages with a plain text, where they are installed). The sets are public; fetch them yourself.

  --worst NUMBER  of each format, also name so many files whose words differ most
  --refused       also name each file that is refused, with the reason
  --json          figures as JSON
`

/** What another program does not write down: text that no longer is, and what stands beside the text. */
const NOT_COMPARED = new Set(['hidden', 'comments', 'running head', 'footer', 'navigation'])

/** The text that is compared, without the numbers of notes, which each program writes in its own way. */
function textOf({ text, paragraphRanges = [], hints, asides = [] }: ReadDocument): string {
  const outside = overlapsOf(hints.filter((it) => it.outside !== undefined && NOT_COMPARED.has(it.outside)))
  const numbers = asides.filter(({ start, end }) => !outside.any(start, end))
  const kept: string[] = []
  for (const { start, end } of paragraphRanges) {
    if (outside.any(start, end)) continue
    let from = start
    for (const aside of numbers.filter((it) => it.start >= start && it.end <= end)) {
      kept.push(text.slice(from, aside.start))
      from = aside.end
    }
    kept.push(text.slice(from, end), '\n')
  }
  return kept.join('')
}

/** @returns null for what is no office document, and for messages, which are compared all at once */
async function outcomeOf(file: string): Promise<Outcome | 'messages' | null> {
  const bytes = await readFile(file)
  const source = {
    size: bytes.length,
    read: async (start: number, end: number) => bytes.subarray(start, end),
  }
  const found = await formatOf(file, bytes.subarray(0, 4096), source)
  if (!found.readable && found.container === 'mailbox') return 'messages'
  if (!found.readable) return { file, ms: 0, format: found.unreadable, refused: found.unreadable }
  const { format } = found
  if (format === 'mail') return 'messages'
  if (!isOfficeFormat(format)) return null
  const raw = { collection: 'bench', documentKey: file, path: file, bytes, sha256: '', format }
  const readHere: ReadHere = (its, as) =>
    textOf(read({ ...raw, bytes: its, format: as, manifest: null }, new Date(0)))
  const { ms, ...it } = timed(() => read({ ...raw, manifest: null }, new Date(0)))
  if ('refused' in it) return { file, ms, format, refused: it.refused }
  const second = await secondReading(file, format, readHere)
  return { file, ms, format, second: second === null ? null : compared(textOf(it.document), second) }
}

/** The files of folders, and those that are given themselves. @throws AppError for a path where nothing is */
async function filesIn(paths: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const at of paths) {
    const { folder } = await placeOf(at)
    if (!folder) found.push(at)
    else
      for (const it of await readdir(at, { recursive: true, withFileTypes: true }))
        if (it.isFile()) found.push(path.join(it.parentPath, it.name))
  }
  return found
}

export async function documents(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      worst: { type: 'string', default: '0' },
      refused: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return
  }
  if (positionals.length === 0) throw usage('Name at least one file or folder.', 'bench -- documents')
  const outcomes: Outcome[] = []
  const messages: string[] = []
  for (const file of await filesIn(positionals.map(fromUser))) {
    const outcome = await outcomeOf(file)
    if (outcome === 'messages') messages.push(file)
    else if (outcome !== null) outcomes.push(outcome)
  }
  if (messages.length > 0) outcomes.push(...(await messagesIn(messages)))
  const byFormat = [...new Set(outcomes.map(({ format }) => format))].map(
    (format) => [format, outcomes.filter((it) => it.format === format)] as const,
  )
  const figures = byFormat.map(([format, all]) => figuresOf(format, all))
  if (values.json) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
  else say(table(figures))
  for (const it of outcomes)
    if (values.refused && 'refused' in it) say(`${it.format}  ${it.refused}  ${it.file}`)
  for (const [format, all] of byFormat) {
    const found = all.flatMap((it) =>
      'second' in it && it.second !== null ? [{ file: it.file, ...it.second }] : [],
    )
    const worst = found.sort((a, b) => a.f1 - b.f1).slice(0, Number(values.worst))
    for (const { file, f1 } of worst) say(`${format}  ${f1.toFixed(3)}  ${file}`)
  }
}

function figuresOf(format: string, all: readonly Outcome[]): Record<string, string> {
  const refused = all.filter((it) => 'refused' in it)
  const faults = refused.filter((it) => it.refused.startsWith('FAULT'))
  const both = all.flatMap((it) => ('second' in it && it.second !== null ? [it.second] : []))
  const f1s = both.map(({ f1 }) => f1).sort((a, b) => a - b)
  const mean = f1s.reduce((sum, it) => sum + it, 0) / Math.max(1, f1s.length)
  const words = both.reduce((sum, it) => sum + it.words, 0)
  const weighted = both.reduce((sum, it) => sum + it.f1 * it.words, 0) / Math.max(1, words)
  const ms = all.reduce((sum, it) => sum + it.ms, 0) / Math.max(1, all.length - refused.length)
  return {
    format,
    files: String(all.length),
    read: String(all.length - refused.length),
    refused: String(refused.length - faults.length),
    faults: String(faults.length),
    compared: String(f1s.length),
    words: String(words),
    'words F1, by words': f1s.length === 0 ? '' : weighted.toFixed(4),
    'mean of files': f1s.length === 0 ? '' : mean.toFixed(4),
    median: f1s.length === 0 ? '' : (f1s[Math.floor(f1s.length / 2)] ?? 0).toFixed(4),
    'processor ms a file': ms.toFixed(0),
  }
}
