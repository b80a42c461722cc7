import path from 'node:path'
import type { DocumentId } from '../../model/ids.ts'
import { explain } from '../../sqlite/explain.ts'
import { makeIndexFolder } from '../../sqlite/file-system.ts'
import { isDamage } from './damage.ts'
import { type DocumentCopies, KeptCopies, removeKeptCopies } from './kept.ts'

/** Notes of documents that are kept together, because each commit waits for the disk. */
const NOTES_AT_ONCE = 200

/**
 * The file of what is kept for one index, opened when it is first needed. Whoever holds the lock of the index's writer
 * may write to it.
 */
export class CopiesFile {
  readonly #file: string
  readonly #version: () => string
  #kept: KeptCopies | null = null
  #noted: { id: DocumentId; fingerprint: string; copies: DocumentCopies }[] = []

  /**
   * @param index a name for the index, of which there may be several for one data folder
   * @param version of what makes the texts and compares them: with another one, all is made again. Asked for when the file
   *   is opened, because a hash of all sources takes long
   */
  constructor(dataFolder: string, index: string, version: () => string) {
    this.#file = path.join(dataFolder, `copies-${index}.db`)
    this.#version = version
  }

  /** What is kept, if this code has made it; null otherwise, and it stays as it is. */
  openCurrent(): KeptCopies | null {
    this.#kept ??= KeptCopies.openExisting(this.#file, this.#version())
    return this.#kept
  }

  open(): KeptCopies {
    if (this.#kept === null) {
      makeIndexFolder(path.dirname(this.#file))
      this.#kept = KeptCopies.open(this.#file, this.#version())
    }
    return this.#kept
  }

  /** Notes a document that was handed to the index, so that it need not be read again. */
  note(id: DocumentId, fingerprint: string, copies: DocumentCopies): void {
    this.#noted.push({ id, fingerprint, copies })
    if (this.#noted.length >= NOTES_AT_ONCE) this.keepNotes()
  }

  keepNotes(): void {
    const noted = this.#noted
    this.#noted = []
    if (noted.length === 0) return
    try {
      const kept = this.open()
      kept.inTransaction(() => {
        for (const { id, fingerprint, copies } of noted) kept.put(id, fingerprint, copies)
      })
    } catch (error) {
      if (!isDamage(error)) throw error
      // All of it can be made again from the index.
      this.makeAnew()
    }
  }

  /** An error of the file in the words of the index, whose folder it is in. */
  async explained<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work()
    } catch (error) {
      throw explain(path.dirname(this.#file), error, { file: this.#file, writing: true })
    }
  }

  makeAnew(): void {
    this.close()
    removeKeptCopies(this.#file)
  }

  close(): void {
    this.#kept?.close()
    this.#kept = null
  }
}
