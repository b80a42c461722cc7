import { AppError } from '../../model/errors.ts'
import { memberPath } from '../../model/member-path.ts'
import { givenPasswords } from '../given-passwords.ts'
import { isWithin } from '../pipeline/lost.ts'
import { replaceUnstorable } from '../read/decode.ts'
import { chunksOf, sha256Of } from '../read/file-bytes.ts'
import { containsRecords } from '../read/format.ts'
import { gather } from '../read/gather.ts'
import { withHead } from '../read/head.ts'
import type { Rejection } from '../read/raw-document.ts'
import { linesOf } from '../read/record-lines.ts'
import { parseRecord } from '../read/records.ts'
import { rowsOf } from '../read/table/rows.ts'
import { SAMPLE_BYTES, shapeOf } from '../read/table-shape.ts'

/**
 * What is looked for in a file. `expected`: the hash that the line of a record had, which tells it where its key cannot
 * be read; null in a container, where copies have one hash and only the key tells them apart.
 */
export type PartOfFile = { key: string; expected: string | null }

/**
 * The key of what is in a container. `record`: of one in a file of records there; of a row of a table its SHA-256,
 * because only a manifest or a command may say which of its columns is its ID.
 */
export const keyInContainer = (path: string, record: string | null): string =>
  record === null ? path : memberPath(path, record)

/**
 * The parts of a file by their keys, each with its hash. Asked for in the order of the file, it keeps nothing in
 * memory but hashes; what is passed over is kept until it is asked for.
 */
class Parts {
  private readonly parts: AsyncGenerator<KnownPart, readonly Rejection[]>
  private readonly passedOver = new Map<string, string>()
  /** Hashes of lines whose record cannot be read without knowing more than the file. */
  private readonly unread = new Set<string>()
  /** What could not be looked into, once all the rest was. */
  private closed: readonly Rejection[] | null = null

  constructor(parts: AsyncGenerator<KnownPart, readonly Rejection[]>) {
    this.parts = parts
  }

  async hashOf({ key, expected }: PartOfFile): Promise<string | null> {
    // Several rows may be the same, so what was asked for once may be asked for again.
    const known = this.passedOver.get(key)
    if (known !== undefined) return known
    if (expected !== null && this.unread.has(expected)) return expected
    while (this.closed === null) {
      const { done, value } = await this.parts.next()
      if (done) {
        this.closed = value
        break
      }
      if (value.key === null) this.unread.add(value.sha256)
      // Of two records with one key, the first is the one that was indexed.
      else if (!this.passedOver.has(value.key)) this.passedOver.set(value.key, value.sha256)
      if (value.key === key || value.sha256 === expected) return value.sha256
    }
    const above = this.closed?.find(({ path }) => isWithin(key, path))
    if (above) throw above.error
    return null
  }

  async close(): Promise<void> {
    await this.parts.return([])
  }
}

/** `key` is null if it cannot be told, as of a record in an encoding that only a manifest states, or of a row. */
type KnownPart = { key: string | null; sha256: string }

async function* recordsIn(file: string, signal: AbortSignal): AsyncGenerator<KnownPart, Rejection[]> {
  for await (const line of linesOf(chunksOf(file, signal))) {
    if ('problem' in line) continue
    const parsed = parseRecord(line)
    const key = parsed.ok ? replaceUnstorable(parsed.record.id).text : null
    yield { key, sha256: sha256Of(line.bytes) }
  }
  return []
}

/** The rows of a table. */
async function* rowsIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const { head, all } = await withHead(chunks, SAMPLE_BYTES)
  // Where its cells end does not depend on which letters its bytes are.
  const known = shapeOf(head)
  const found = known.ok ? known : shapeOf(head, 'windows-1252')
  if (!found.ok || found.shape === null) return
  for await (const row of rowsOf(all, found.shape)) {
    if ('bytes' in row) yield sha256Of(row.bytes)
  }
}

async function* rowsOfFile(file: string, signal: AbortSignal): AsyncGenerator<KnownPart, Rejection[]> {
  for await (const sha256 of rowsIn(chunksOf(file, signal))) yield { key: null, sha256 }
  return []
}

/** All that the indexer would find in a container. @returns what it could not look into */
async function* membersIn(file: string, signal: AbortSignal): AsyncGenerator<KnownPart, Rejection[]> {
  const closed: Rejection[] = []
  const passwords = await givenPasswords(undefined)
  for await (const it of gather({ path: file, collection: '', folder: false, passwords }, signal)) {
    if (it.type === 'rejected' && it.account !== null && it.account.line === null) closed.push(it)
    if (it.type !== 'found') continue
    const { path, documentKey, format, sha256, row, bytes } = it.raw
    const record = row === undefined ? documentKey : sha256
    yield { key: keyInContainer(path, format === 'record' ? record : null), sha256 }
    if (format !== 'table') continue
    for await (const ofRow of rowsIn(once(bytes))) yield { key: keyInContainer(path, ofRow), sha256: ofRow }
  }
  signal.throwIfAborted()
  return closed
}

async function* once(bytes: Uint8Array) {
  yield bytes
}

/** Few: what is indexed together is verified together. */
const OPEN_AT_MOST = 8

/** Files with several documents, of which those that were asked for last are open. */
export class FileParts {
  private readonly open = new Map<string, Parts>()

  constructor(private readonly signal: AbortSignal) {}

  /**
   * The SHA-256 of a part as it is now; null if the file has none.
   * @throws what the system says if the file cannot be read, and AppError for what is in it
   */
  async hashOf(file: string, part: PartOfFile): Promise<string | null> {
    const recordsOfFile = containsRecords(file) ? recordsIn : rowsOfFile
    const partsIn = part.expected === null ? membersIn : recordsOfFile
    const it = this.open.get(file) ?? new Parts(partsIn(file, this.signal))
    // The last one in a Map is the one that was used last.
    this.open.delete(file)
    this.open.set(file, it)
    const [oldest] = this.open
    if (oldest && this.open.size > OPEN_AT_MOST) {
      this.open.delete(oldest[0])
      await oldest[1].close()
    }
    try {
      return await it.hashOf(part)
    } catch (error) {
      // What could not be looked into once is not looked through again for each that was in it.
      if (!(error instanceof AppError)) this.open.delete(file)
      throw error
    }
  }

  async close(): Promise<void> {
    for (const it of this.open.values()) await it.close()
    this.open.clear()
  }
}
