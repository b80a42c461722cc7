import { replaceUnstorable } from '../read/decode.ts'
import { chunksOf, sha256Of } from '../read/file-bytes.ts'
import { linesOf } from '../read/record-lines.ts'
import { parseRecord } from '../read/records.ts'

/**
 * The records of a file by their keys, each with the hash of its line. Asked for in the order of the file, it keeps
 * nothing in memory; what is passed over is kept until it is asked for.
 */
class RecordFile {
  private readonly lines: AsyncGenerator<KnownLine, undefined>
  private readonly passedOver = new Map<string, string>()
  /** Hashes of lines whose record cannot be read without knowing more than the file. */
  private readonly unread = new Set<string>()

  constructor(file: string, signal: AbortSignal) {
    this.lines = recordsIn(file, signal)
  }

  async hashOf(key: string, expected: string): Promise<string | null> {
    const known = this.passedOver.get(key)
    if (known !== undefined) {
      this.passedOver.delete(key)
      return known
    }
    if (this.unread.delete(expected)) return expected
    for (;;) {
      const { done, value } = await this.lines.next()
      if (done) return null
      if (value.key === key || value.sha256 === expected) return value.sha256
      if (value.key === null) this.unread.add(value.sha256)
      // Of two records with one key, the first is the one that was indexed.
      else if (!this.passedOver.has(value.key)) this.passedOver.set(value.key, value.sha256)
    }
  }

  async close(): Promise<void> {
    await this.lines.return(undefined)
  }
}

/** `key` is null if the record cannot be read, as in an encoding that only a manifest states. */
type KnownLine = { key: string | null; sha256: string }

async function* recordsIn(file: string, signal: AbortSignal): AsyncGenerator<KnownLine, undefined> {
  for await (const line of linesOf(chunksOf(file, signal))) {
    if ('problem' in line) continue
    const parsed = parseRecord(line)
    const key = parsed.ok ? replaceUnstorable(parsed.record.id).text : null
    yield { key, sha256: sha256Of(line.bytes) }
  }
}

/** Few: what is indexed together is verified together. */
const OPEN_AT_MOST = 8

/** Files of records, of which those that were asked for last are open. */
export class RecordFiles {
  private readonly open = new Map<string, RecordFile>()

  constructor(private readonly signal: AbortSignal) {}

  /**
   * The SHA-256 of the line of the record with this key; null if the file has none.
   * @param expected the hash of the line that was indexed
   * @throws what the system says if the file cannot be read
   */
  async hashOf(file: string, key: string, expected: string): Promise<string | null> {
    const it = this.open.get(file) ?? new RecordFile(file, this.signal)
    // The last one in a Map is the one that was used last.
    this.open.delete(file)
    this.open.set(file, it)
    const [oldest] = this.open
    if (oldest && this.open.size > OPEN_AT_MOST) {
      this.open.delete(oldest[0])
      await oldest[1].close()
    }
    try {
      return await it.hashOf(key, expected)
    } catch (error) {
      this.open.delete(file)
      throw error
    }
  }

  async close(): Promise<void> {
    for (const it of this.open.values()) await it.close()
    this.open.clear()
  }
}
