import { Refused } from '../refused.ts'
import { RECORDS, type Records } from './records.ts'
import { type SlideText, textsIn } from './texts.ts'

/** What a shape is a placeholder for, by its number ([MS-PPT], 2.13.21), as later presentations call it. */
const PLACEHOLDERS: Readonly<Record<number, string>> = {
  1: 'title',
  3: 'ctrTitle',
  7: 'dt',
  8: 'sldNum',
  9: 'ftr',
  10: 'hdr',
  13: 'title',
  15: 'ctrTitle',
  17: 'title',
}
const DEPTH_AT_MOST = 200
/** The property with the heights of the rows of a group that is a table: [MS-ODRAW], 2.3.4.37. */
const ROWS_OF_TABLE = 0x03a0
const PROPERTY_BYTES = 6

/** Where a shape is in its group, in units of that. */
type Place = { top: number; left: number }
export type Box = { placeholder: string; text: string; place: Place | null }
/** A box with words, or the boxes of a table. */
export type Shape = Box | { cells: Box[] }

/**
 * The shapes of a slide that have words, from the lowest to the topmost.
 * @param outline the texts that its placeholders refer to by number
 */
export function shapesIn(records: Records, slide: Buffer, outline: readonly SlideText[]): Shape[] {
  const drawing = records.first(slide, RECORDS.drawing)
  const all = drawing === null ? null : records.first(drawing, RECORDS.shapes)
  return all === null ? [] : groupIn(records, all, outline, 0)
}

function groupIn(records: Records, group: Buffer, outline: readonly SlideText[], depth: number): Shape[] {
  if (depth > DEPTH_AT_MOST) throw new Refused({ reason: 'nested-too-deeply' })
  const found: Shape[] = []
  let isTable = false
  for (const { type, data } of records.in(group)) {
    if (type === RECORDS.group) found.push(...groupIn(records, data, outline, depth + 1))
    else if (type === RECORDS.shape) {
      isTable ||= hasRows(records, data)
      found.push(...boxIn(records, data, outline))
    }
  }
  if (!isTable) return found
  return [{ cells: found.flatMap((it) => ('cells' in it ? it.cells : [it])) }]
}

function hasRows(records: Records, shape: Buffer): boolean {
  for (const { type, instance, data } of records.in(shape)) {
    if (type !== RECORDS.moreProperties) continue
    const count = Math.min(instance, Math.floor(data.length / PROPERTY_BYTES))
    for (let at = 0; at < count; at += 1)
      if ((data.readUInt16LE(at * PROPERTY_BYTES) & 0x3fff) === ROWS_OF_TABLE) return true
  }
  return false
}

function boxIn(records: Records, shape: Buffer, outline: readonly SlideText[]): Box[] {
  let placeholder: string | null = null
  let place: Place | null = null
  let texts: SlideText[] = []
  for (const { type, data } of records.in(shape)) {
    if (type === RECORDS.place) place = { left: data.readInt32LE(0), top: data.readInt32LE(4) }
    else if (type === RECORDS.clientData) {
      const found = records.first(data, RECORDS.placeholder)
      if (found !== null) placeholder = PLACEHOLDERS[found.readUInt8(4)] ?? 'body'
    } else if (type === RECORDS.textBox) texts = textsOf(records, data, outline)
  }
  const text = texts.map((it) => it.text).join('\r')
  if (text.trim() === '') return []
  const isTitle = texts.some((it) => it.isTitle)
  return [{ placeholder: placeholder ?? (isTitle ? 'title' : ''), text, place }]
}

/** The texts of a box: its own, or one of those that stand beside all slides. */
function textsOf(records: Records, box: Buffer, outline: readonly SlideText[]): SlideText[] {
  const referred = records.first(box, RECORDS.outlineText)
  const text = referred === null ? undefined : outline[referred.readUInt32LE(0)]
  return text === undefined ? textsIn(records, box) : [text]
}
