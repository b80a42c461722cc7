import { hasCode } from '../../model/errors.ts'
import { SEEN } from '../../records/kind.ts'
import type { KeptRecords, Records } from '../../records/port.ts'

/** So many passages are in one record: it is written whole for each that is added. */
const PASSAGES_AT_MOST = 2_000
const LINE_DIGITS = 7

/** What all keys of a line begin with. */
export const seenKey = (id: string, line: number): string =>
  `${id}/${String(line).padStart(LINE_DIGITS, '0')}`

type Record = { key: string; revision: number; passages: string[] }

/** Every passage that a line of a watched list has ever found, in as many records as that takes. */
export class Seen {
  private readonly all = new Set<string>()

  private constructor(
    private readonly kept: KeptRecords<{ passages: string }>,
    private readonly key: string,
    /** The last one, to which is added. */
    private last: Record,
    private full: number,
  ) {}

  static async of(records: Records, id: string, line: number): Promise<Seen> {
    const kept = records.kept(SEEN)
    const key = seenKey(id, line)
    const seen = new Seen(kept, key, { key, revision: 0, passages: [] }, 0)
    for (let nth = 0; ; nth += 1) {
      const found = await kept.get(seen.keyOf(nth))
      if (found === null) return seen
      const passages = found.value.passages.split('\n').filter((it) => it !== '')
      for (const it of passages) seen.all.add(it)
      seen.last = { key: found.key, revision: found.revision, passages }
      seen.full = nth
    }
  }

  has(passage: string): boolean {
    return this.all.has(passage)
  }

  /** @returns false if another process has added some meanwhile: then nothing is certain, and it is to be read again */
  async add(passages: readonly string[]): Promise<boolean> {
    const fresh = passages.filter((it) => !this.all.has(it))
    try {
      while (fresh.length > 0) {
        if (this.last.passages.length >= PASSAGES_AT_MOST) {
          this.full += 1
          this.last = { key: this.keyOf(this.full), revision: 0, passages: [] }
        }
        const { key, revision, passages: before } = this.last
        const now = [...before, ...fresh.splice(0, PASSAGES_AT_MOST - before.length)]
        const next = await this.kept.put(key, { passages: now.join('\n') }, revision)
        for (const it of now) this.all.add(it)
        this.last = { key, revision: next, passages: now }
      }
      return true
    } catch (error) {
      if (hasCode(error, 'record-changed')) return false
      throw error
    }
  }

  private keyOf(nth: number): string {
    return nth === 0 ? this.key : `${this.key}/${nth}`
  }
}
