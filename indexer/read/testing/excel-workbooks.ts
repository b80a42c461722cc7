import { inBlocks, type OldLock } from './old-locks.ts'
import { compoundFile, type Folder } from './outlook-messages.ts'
import { u8, u16, u32 } from './word-documents.ts'

/** A record of a workbook: [MS-XLS], 2.1.4. */
export const biff = (type: number, ...data: Uint8Array[]): Buffer => {
  const all = Buffer.concat(data)
  return Buffer.concat([u16(type), u16(all.length), all])
}

const real = (value: number) => {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(value)
  return bytes
}

/** A text with its length in two bytes, in UTF-16. */
export const wideText = (text: string) =>
  Buffer.concat([u16(text.length), u8(1), Buffer.from(text, 'utf16le')])
/** A text with its length in two bytes, each character as one byte. */
export const narrowText = (text: string) =>
  Buffer.concat([u16(text.length), u8(0), Buffer.from(text, 'latin1')])
/** A text of Excel 5 and 95. */
export const byteText = (text: string) => Buffer.concat([u16(text.length), Buffer.from(text, 'latin1')])

const place = (row: number, column: number, style: number) =>
  Buffer.concat([u16(row), u16(column), u16(style)])

/** Cells by their places, with the number of their style. */
export const cell = {
  shared: (row: number, column: number, text: number) => biff(0xfd, place(row, column, 0), u32(text)),
  text: (row: number, column: number, text: Uint8Array) => biff(0x204, place(row, column, 0), text),
  number: (row: number, column: number, value: number, style = 0) =>
    biff(0x203, place(row, column, style), real(value)),
  /** @param packed as [MS-XLS], 2.5.217 has it */
  packed: (row: number, column: number, packed: number, style = 0) =>
    biff(0x27e, place(row, column, style), u32(packed)),
  several: (row: number, column: number, packed: readonly number[], style = 0) =>
    biff(
      0xbd,
      u16(row),
      u16(column),
      ...packed.flatMap((it) => [u16(style), u32(it)]),
      u16(column + packed.length - 1),
    ),
  truth: (row: number, column: number, value: number, isError = 0) =>
    biff(0x205, place(row, column, 0), u8(value), u8(isError)),
  /** @param result eight bytes; without one, a text in a record of its own */
  formula: (row: number, column: number, result: number | Buffer, style = 0) =>
    biff(6, place(row, column, style), typeof result === 'number' ? real(result) : result, Buffer.alloc(6)),
  result: (text: Uint8Array) => biff(0x207, text),
}

/** The result of a formula that is no number. @param kind 0 for a text, 1 for a truth, 2 for an error */
export const otherResult = (kind: number, value = 0) => Buffer.from([kind, 0, value, 0, 0, 0, 0xff, 0xff])

export type WrittenSheet = {
  name: string
  records?: readonly Buffer[]
  hidden?: 1 | 2
  kind?: number
}

export type WrittenWorkbook = {
  sheets: readonly WrittenSheet[]
  /** Records before the list of sheets. */
  records?: readonly Buffer[]
  /** Numbers of the formats of styles. */
  styles?: readonly number[]
  /** As Excel 5 and 95 write it. */
  isOld?: true
  /** Other streams and folders. */
  beside?: Folder
  stream?: string
}

const END = biff(0x0a)
const part = (isOld: boolean, kind: number) =>
  biff(0x809, u16(isOld ? 0x500 : 0x600), u16(kind), Buffer.alloc(isOld ? 4 : 12))
/** A part within another one, as a chart on a sheet is. */
export const chart = Buffer.concat([part(false, 0x20), biff(0x100d, u16(1), narrowText('Axis')), END])

/** The stream of a workbook, with its sheets one after the other. */
export function workbookStream({ sheets, records = [], styles = [0], isOld }: WrittenWorkbook): Buffer {
  const old = isOld === true
  const parts = sheets.map((it) => Buffer.concat([part(old, 0x10), ...(it.records ?? []), END]))
  const globals = (places: readonly number[]) =>
    Buffer.concat([
      part(old, 5),
      ...records,
      ...styles.map((format) => biff(0xe0, u16(0), u16(format), Buffer.alloc(old ? 12 : 16))),
      ...sheets.map(({ name, hidden = 0, kind = 0 }, at) =>
        biff(
          0x85,
          u32(places[at] ?? 0),
          u8(hidden),
          u8(kind),
          u8(name.length),
          old ? Buffer.from(name, 'latin1') : Buffer.concat([u8(1), Buffer.from(name, 'utf16le')]),
        ),
      ),
      END,
    ])
  let at = globals([]).length
  const places = parts.map(({ length }) => {
    at += length
    return at - length
  })
  return Buffer.concat([globals(places), ...parts])
}

/** An Excel workbook from before 2007. */
export function workbook(written: WrittenWorkbook): Buffer {
  const stream = workbookStream(written)
  const name = written.stream ?? (written.isOld ? 'Book' : 'Workbook')
  return compoundFile({ [name]: stream, ...written.beside })
}

/** The same, encrypted. */
export function lockedWorkbook(written: WrittenWorkbook, lock: OldLock): Buffer {
  const stream = workbookStream({
    ...written,
    records: [biff(0x2f, u16(1), lock.info), ...(written.records ?? [])],
  })
  const encrypted = inBlocks(lock, stream, 1024)
  for (let at = 0; at < stream.length; ) {
    const type = stream.readUInt16LE(at)
    const end = at + 4 + stream.readUInt16LE(at + 2)
    const plain = type === 0x809 || type === 0x2f ? end : type === 0x85 ? at + 8 : at + 4
    stream.copy(encrypted, at, at, plain)
    at = end
  }
  return compoundFile({ Workbook: encrypted })
}

/** The texts that cells refer to. @param blocks what each record has */
export const sharedTexts = (count: number, first: Uint8Array, ...continued: Uint8Array[]): Buffer =>
  Buffer.concat([biff(0xfc, u32(count), u32(count), first), ...continued.map((it) => biff(0x3c, it))])

/** An object on a sheet, with its text. @param kind 6 for a text box, 25 for a comment */
export const object = (kind: number, id: number, text: string): Buffer =>
  Buffer.concat([
    biff(0x5d, u16(0x15), u16(18), u16(kind), u16(id), Buffer.alloc(14)),
    biff(0x1b6, Buffer.alloc(10), u16(text.length), u16(0), u32(0)),
    biff(0x3c, u8(1), Buffer.from(text, 'utf16le')),
  ])
