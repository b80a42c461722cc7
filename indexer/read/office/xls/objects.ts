import { type BiffRecord, RECORDS } from './records.ts'
import { ContinuedBytes } from './texts.ts'
import type { OldWorkbook } from './workbook.ts'

/** Kinds of objects: [MS-XLS], 2.5.143. */
const COMMENT = 0x19
const TEXT_BOX = 0x06
/** What a form is filled in with. Its labels are no text of the sheet, as those of later workbooks are not. */
const CONTROLS = new Set([0x07, 0x0b, 0x0c, 0x0d, 0x0e, 0x0f, 0x10, 0x11, 0x12, 0x13, 0x14])
const TEXT_BYTES = 18
/** A comment of Excel 5 and 95 goes on in a record that is in no row. */
const NO_ROW = 0xffff

/** What stands on a sheet and in no cell: texts of shapes and comments. */
export class Objects {
  readonly boxes: string[] = []
  readonly comments: string[] = []
  unreadBoxes = 0
  readonly #workbook: OldWorkbook
  /** What the object is that was read last. */
  #kind = 0

  constructor(workbook: OldWorkbook) {
    this.#workbook = workbook
  }

  read({ type, data, blocks }: BiffRecord): void {
    const { isOld } = this.#workbook
    if (type === RECORDS.object) {
      this.#kind = data.readUInt16LE(4)
      if (isOld && this.#kind === TEXT_BOX) this.unreadBoxes += 1
    } else if (type === RECORDS.textOfObject && !isOld) this.#text(data, blocks)
    else if (type === RECORDS.note && isOld) this.#oldComment(data)
  }

  #text(data: Buffer, [, ...continued]: readonly Buffer[]): void {
    const count = data.length < TEXT_BYTES ? 0 : data.readUInt16LE(10)
    if (count === 0 || CONTROLS.has(this.#kind)) return
    const bytes = new ContinuedBytes(continued)
    const text = bytes.characters(count, bytes.byte())
    if (this.#kind === COMMENT) this.comments.push(text)
    else this.boxes.push(text)
  }

  #oldComment(data: Buffer): void {
    const row = data.readUInt16LE(0)
    // The length is that of the whole comment, of which a record has 2,048 bytes at most.
    const text = this.#workbook.textForm.long([lengthOf(data), data.subarray(6)], 0)
    if (row !== NO_ROW) this.comments.push(text)
    else this.comments.push((this.comments.pop() ?? '') + text)
  }
}

function lengthOf(data: Buffer): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16LE(data.length - 6)
  return length
}
