import { damaged, Refused } from '../refused.ts'

/** Records of a presentation that are read, by their numbers: [MS-PPT], 2.13.24, and [MS-ODRAW], 2.2. */
export const RECORDS = {
  document: 0x3e8,
  slide: 0x3ee,
  slideProperties: 0x3ef,
  notes: 0x3f0,
  slidePlace: 0x3f3,
  objects: 0x409,
  drawing: 0x40c,
  placeholder: 0xbc3,
  embeddedObject: 0xfcc,
  outlineText: 0xf9e,
  textKind: 0xf9f,
  wideText: 0xfa0,
  byteText: 0xfa8,
  string: 0xfba,
  slideNumberField: 0xfd8,
  slideList: 0xff0,
  edit: 0xff5,
  dateTimeField: 0xff7,
  dateField: 0xff8,
  headerField: 0xff9,
  footerField: 0xffa,
  ownDateField: 0x1015,
  programTags: 0x1388,
  programTag: 0x138a,
  programData: 0x138b,
  directory: 0x1772,
  comment: 0x2ee0,
  shapes: 0xf002,
  group: 0xf003,
  shape: 0xf004,
  moreProperties: 0xf122,
  textBox: 0xf00d,
  place: 0xf00f,
  clientData: 0xf011,
} as const

const HEADER_BYTES = 8
const CONTAINER = 0x0f
/** What is asked for again stands in the file once: all of it is passed so often at most. */
const TIMES_AT_MOST = 4
const DEPTH_AT_MOST = 200

export type PptRecord = { type: number; instance: number; isContainer: boolean; data: Buffer; end: number }

/** The records of a presentation: [MS-PPT], 2.3.1. */
export class Records {
  readonly #bytes: Buffer
  #passed = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  get length(): number {
    return this.#bytes.length
  }

  /** @throws Refused if it does not lie in the stream; RangeError if its beginning does not */
  at(place: number): PptRecord {
    return this.#read(this.#bytes, place)
  }

  /**
   * The records of a container.
   * @throws Refused if they do not lie in it, or if all that was passed is many times what the file has
   */
  *in(container: Buffer): Generator<PptRecord> {
    for (let at = 0; at + HEADER_BYTES <= container.length; ) {
      const record = this.#read(container, at)
      yield record
      at = record.end
    }
  }

  /** All records of some kinds in a container, at whatever depth, those of other kinds walked through. */
  *deepIn(container: Buffer, types: ReadonlySet<number>, depth = 0): Generator<PptRecord> {
    if (depth > DEPTH_AT_MOST) throw new Refused({ reason: 'nested-too-deeply' })
    for (const record of this.in(container)) {
      if (types.has(record.type)) yield record
      else if (record.isContainer) yield* this.deepIn(record.data, types, depth + 1)
    }
  }

  /** The bytes of the first record of a kind in a container; null if there is none. */
  first(container: Buffer, type: number): Buffer | null {
    for (const record of this.in(container)) if (record.type === type) return record.data
    return null
  }

  #read(bytes: Buffer, at: number): PptRecord {
    this.#passed += HEADER_BYTES
    if (this.#passed > this.#bytes.length * TIMES_AT_MOST) throw damaged()
    const kind = bytes.readUInt16LE(at)
    const type = bytes.readUInt16LE(at + 2)
    const end = at + HEADER_BYTES + bytes.readUInt32LE(at + 4)
    if (end > bytes.length) throw damaged()
    const isContainer = (kind & 0x0f) === CONTAINER
    return { type, instance: kind >> 4, isContainer, data: bytes.subarray(at + HEADER_BYTES, end), end }
  }
}
