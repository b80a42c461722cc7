import { open, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { type CorrectionRecord, correctionRecord } from '../../model/correction.ts'
import type { RecordProblem } from '../../model/error-reasons.ts'
import { AppError } from '../../model/errors.ts'
import { fileProblem } from '../../model/file-problem.ts'
import { makeFolder } from '../../model/make-folder.ts'
import { check } from '../../model/value-problem.ts'
import type { CorrectionLog } from '../port.ts'

const FILE_NAME = 'corrections.jsonl'

/**
 * The records of a file, in the order they were made.
 * @throws AppError `corrections-damaged` that names the first invalid line
 */
function parseRecords(file: string, text: string): CorrectionRecord[] {
  const records: CorrectionRecord[] = []
  const ids = new Set<string>()
  text.split('\n').forEach((line, at) => {
    if (line.trim() === '') return
    const fail = (problem: RecordProblem) =>
      new AppError('corrections-damaged', { path: file, line: at + 1, problem })
    const record = parseRecord(line, fail)
    if (ids.has(record.id)) throw fail({ reason: 'repeated-id', id: record.id })
    if (record.what === 'undo' && !ids.has(record.undoes)) {
      throw fail({ reason: 'undoes-unknown', id: record.undoes })
    }
    ids.add(record.id)
    records.push(record)
  })
  return records
}

function parseRecord(line: string, fail: (problem: RecordProblem) => AppError): CorrectionRecord {
  let given: unknown
  try {
    given = JSON.parse(line)
  } catch {
    throw fail({ reason: 'not-json' })
  }
  const result = check(correctionRecord, given)
  if (result.success) return result.data
  const field = result.path.join('.')
  throw fail(
    field === '' ? { reason: 'not-a-correction' } : { reason: 'in-field', field, problem: result.problem },
  )
}

/**
 * `corrections.jsonl` in the data folder: one record per line, to which lines are only ever added. Adding requires
 * the index's writer lock, so two processes never do it at once.
 */
export class CorrectionsFile implements CorrectionLog {
  readonly #file: string
  #known: { size: number; changedMs: number; records: CorrectionRecord[] } | null = null

  constructor(dataFolder: string) {
    this.#file = path.join(dataFolder, FILE_NAME)
  }

  /** Every record in the file, which is read again only when it has changed. */
  async all(): Promise<readonly CorrectionRecord[]> {
    const found = await stat(this.#file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw this.#unreadable(error)
    })
    if (found === null) return []
    const { size, mtimeMs: changedMs } = found
    if (this.#known?.size === size && this.#known.changedMs === changedMs) return this.#known.records
    const text = await readFile(this.#file, 'utf8').catch((error: unknown) => {
      throw this.#unreadable(error)
    })
    const records = parseRecords(this.#file, text)
    this.#known = { size, changedMs, records }
    return records
  }

  /** Resolves once the record is on the disk. Nothing is added to a file with a damaged line. */
  async append(record: CorrectionRecord): Promise<void> {
    await this.all()
    makeFolder(path.dirname(this.#file))
    const file = await open(this.#file, 'a+')
    try {
      const { size } = await file.stat()
      const last = Buffer.alloc(1)
      if (size > 0) await file.read(last, 0, 1, size - 1)
      // A person may have saved the file without a line break after the last record.
      const between = size > 0 && last.toString() !== '\n' ? '\n' : ''
      await file.appendFile(`${between}${JSON.stringify(correctionRecord.parse(record))}\n`, 'utf8')
      await file.sync()
    } finally {
      await file.close()
    }
  }

  #unreadable(cause: unknown): AppError {
    return new AppError('input-unreadable', { path: this.#file, problem: fileProblem(cause) }, { cause })
  }
}
