import type { FileInformation } from './file-information.ts'
import { lastStartingBy } from './plc.ts'

/** What differs from the style for all characters or paragraphs between two places of the stream. */
export type FormattedRun = { start: number; end: number; bytes: Buffer }

const PAGE_BYTES = 512
const NUMBER = 0x3fffff
/** A text goes through its pages one after the other; a file may say so of all that it has. */
const KEPT_AT_MOST = 256

/**
 * Runs of characters or paragraphs, which stand in pages of 512 bytes ([MS-DOC], 2.9.54 and 2.9.180), with a list of
 * which page is about which places. Pages are read when they are asked for: a list may name one for ever.
 */
export class FormattedPages {
  readonly #stream: Buffer
  readonly #list: Buffer
  readonly #count: number
  readonly #numberBytes: number
  readonly #runsOf: (page: Buffer) => FormattedRun[]
  readonly #read = new Map<number, FormattedRun[]>()

  /** @param list of pages */
  constructor(stream: Buffer, list: Buffer, { isOld }: FileInformation, kind: 'characters' | 'paragraphs') {
    this.#stream = stream
    this.#list = list
    this.#numberBytes = isOld ? 2 : 4
    this.#count = Math.max(0, Math.floor((list.length - 4) / (4 + this.#numberBytes)))
    const entryBytes = isOld ? 7 : 13
    this.#runsOf =
      kind === 'characters'
        ? (page) => runsIn(page, 1, characterBytes)
        : (page) => runsIn(page, entryBytes, isOld ? oldParagraphBytes : paragraphBytes)
  }

  /** The run that a place is in; null if nothing is said of it. @throws RangeError for a page outside of the file */
  at(place: number): FormattedRun | null {
    const index = lastStartingBy(place, this.#count, (it) => this.#list.readUInt32LE(it * 4))
    if (index === -1) return null
    const numberAt = (this.#count + 1) * 4 + index * this.#numberBytes
    const runs = this.#page(this.#list.readUIntLE(numberAt, this.#numberBytes) & NUMBER)
    const run = runs[lastStartingBy(place, runs.length, (it) => runs[it]?.start ?? 0)]
    return run !== undefined && place < run.end ? run : null
  }

  #page(number: number): FormattedRun[] {
    const known = this.#read.get(number)
    if (known !== undefined) return known
    const start = number * PAGE_BYTES
    const page = this.#stream.subarray(start, start + PAGE_BYTES)
    const runs = this.#runsOf(page)
    if (this.#read.size >= KEPT_AT_MOST) this.#read.clear()
    this.#read.set(number, runs)
    return runs
  }
}

function runsIn(page: Buffer, entryBytes: number, bytesAt: (page: Buffer, at: number) => Buffer) {
  const count = page.readUInt8(PAGE_BYTES - 1)
  const runs: FormattedRun[] = []
  for (let at = 0; at < count; at += 1) {
    const entry = page.readUInt8((count + 1) * 4 + at * entryBytes) * 2
    runs.push({
      start: page.readUInt32LE(at * 4),
      end: page.readUInt32LE((at + 1) * 4),
      bytes: entry === 0 ? Buffer.alloc(0) : bytesAt(page, entry),
    })
  }
  return runs
}

const characterBytes = (page: Buffer, at: number) => page.subarray(at + 1, at + 1 + page.readUInt8(at))

/** The number of the style and what differs from it, of a length in words. */
const oldParagraphBytes = (page: Buffer, at: number) => page.subarray(at + 1, at + 1 + page.readUInt8(at) * 2)

/** The same, where the word that the length is in may be one of it. */
function paragraphBytes(page: Buffer, at: number): Buffer {
  const words = page.readUInt8(at)
  if (words > 0) return page.subarray(at + 1, at + words * 2)
  return page.subarray(at + 2, at + 2 + page.readUInt8(at + 1) * 2)
}
