import type { ByteReader } from '../containers/byte-reader.ts'
import { ContainerFault } from '../containers/limits.ts'
import { fieldsOf } from '../mail/header-fields.ts'
import { arcHeaderIn } from './arc-header.ts'
import type { WarcHeader } from './record-header.ts'

/** Longer ones are none that a program writes. */
const LINE_BYTES_AT_MOST = 64 * 1024
const HEADER_BYTES_AT_MOST = 1024 * 1024

const VERSION = /^WARC\/\d+\.\d+\s*$/

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const isBlank = (line: Uint8Array) => line.every((byte) => byte === 13 || byte === 10)
const damaged = () => new ContainerFault({ reason: 'container-damaged' })

/**
 * The records of a WARC or an ARC file one after the other. A record that is not followed by another one has a wrong length: what
 * comes after it could be anything, such as a record that a page has made up.
 */
export class WarcReader {
  readonly #reader: ByteReader
  /** Where the block ends that is read now. */
  #end = 0
  /** The next line that is not blank, if it was looked at. */
  #ahead: string | null = null
  /** Told by the first record. */
  #isArc = false

  constructor(reader: ByteReader) {
    this.#reader = reader
  }

  /** The next record; null at the end. @throws ContainerFault if something else is there, or it is cut off */
  async next(): Promise<WarcHeader | null> {
    await this.skip()
    const line = await this.#line()
    this.#ahead = null
    if (line === '') return null
    const arc = VERSION.test(line) ? null : arcHeaderIn(line)
    if (arc !== null && this.#end === 0) this.#isArc = true
    if (!this.#begins(line)) throw damaged()
    if (arc !== null) {
      this.#end = this.#reader.position + arc.length
      return arc
    }
    const fields = fieldsOf(await this.#header())
    const stated = (name: string) => fields.find((it) => it.name === name)?.value ?? null
    const length = Number(stated('content-length') ?? Number.NaN)
    if (!Number.isSafeInteger(length) || length < 0) throw damaged()
    this.#end = this.#reader.position + length
    return { type: stated('warc-type')?.toLowerCase() ?? '', length, field: stated }
  }

  /** Bytes of the block of this record. @throws ContainerFault if it is cut off */
  take(count: number): Promise<Uint8Array> {
    return this.#reader.takeAll(Math.min(count, this.#end - this.#reader.position))
  }

  /** What is left of the block. @throws ContainerFault if it is cut off */
  async skip(): Promise<void> {
    if (this.#ahead === null) await this.#reader.skip(this.#end - this.#reader.position)
  }

  /** Whether another record follows the block, or the end. @throws ContainerFault if it is cut off */
  async endsWell(): Promise<boolean> {
    await this.skip()
    const line = await this.#line()
    return line === '' || this.#begins(line)
  }

  #begins(line: string): boolean {
    return this.#isArc ? arcHeaderIn(line) !== null : VERSION.test(line)
  }

  async #line(): Promise<string> {
    while (this.#ahead === null) {
      const line = await this.#reader.line(LINE_BYTES_AT_MOST)
      if (line.length === 0) this.#ahead = ''
      else if (!isBlank(line)) this.#ahead = latin1(line)
    }
    return this.#ahead
  }

  async #header(): Promise<Uint8Array> {
    const lines: Uint8Array[] = []
    let length = 0
    for (;;) {
      const line = await this.#reader.line(LINE_BYTES_AT_MOST)
      if (line.length === 0) throw damaged()
      if (isBlank(line)) return Buffer.concat(lines)
      length += line.length
      if (length > HEADER_BYTES_AT_MOST) throw damaged()
      lines.push(line)
    }
  }
}
