import { shownNumber } from '../sheets/number-formats.ts'
import type { Unpacked } from '../unpacked.ts'
import { Objects } from './objects.ts'
import { type BiffRecord, RECORDS, type RecordStream } from './records.ts'
import type { OldSheet, OldWorkbook } from './workbook.ts'

const CHART = 0x20
/** What is in place of a result that is no number, in its last two bytes: [MS-XLS], 2.5.133. */
const NO_NUMBER = 0xffff
const RESULTS = { text: 0, truth: 1, error: 2 }
/** [MS-XLS], 2.5.10. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

/** What a sheet shows. */
export type ShownSheet = {
  /** Its rows from above, and the texts of each from the first column on. */
  rows: string[][]
  boxes: string[]
  comments: string[]
  charts: number
  /** Boxes of Excel 5 and 95, whose texts are not read. */
  unreadBoxes: number
}

/** @throws Refused if it is damaged, or refers to more text than a document has */
export function sheetIn(
  stream: RecordStream,
  { at }: OldSheet,
  workbook: OldWorkbook,
  unpacked: Unpacked,
): ShownSheet {
  const cells = new Cells(workbook, unpacked)
  const objects = new Objects(workbook)
  let charts = 0
  for (const record of stream.partAt(at)) {
    if (record.type === RECORDS.part) charts += record.data.readUInt16LE(2) === CHART ? 1 : 0
    else {
      cells.read(record)
      objects.read(record)
    }
  }
  const { boxes, comments, unreadBoxes } = objects
  return { rows: cells.rows(), boxes, comments, charts, unreadBoxes }
}

/** The number that a cell has in four bytes: [MS-XLS], 2.5.217. */
function unpackedNumber(packed: number): number {
  const bytes = Buffer.alloc(8)
  bytes.writeInt32LE(packed & ~3, 4)
  const value = (packed & 2) === 0 ? bytes.readDoubleLE(0) : packed >> 2
  return (packed & 1) === 0 ? value : value / 100
}

/** The cells of a sheet, which need not stand in the file as they are shown. */
class Cells {
  readonly #workbook: OldWorkbook
  readonly #unpacked: Unpacked
  readonly #rows = new Map<number, Map<number, string>>()
  /** The formula whose result comes in the next record. */
  #awaited: { row: number; column: number } | null = null

  constructor(workbook: OldWorkbook, unpacked: Unpacked) {
    this.#workbook = workbook
    this.#unpacked = unpacked
  }

  rows(): string[][] {
    const ascending = <T>(all: Map<number, T>): T[] => [...all].sort(([a], [b]) => a - b).map(([, it]) => it)
    return ascending(this.#rows).map(ascending)
  }

  read({ type, data, blocks }: BiffRecord): void {
    const { textForm, sharedTexts } = this.#workbook
    switch (type) {
      case RECORDS.sharedText:
        this.#put(data, sharedTexts[data.readUInt32LE(6)] ?? '')
        break
      case RECORDS.text:
      case RECORDS.richText:
        this.#put(data, textForm.long(blocks, 6))
        break
      case RECORDS.number:
        this.#put(data, this.#shown(data.readDoubleLE(6), data.readUInt16LE(4)))
        break
      case RECORDS.packedNumber:
        this.#put(data, this.#shown(unpackedNumber(data.readInt32LE(6)), data.readUInt16LE(4)))
        break
      case RECORDS.numbers:
        this.#numbers(data)
        break
      case RECORDS.truth:
        this.#put(data, truth(data.readUInt8(6), data.readUInt8(7) !== 0))
        break
      case RECORDS.formula:
        this.#result(data)
        break
      case RECORDS.textOfFormula:
        if (this.#awaited !== null) this.#at(this.#awaited, textForm.long(blocks, 0))
        this.#awaited = null
    }
  }

  #shown(value: number, style: number): string {
    return shownNumber(String(value), this.#workbook.meanings[style] ?? 'number', this.#workbook.has1904)
  }

  #put(data: Buffer, text: string): void {
    this.#at({ row: data.readUInt16LE(0), column: data.readUInt16LE(2) }, text)
  }

  #at({ row, column }: { row: number; column: number }, text: string): void {
    if (text === '') return
    this.#unpacked.count(text.length)
    const cells = this.#rows.get(row) ?? new Map<number, string>()
    this.#rows.set(row, cells.set(column, text))
  }

  /** Numbers of cells side by side. The last two bytes are the last column. */
  #numbers(data: Buffer): void {
    const row = data.readUInt16LE(0)
    const first = data.readUInt16LE(2)
    const count = Math.floor((data.length - 6) / 6)
    for (let at = 0; at < count; at += 1) {
      const number = unpackedNumber(data.readInt32LE(6 + at * 6))
      this.#at({ row, column: first + at }, this.#shown(number, data.readUInt16LE(4 + at * 6)))
    }
  }

  /** The result that was stored with a formula; nothing is computed. */
  #result(data: Buffer): void {
    this.#awaited = null
    if (data.readUInt16LE(12) !== NO_NUMBER)
      this.#put(data, this.#shown(data.readDoubleLE(6), data.readUInt16LE(4)))
    else if (data.readUInt8(6) === RESULTS.text)
      this.#awaited = { row: data.readUInt16LE(0), column: data.readUInt16LE(2) }
    else if (data.readUInt8(6) === RESULTS.truth || data.readUInt8(6) === RESULTS.error)
      this.#put(data, truth(data.readUInt8(8), data.readUInt8(6) === RESULTS.error))
  }
}

function truth(value: number, isError: boolean): string {
  if (isError) return ERRORS[value] ?? ''
  return value === 0 ? 'FALSE' : 'TRUE'
}
