import { createHash } from 'node:crypto'
import { position } from '../../model/error-terms.ts'
import { AppError } from '../../model/errors.ts'
import { type Account, emptyAccount } from './account.ts'
import { replaceUnstorable } from './decode.ts'
import type { FileFields } from './fields.ts'
import { sha256Of } from './file-bytes.ts'
import type { GatherEvent } from './raw-document.ts'
import { type Line, type LineBytes, linesOf } from './record-lines.ts'
import { type Outline, outlineOf, UNKNOWN_IN_RECORD } from './records.ts'
import { faultyPart, rejection } from './rejections.ts'

/** The JSON of a longer line may take any time and memory, so its outline is made where that is limited. */
const OUTLINED_HERE_BYTES = 64 * 1024

/** Makes the outline of a long line elsewhere. @throws AppError if no line can be outlined */
export type OutlineElsewhere = (
  line: LineBytes,
  place: string,
) => Promise<{ ok: true; made: Outline } | { ok: false; error: AppError }>

type Outlined = Outline | { ok: false; error: AppError }

async function outlineFor(line: Line, at: string, elsewhere?: OutlineElsewhere): Promise<Outlined> {
  if ('problem' in line) return { ok: false, problem: line.problem }
  if (!elsewhere || line.bytes.length <= OUTLINED_HERE_BYTES) return outlineOf(line)
  const outcome = await elsewhere(line, position({ path: at, line: line.number }))
  return outcome.ok ? outcome.made : outcome
}

type RecordsFile = {
  path: string
  collection: string
  fields: FileFields | null
  chunks: AsyncIterable<Uint8Array>
}

/** How the records of a file are found in it. */
type Records = {
  format: 'records' | 'table'
  linesOf: (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Line>
  keyOf: (id: string) => string
}

/** The records of a file, one a line. @param seconds spent on the file so far */
export function gatherRecords(
  file: RecordsFile,
  seconds: () => number,
  elsewhere?: OutlineElsewhere,
): AsyncGenerator<GatherEvent> {
  const given = file.fields?.encoding
  const records: Records = { format: 'records', linesOf: (it) => linesOf(it, given), keyOf: (id) => id }
  return gatherLines(file, records, seconds, elsewhere)
}

/** The same of any file whose records are stretches of it. */
export async function* gatherLines(
  { path: at, collection, fields, chunks: all }: RecordsFile,
  { format, linesOf, keyOf }: Records,
  seconds: () => number,
  elsewhere?: OutlineElsewhere,
): AsyncGenerator<GatherEvent> {
  const { encoding: _, columns: __, ...rest } = fields ?? {}
  const manifest = Object.keys(rest).length === 0 ? null : rest
  const hash = createHash('sha256')
  let size = 0
  const chunks = async function* () {
    for await (const chunk of all) {
      hash.update(chunk)
      size += chunk.length
      yield chunk
    }
  }
  const unknown = new Set<string>()
  let before = seconds()
  const sinceLast = () => {
    const since = seconds() - before
    before += since
    return since
  }
  for await (const line of linesOf(chunks())) {
    const { number } = line
    const place = { path: at, line: number }
    const outlined = await outlineFor(line, at, elsewhere)
    const ofLine: Partial<Account> = { line: number, format: 'record' }
    if (!outlined.ok || 'problem' in line) {
      if (outlined.ok) continue
      const read = 'bytes' in line ? { size: line.bytes.length, sha256: sha256Of(line.bytes) } : {}
      const error =
        'problem' in outlined
          ? new AppError('record-faulty', { place, problem: outlined.problem })
          : outlined.error
      yield rejection(at, error, { ...ofLine, ...read, seconds: sinceLast() })
      continue
    }
    const record = outlined
    const documentKey = replaceUnstorable(keyOf(record.id)).text
    const known = { collection, documentKey }
    // A field that cannot be used is reported, and the record is indexed without it.
    for (const { field, problem } of record.problems) {
      yield faultyPart(at, new AppError('field-left-out', { field, place, problem }), { ...known, ...ofLine })
    }
    for (const field of record.unknown.filter((name) => !unknown.has(name))) {
      unknown.add(field)
      const problem = UNKNOWN_IN_RECORD
      yield faultyPart(at, new AppError('field-left-out', { field, place: { path: at }, problem }), known)
    }
    const { number: _, ...read } = { ...line, sha256: sha256Of(line.bytes) }
    const raw = { ...known, path: at, line: number, ...read, manifest }
    yield { type: 'found', raw: { ...raw, format: 'record' }, seconds: sinceLast() }
  }
  const account: Partial<Account> = { collection, size, sha256: hash.digest('hex'), format }
  yield { type: 'parts-read', place: at, account: { ...emptyAccount(at), ...account, seconds: seconds() } }
}
