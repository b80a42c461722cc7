import type { RawDocument } from './raw-document.ts'
import { readyToRead } from './read.ts'
import { readFrom, takesLong } from './read-from.ts'
import type { ReadyDocument } from './reader.ts'

/** Of the files of which something is kept: what is kept of one is about as large as it is, or smaller. */
const BYTES_AT_MOST = 16 * 1024 * 1024
const FILES_AT_MOST = 200

/**
 * Reads the same bytes once where that takes long, however many paths have them. What is kept is what was seen on the pages;
 * a document is made of it for each path, because what is said of it elsewhere may be different.
 */
export class ReadOnce {
  /** In the order in which they were last used. */
  readonly #kept = new Map<string, { opened: NonNullable<ReadyDocument['opened']>; bytes: number }>()
  #bytes = 0

  /** As `readyToRead`. @throws AppError if it cannot be opened */
  async ready(raw: RawDocument, told?: () => void): Promise<ReadyDocument> {
    if (!takesLong(raw.format)) return readyToRead(raw, told)
    const key = readFrom(raw)
    const known = this.#kept.get(key)
    if (known !== undefined) {
      this.#forget(key)
      this.#keep(key, known)
      return { ...raw, opened: known.opened }
    }
    const ready = await readyToRead(raw, told)
    if (ready.opened) this.#keep(key, { opened: ready.opened, bytes: raw.bytes.length })
    return ready
  }

  #keep(key: string, it: { opened: NonNullable<ReadyDocument['opened']>; bytes: number }): void {
    if (it.bytes > BYTES_AT_MOST) return
    this.#kept.set(key, it)
    this.#bytes += it.bytes
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= BYTES_AT_MOST && this.#kept.size <= FILES_AT_MOST) return
      this.#forget(oldest)
    }
  }

  #forget(key: string): void {
    this.#bytes -= this.#kept.get(key)?.bytes ?? 0
    this.#kept.delete(key)
  }
}
