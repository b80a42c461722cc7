import path from 'node:path'
import { inflateRawSync } from 'node:zlib'
import {
  COMMENT_BYTES_AT_MOST,
  dataStart,
  directoryIn,
  END_BYTES,
  entriesOf,
  type ZipEntry,
} from '../package/zip-directory.ts'
import { damaged, Refused } from './refused.ts'
import { tooLarge, Unpacked } from './unpacked.ts'

const STORED = 0
const DEFLATED = 8

/** The parts of a document by their names, each unpacked when it is asked for. */
export class Archive {
  readonly #bytes: Uint8Array
  readonly #entries = new Map<string, ZipEntry>()
  readonly #unpacked = new Unpacked()

  /** @throws Refused for what is no whole archive */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    const tail = bytes.subarray(Math.max(0, bytes.length - COMMENT_BYTES_AT_MOST - END_BYTES))
    const directory = directoryIn(tail, bytes.length)
    if (directory === null) throw damaged()
    for (const entry of entriesOf(bytes.subarray(directory.start, directory.end))) {
      // Names differ in case from what refers to them in files of some programs.
      const name = entry.name.toLowerCase()
      if (!this.#entries.has(name)) this.#entries.set(name, entry)
    }
  }

  get names(): string[] {
    return [...this.#entries.values()].map(({ name }) => name)
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase())
  }

  /**
   * The bytes of a part; null if there is none.
   * @throws Refused if it is encrypted or damaged, or if all parts that were asked for unpack to more than a document has
   */
  part(name: string): Uint8Array | null {
    const entry = this.#entries.get(name.toLowerCase())
    if (entry === undefined) return null
    if (entry.isEncrypted) throw new Refused({ reason: 'needs-password' })
    const start = dataStart(this.#bytes.subarray(entry.at))
    const packed = this.#bytes.subarray(entry.at + (start ?? 0), entry.at + (start ?? 0) + entry.packedBytes)
    if (start === null || packed.length < entry.packedBytes) throw damaged()
    const unpacked = this.#unpack(packed, entry.method)
    this.#unpacked.count(unpacked.length)
    return unpacked
  }

  /**
   * A text that stands in the archive once, wherever a part refers to it: a small file can be a large document by that.
   * @throws Refused like `part`
   */
  referred(text: string): string {
    this.#unpacked.count(text.length)
    return text
  }

  /** Counts what was unpacked of a part that was encrypted. @throws Refused like `part` */
  count(bytes: number): void {
    this.#unpacked.count(bytes)
  }

  #unpack(packed: Uint8Array, method: number): Uint8Array {
    if (method === STORED) return packed
    if (method !== DEFLATED) throw damaged()
    try {
      // What a part says of its own size is not asked.
      return inflateRawSync(packed, { maxOutputLength: this.#unpacked.left + 1 })
    } catch (error) {
      const isLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
      throw isLarge ? tooLarge() : damaged(error)
    }
  }
}

/** The name of a part that another one refers to. @param from the part that has the reference */
export function resolved(from: string, target: string): string {
  const [file = ''] = target.split('#')
  const at = file.startsWith('/') ? file : path.posix.join('/', path.posix.dirname(from), file)
  return path.posix.normalize(at).slice(1)
}
