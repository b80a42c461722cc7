import type { RecordProblem } from '../../../model/error-reasons.ts'
import { decodeUtf16, isUtf16, wholeUnits } from '../encoding/utf16.ts'
import { afterBreak, breaksIn, type Delimiter, isBlank, lineEnd, rowAt } from './grammar.ts'

const ROW_MEGABYTES_AT_MOST = 64
const ROW_BYTES_AT_MOST = ROW_MEGABYTES_AT_MOST * 1024 * 1024

/** A row as its bytes are in the file, without its line end, and the line in which it begins. */
export type RowBytes = { number: number } & ({ bytes: Uint8Array } | { problem: RecordProblem })

type Units = { width: number; read: (bytes: Uint8Array) => string; bytes: (units: string) => Uint8Array }

/** What is looked for is ASCII, and in all other encodings that are read one byte is one unit of it. */
const BYTES: Units = {
  width: 1,
  read: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'),
  bytes: (units) => Buffer.from(units, 'latin1'),
}

function unitsOf(encoding: string): Units {
  if (!isUtf16(encoding)) return BYTES
  const written = (units: string) => Buffer.from(units, 'utf16le')
  return {
    width: 2,
    read: (bytes) => decodeUtf16(encoding, bytes),
    bytes: encoding === 'utf-16le' ? written : (units) => written(units).swap16(),
  }
}

/**
 * The rows of a table's bytes, its header among them, one in memory at a time; blank ones are skipped, and what is none
 * is reported by the line that it begins in.
 */
export async function* rowsOf(
  chunks: AsyncIterable<Uint8Array>,
  { encoding, delimiter }: { encoding: string; delimiter: Delimiter },
): AsyncGenerator<RowBytes> {
  const units = unitsOf(encoding)
  const cut = new RowCutter(units, delimiter)
  for await (const chunk of units.width === 1 ? chunks : wholeUnits(chunks)) yield* cut.add(units.read(chunk))
  yield* cut.end()
}

/** What was cut off, and where the next row begins; `isCut`: that is in the middle of a line. */
type Found = { row: { bytes: Uint8Array } | { problem: RecordProblem } | null; next: number; isCut?: boolean }

class RowCutter {
  readonly #units: Units
  readonly #delimiter: Delimiter
  readonly #atMost: number
  #text = ''
  #line = 1
  #isFirst = true
  /** Whether what comes next is the rest of a line that was too long. */
  #isCut = false
  /** With less text than this, looking again for the end of a long row would be in vain. */
  #enough = MARK_UNITS

  constructor(units: Units, delimiter: Delimiter) {
    this.#units = units
    this.#delimiter = delimiter
    this.#atMost = ROW_BYTES_AT_MOST / units.width
  }

  *add(text: string): Generator<RowBytes> {
    this.#text += text
    if (this.#text.length >= this.#enough) yield* this.#rows(false)
  }

  *end(): Generator<RowBytes> {
    yield* this.#rows(true)
  }

  *#rows(isWhole: boolean): Generator<RowBytes> {
    const text = this.#text
    let at = this.#isFirst ? markLength(text) : 0
    this.#isFirst = false
    while (at < text.length) {
      const found = this.#isCut ? restOfLine(text, at, isWhole) : this.#rowAt(text, at, isWhole)
      if (found === null) break
      const { row, next, isCut = false } = found
      if (row !== null) yield { number: this.#line, ...row }
      this.#line += breaksIn(text, at, next)
      this.#isCut = isCut
      at = next
      if (isCut) break
    }
    this.#text = text.slice(at)
    this.#enough = Math.min(this.#text.length * 2, this.#atMost + 1)
  }

  #rowAt(text: string, at: number, isWhole: boolean): Found | null {
    const row = rowAt(text, at, this.#delimiter, isWhole)
    if (row === null && text.length - at <= this.#atMost) return null
    if (row !== null && row.end - at <= this.#atMost) {
      const { next, end, cells } = row
      if (cells === null) return { row: { problem: UNPAIRED }, next }
      return { row: isBlank(text, row) ? null : { bytes: this.#units.bytes(text.slice(at, end)) }, next }
    }
    // The line in which it begins is told; in the one below, a row may begin.
    const rest = restOfLine(text, at, isWhole)
    const isEndless = rest.isCut || rest.next - at > this.#atMost
    return { ...rest, row: { problem: isEndless ? TOO_LONG : UNPAIRED } }
  }
}

const UNPAIRED: RecordProblem = { reason: 'unpaired-quote' }
const TOO_LONG: RecordProblem = { reason: 'line-too-long', megabytes: ROW_MEGABYTES_AT_MOST }

/** Byte order marks, in units. */
const MARKS = ['\uFEFF', '\u00ef\u00bb\u00bf']
const MARK_UNITS = 3
const markLength = (text: string) => MARKS.find((it) => text.startsWith(it))?.length ?? 0

function restOfLine(text: string, at: number, isWhole: boolean): Found {
  const end = lineEnd(text, at)
  const next = end < text.length ? afterBreak(text, end, isWhole) : isWhole ? end : null
  return next === null ? { row: null, next: end, isCut: true } : { row: null, next }
}
