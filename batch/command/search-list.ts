import { createHash } from 'node:crypto'
import { EXIT } from '../../cli/exit.ts'
import { bytesOf } from '../../cli/given-file.ts'
import { requireKnownKeys } from '../../cli/known-keys.ts'
import { placeOf, writeOut } from '../../cli/out-file.ts'
import { counted, say, write } from '../../cli/output.ts'
import { dataFolder, fromUser } from '../../cli/places.ts'
import { Progress } from '../../cli/progress.ts'
import { requireIndex } from '../../cli/require-index.ts'
import { usage } from '../../cli/usage.ts'
import { openEngine } from '../../engine/open.ts'
import type { Engine } from '../../engine/port.ts'
import type { BatchEvent, BatchLine } from '../../model/batch.ts'
import { clause } from '../../model/error-reasons.ts'
import { hasCode } from '../../model/errors.ts'
import { formatSearch } from '../../model/url.ts'
import { decodeList } from '../list/decode-list.ts'
import { type List, readList } from '../list/read-list.ts'
import { runBatch } from '../run-batch.ts'
import { ownColumns, type TableOptions, tableHead, tableRow } from '../written/result-table.ts'
import type { BatchCommand } from './arguments.ts'
import { Journal } from './journal.ts'
import { PassageFile } from './passage-file.ts'
import { Tally } from './tally.ts'

export type Asked = BatchCommand & { name: 'batch' }
type Given = { list: List; encoding: string; digest: string }

/** The list, read. @throws UsageError */
export async function givenList({ list: path, read }: Asked): Promise<Given> {
  const bytes = await bytesOf(path, 'batch')
  try {
    const { text, encoding } = await decodeList(bytes, read.encoding)
    const list = readList(text, read)
    return { list, encoding, digest: createHash('sha256').update(bytes).digest('hex') }
  } catch (error) {
    if (!hasCode(error, 'bad-request')) throw error
    throw usage(`--${error.facts.parameter}: ${clause(error.facts.problem)}.`, 'batch')
  }
}

function tableOptions({ as, hits, origin }: Asked, { list }: Given): TableOptions {
  const column = list.read.header ? list.read.column : null
  return { as, hits, origin, own: ownColumns(list.lines, column, as) }
}

/** What the answers depend on, besides the collection. */
const askedOf = (asked: Asked, { digest }: Given) =>
  JSON.stringify([
    digest,
    asked.as,
    asked.hits,
    asked.read,
    formatSearch(asked.base).toString(),
    asked.passages?.format ?? null,
  ])

const encoded = (text: string) => new TextEncoder().encode(text)

async function* written(
  answers: AsyncIterable<BatchLine>,
  { format }: Asked,
  table: TableOptions,
): AsyncGenerator<Uint8Array> {
  if (format === 'csv') yield encoded(tableHead(table))
  for await (const it of answers) {
    yield encoded(format === 'csv' ? tableRow(it, table) : `${JSON.stringify(it)}\n`)
  }
}

/** Says how the list was read: a wrong guess would otherwise look like names that nothing has. */
export function sayList({ list, encoding }: Given, as: Asked['as']): void {
  const { form, header, column, empty } = list.read
  const where = form === 'table' ? `, column ${header ? `"${column}"` : column}` : ''
  const skipped = empty === 0 ? '' : `, ${counted(empty, 'empty line')} left out`
  say(`${counted(list.lines.length, 'line')} as ${as} (${encoding}${where}${skipped})`)
}

async function toStdout(engine: Engine, asked: Asked, it: Given, signal: AbortSignal): Promise<Tally> {
  const table = tableOptions(asked, it)
  const tally = new Tally(it.list.lines.length)
  const progress = new Progress()
  try {
    if (asked.format === 'csv') await write(tableHead(table))
    for await (const event of events(engine, asked, it, 0, signal)) {
      if (event.type === 'line') {
        await write(asked.format === 'csv' ? tableRow(event, table) : `${JSON.stringify(event)}\n`)
        tally.add(event)
        progress.show(() => tally.line())
      }
    }
  } finally {
    progress.end()
  }
  return tally
}

function events(
  engine: Engine,
  { as, base, hits }: Asked,
  { list, encoding }: Given,
  skip: number,
  signal: AbortSignal,
): AsyncGenerator<BatchEvent> {
  return runBatch(engine, list, { as, base, hits, signal, encoding, skip })
}

/** The journal of an interrupted search of the same list, or a new one. */
async function journalAt(path: string, asked: string, again: boolean, engine: Engine): Promise<Journal> {
  const { generation } = await engine.status()
  const found = again ? null : await Journal.resume(path)
  if (found === null) return Journal.begin(path, asked, generation)
  if (found.head.asked !== asked) {
    await found.close()
    throw usage(
      `${path} is what an interrupted search of another list, or with other options, has found. Give another --out, or --again to begin anew.`,
      'batch',
    )
  }
  say(`${counted(found.done, 'line')} found before, in ${path}; the rest is searched for now.`)
  if (found.head.generation !== generation) {
    say(
      `The collection has changed since (generation ${found.head.generation}, now ${generation}): what was found before is as it was then. --again searches for every line anew.`,
    )
  }
  return found
}

async function toFiles(
  engine: Engine,
  asked: Asked & { out: string },
  it: Given,
  signal: AbortSignal,
): Promise<Tally> {
  const place = await placeOf(fromUser(asked.out), 'batch')
  const wanted = asked.passages
  const passagePlace = wanted === null ? null : await placeOf(fromUser(wanted.path), 'batch')
  const journal = await journalAt(`${place.path}.progress`, askedOf(asked, it), asked.again, engine)
  const table = tableOptions(asked, it)
  const tally = new Tally(it.list.lines.length)
  const progress = new Progress()
  let passages: PassageFile | null = null
  try {
    if (wanted !== null && passagePlace !== null) {
      passages = await PassageFile.open(passagePlace, wanted.format, journal.passages, asked.origin)
    }
    for await (const answer of journal.answers()) tally.add(answer)
    for await (const event of events(engine, asked, it, journal.done, signal)) {
      if (event.type !== 'line') continue
      await passages?.add(engine, event, signal)
      await journal.add(event, passages?.length ?? 0)
      tally.add(event)
      progress.show(() => tally.line())
    }
    await passages?.finish()
    await writeOut(written(journal.answers(), asked, table), place)
    await journal.remove()
  } catch (error) {
    progress.end()
    await passages?.close()
    await writeOut(written(journal.answers(), asked, table), place)
    await journal.close()
    say(
      `${tally.line()} so far, in ${asked.out}. Run the same command again to go on; ${place.path}.progress is needed for that.`,
    )
    throw error
  } finally {
    progress.end()
  }
  return tally
}

/** Searches for every line of a list. @returns the exit code */
export async function searchList(asked: Asked, signal: AbortSignal): Promise<number> {
  const it = await givenList(asked)
  const folder = dataFolder()
  const engine = await openEngine({ dataFolder: folder })
  let tally: Tally
  try {
    await requireIndex(engine, folder)
    await requireKnownKeys(engine, asked.base, 'batch')
    sayList(it, asked.as)
    const { out } = asked
    tally =
      out === null
        ? await toStdout(engine, asked, it, signal)
        : await toFiles(engine, { ...asked, out }, it, signal)
  } finally {
    await engine.close()
  }
  for (const line of tally.end(asked.out)) say(line)
  return tally.unusable === 0 ? EXIT.done : EXIT.failed
}
