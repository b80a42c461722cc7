import fs from 'node:fs/promises'
import type { Place } from '../../cli/out-file.ts'
import { usage } from '../../cli/usage.ts'
import type { Engine } from '../../engine/port.ts'
import type { BatchLine } from '../../model/batch.ts'
import { type PassageFormat, passageHead, passageRows } from '../written/passage-rows.ts'

/**
 * The passages of every line, written beside their file until they are complete. After an interruption it goes on
 * where the last whole line of the list ended.
 */
export class PassageFile {
  private constructor(
    private readonly place: Place,
    private readonly partial: string,
    private readonly file: fs.FileHandle,
    private readonly format: PassageFormat,
    private readonly origin: string | null,
    public length: number,
  ) {}

  /** @param length up to where what is there is known to be whole */
  static async open(
    place: Place,
    format: PassageFormat,
    length: number,
    origin: string | null,
  ): Promise<PassageFile> {
    const partial = place.regular ? `${place.path}.part` : place.path
    if (length > 0) await requireWhole(place, partial, length)
    const file = await fs.open(partial, length === 0 ? 'w' : 'r+')
    const it = new PassageFile(place, partial, file, format, origin, length)
    if (length === 0) await it.#write(passageHead(format))
    else await file.truncate(length)
    return it
  }

  async #write(text: string): Promise<void> {
    const bytes = new TextEncoder().encode(text)
    for (let at = 0; at < bytes.length; ) {
      const { bytesWritten } = await this.file.write(bytes, at, bytes.length - at, this.length + at)
      at += bytesWritten
    }
    this.length += bytes.length
  }

  /** Adds what a line has found. Lines that ask for the same are there once. */
  async add(engine: Engine, line: BatchLine, signal: AbortSignal): Promise<void> {
    if (line.state !== 'searched' || line.sameAs !== null || line.total.value === 0) return
    const options = { format: this.format, origin: this.origin, signal }
    for await (const row of passageRows(engine, line, options)) await this.#write(row)
  }

  async finish(): Promise<void> {
    await this.file.sync()
    await this.file.close()
    if (this.place.regular) await fs.rename(this.partial, this.place.path)
  }

  close(): Promise<void> {
    return this.file.close()
  }
}

/** Refuses to go on in a file that has less than what is known to be found: the gap would be filled with zeros. */
async function requireWhole(place: Place, partial: string, length: number): Promise<void> {
  const sizeOf = async (path: string) => (await fs.stat(path).catch(() => null))?.size ?? -1
  // The last run may have ended between the name that the file has in the end, and the results beside it.
  if (place.regular && (await sizeOf(partial)) === -1 && (await sizeOf(place.path)) === length) {
    await fs.rename(place.path, partial)
  }
  if ((await sizeOf(partial)) >= length) return
  throw usage(
    `${partial}, with the passages that an interrupted search has found, is gone or cut off. --again searches for every line anew.`,
    'batch',
  )
}
