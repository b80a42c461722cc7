import { ContainerFault } from './limits.ts'

const LF = 10

/** Takes chunks of bytes apart at any place, with one chunk in memory at a time. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>
  #rest: Uint8Array = new Uint8Array()
  #position = 0

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#source = chunks[Symbol.asyncIterator]()
  }

  /** How many bytes were taken or skipped. */
  get position(): number {
    return this.#position
  }

  /** As many bytes, or all that are left. */
  async take(count: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    let missing = count
    while (missing > 0 && (await this.#fill())) {
      const part = this.#takePart(missing)
      parts.push(part)
      missing -= part.length
    }
    return parts.length === 1 ? (parts[0] ?? new Uint8Array()) : Buffer.concat(parts)
  }

  /** @throws ContainerFault if there are not so many */
  async takeAll(count: number): Promise<Uint8Array> {
    const bytes = await this.take(count)
    if (bytes.length < count) throw new ContainerFault({ reason: 'container-damaged' })
    return bytes
  }

  /** Up to the next line feed and with it, or all that are left; none at the end. @throws ContainerFault for a longer line */
  async line(bytesAtMost: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    let length = 0
    while (await this.#fill()) {
      const end = this.#rest.indexOf(LF)
      const part = this.#takePart(end === -1 ? this.#rest.length : end + 1)
      parts.push(part)
      length += part.length
      if (length > bytesAtMost) throw new ContainerFault({ reason: 'container-damaged' })
      if (end !== -1) break
    }
    return Buffer.concat(parts)
  }

  /** As many bytes, one chunk at a time. @throws ContainerFault if there are not so many */
  async *chunks(count: number): AsyncGenerator<Uint8Array> {
    let missing = count
    while (missing > 0) {
      if (!(await this.#fill())) throw new ContainerFault({ reason: 'container-damaged' })
      const part = this.#takePart(missing)
      missing -= part.length
      yield part
    }
  }

  /** @throws ContainerFault if there are not so many bytes */
  async skip(count: number): Promise<void> {
    for await (const _ of this.chunks(count)) {
      // Nobody has asked for it.
    }
  }

  /** Passes over all that is left, so that whatever is wrong with it is told. */
  async drain(): Promise<void> {
    while (await this.#fill()) this.#takePart(this.#rest.length)
  }

  async end(): Promise<void> {
    await this.#source.return?.()
  }

  async #fill(): Promise<boolean> {
    while (this.#rest.length === 0) {
      const next = await this.#source.next()
      if (next.done) return false
      this.#rest = next.value
    }
    return true
  }

  #takePart(most: number): Uint8Array {
    const part = this.#rest.subarray(0, most)
    this.#rest = this.#rest.subarray(part.length)
    this.#position += part.length
    return part
  }
}
