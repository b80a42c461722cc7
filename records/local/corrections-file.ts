import { open, readFile, stat, truncate } from 'node:fs/promises'
import path from 'node:path'
import { type CorrectionRecord, correctionRecord } from '../../model/correction.ts'
import { recordsIn } from '../../model/correction-import.ts'
import { AppError } from '../../model/errors.ts'
import { fileProblem } from '../../model/file-problem.ts'
import { makeFolder } from '../../model/make-folder.ts'
import { isSystemError, systemFailure } from '../../sqlite/file-system.ts'
import type { CorrectionLog } from '../port.ts'

const FILE_NAME = 'corrections.jsonl'
/** What is added to its name for the file of lines that were set aside. */
const ASIDE = '.incomplete'

/** Where it ends: lines are only added, so what is after the last line break was cut off, or saved without one. */
const LINE_BREAK = 10

type Parsed = {
  records: CorrectionRecord[]
  /** How many bytes the records take, and what is after them: a line whose writer was killed. */
  bytes: number
  incomplete: Buffer | null
}

/**
 * The records of a file, in the order they were made.
 * @throws AppError `corrections-damaged` that names the first invalid line
 */
function parseRecords(file: string, content: Buffer): Parsed {
  const end = content.lastIndexOf(LINE_BREAK) + 1
  const rest = content.subarray(end)
  const isCut = rest.toString('utf8').trim() !== '' && !isJson(rest.toString('utf8'))
  const text = content.subarray(0, isCut ? end : undefined).toString('utf8')
  const records = recordsIn(
    text,
    (line, problem) => new AppError('corrections-damaged', { path: file, line, problem }),
  )
  return isCut
    ? { records, bytes: end, incomplete: rest }
    : { records, bytes: content.length, incomplete: null }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/**
 * `corrections.jsonl` in the data folder: one record per line, to which lines are only ever added. Adding requires
 * the index's writer lock, so two processes never do it at once.
 */
export class CorrectionsFile implements CorrectionLog {
  readonly #file: string
  #known: ({ size: number; changedMs: number } & Parsed) | null = null

  constructor(dataFolder: string) {
    this.#file = path.join(dataFolder, FILE_NAME)
  }

  async all(): Promise<readonly CorrectionRecord[]> {
    return (await this.#read()).records
  }

  async incomplete(): Promise<string | null> {
    return (await this.#read()).incomplete?.toString('utf8') ?? null
  }

  async append(record: CorrectionRecord): Promise<void> {
    const { bytes, incomplete } = await this.#read()
    const line = JSON.stringify(correctionRecord.parse(record))
    const folder = path.dirname(this.#file)
    try {
      makeFolder(folder)
      if (incomplete !== null) await this.#setAside(incomplete, bytes)
      await this.#append(line)
    } catch (error) {
      throw isSystemError(error) ? systemFailure(folder, error, true) : error
    }
  }

  async #append(line: string): Promise<void> {
    const file = await open(this.#file, 'a+')
    try {
      const { size } = await file.stat()
      const last = Buffer.alloc(1)
      if (size > 0) await file.read(last, 0, 1, size - 1)
      // A person may have saved the file without a line break after the last record.
      const between = size > 0 && last[0] !== LINE_BREAK ? '\n' : ''
      try {
        await file.appendFile(`${between}${line}\n`, 'utf8')
        await file.sync()
      } catch (error) {
        // A full disk takes half a line, which is nobody's correction.
        await file.truncate(size).catch(() => undefined)
        throw error
      }
    } finally {
      await file.close()
    }
  }

  /** Moves the end of the file to a file of its own: the next line would be glued to it, and nothing is thrown away. */
  async #setAside(incomplete: Buffer, bytes: number): Promise<void> {
    const aside = await open(`${this.#file}${ASIDE}`, 'a')
    try {
      await aside.appendFile(Buffer.concat([incomplete, Buffer.from('\n')]))
      await aside.sync()
    } finally {
      await aside.close()
    }
    await truncate(this.#file, bytes)
  }

  /** The file is read again only when it has changed. */
  async #read(): Promise<Parsed> {
    const found = await stat(this.#file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw this.#unreadable(error)
    })
    if (found === null) return { records: [], bytes: 0, incomplete: null }
    const { size, mtimeMs: changedMs } = found
    if (this.#known?.size === size && this.#known.changedMs === changedMs) return this.#known
    const content = await readFile(this.#file).catch((error: unknown) => {
      throw this.#unreadable(error)
    })
    const parsed = parseRecords(this.#file, content)
    this.#known = { size, changedMs, ...parsed }
    return parsed
  }

  /** Copies the records into another data folder, up to the last line that is whole, and what was set aside. */
  async copyTo(dataFolder: string): Promise<void> {
    for (const name of [FILE_NAME, `${FILE_NAME}${ASIDE}`]) {
      const bytes = await readFile(path.join(path.dirname(this.#file), name)).catch(
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') return null
          throw this.#unreadable(error)
        },
      )
      if (bytes === null) continue
      makeFolder(dataFolder)
      const file = await open(path.join(dataFolder, name), 'w')
      try {
        await file.writeFile(name === FILE_NAME ? wholeRecords(bytes) : bytes)
        await file.sync()
      } finally {
        await file.close()
      }
    }
  }

  #unreadable(cause: unknown): AppError {
    return new AppError('input-unreadable', { path: this.#file, problem: fileProblem(cause) }, { cause })
  }
}

/** Everything but a last line that is only half written. */
function wholeRecords(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf(LINE_BREAK) + 1
  try {
    JSON.parse(bytes.subarray(end).toString())
    return bytes
  } catch {
    return bytes.subarray(0, end)
  }
}
