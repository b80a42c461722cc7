import { damaged } from '../refused.ts'

/** Records of a workbook that are read, by their numbers: [MS-XLS], 2.3. */
export const RECORDS = {
  formula: 0x06,
  endOfPart: 0x0a,
  note: 0x1c,
  calendar: 0x22,
  password: 0x2f,
  continued: 0x3c,
  codePage: 0x42,
  object: 0x5d,
  sheet: 0x85,
  numbers: 0xbd,
  richText: 0xd6,
  style: 0xe0,
  sharedTexts: 0xfc,
  sharedText: 0xfd,
  textOfObject: 0x1b6,
  number: 0x203,
  text: 0x204,
  truth: 0x205,
  textOfFormula: 0x207,
  packedNumber: 0x27e,
  format: 0x41e,
  part: 0x809,
} as const

const HEADER_BYTES = 4

/** The whole of a workbook is read once, to find its sheets, and each sheet once more. */
const TIMES_AT_MOST = 3

/** A record. `blocks`: its bytes, and those of the records that continue it. */
export type BiffRecord = { type: number; data: Buffer; blocks: readonly Buffer[] }

/** The stream of a workbook, a sequence of records: [MS-XLS], 2.1.4. */
export class RecordStream {
  readonly #bytes: Buffer
  #read = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  /**
   * The records of the part that begins at a place, without those of parts within it (charts), of which only the
   * beginning is given.
   * @throws Refused if no part begins there, if it is cut off, or if the same bytes are read again and again
   */
  *partAt(start: number): Generator<BiffRecord> {
    let depth = 0
    let at = start
    for (;;) {
      const { type, data, end } = this.#recordAt(at)
      if (at === start && type !== RECORDS.part) throw damaged()
      const blocks = [data]
      at = end
      if (depth <= 1) {
        while (this.#typeAt(at) === RECORDS.continued) {
          const next = this.#recordAt(at)
          blocks.push(next.data)
          at = next.end
        }
      }
      if (type === RECORDS.part) depth += 1
      if (depth === 1 || (depth === 2 && type === RECORDS.part)) yield { type, data, blocks }
      if (type === RECORDS.endOfPart) depth -= 1
      if (depth === 0) return
    }
  }

  #typeAt(at: number): number | null {
    return at + HEADER_BYTES <= this.#bytes.length ? this.#bytes.readUInt16LE(at) : null
  }

  #recordAt(at: number): { type: number; data: Buffer; end: number } {
    const type = this.#bytes.readUInt16LE(at)
    const end = at + HEADER_BYTES + this.#bytes.readUInt16LE(at + 2)
    if (end > this.#bytes.length) throw damaged()
    this.#read += end - at
    if (this.#read > this.#bytes.length * TIMES_AT_MOST) throw damaged()
    return { type, data: this.#bytes.subarray(at + HEADER_BYTES, end), end }
  }
}
