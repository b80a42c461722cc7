import { replaceUnstorable } from '../../decode.ts'
import { RECORDS, type Records } from './records.ts'

/** Kinds of texts: [MS-PPT], 2.13.33. */
const TITLES = new Set([0, 6])

export type SlideText = { text: string; isTitle: boolean }

/** In place of them stands an asterisk in the text; what they show stands nowhere. */
const FIELDS: ReadonlySet<number> = new Set([
  RECORDS.slideNumberField,
  RECORDS.dateTimeField,
  RECORDS.dateField,
  RECORDS.headerField,
  RECORDS.footerField,
  RECORDS.ownDateField,
])

/** Texts one after the other, each a record of its kind and what belongs to it. */
export function textsIn(records: Records, container: Buffer): SlideText[] {
  const found: { text: string; isTitle: boolean; fields: Set<number> }[] = []
  for (const { type, data } of records.in(container)) {
    const last = found.at(-1)
    if (type === RECORDS.textKind) {
      const isTitle = TITLES.has(data.readUInt32LE(0))
      found.push({ text: '', isTitle, fields: new Set() })
    } else if (last === undefined) continue
    else if (type === RECORDS.wideText) last.text += data.toString('utf16le')
    else if (type === RECORDS.byteText) last.text += data.toString('latin1')
    else if (FIELDS.has(type)) last.fields.add(data.readUInt32LE(0))
  }
  return found.map(({ text, isTitle, fields }) => ({ text: shownText(text, fields), isTitle }))
}

function shownText(text: string, fields: ReadonlySet<number>): string {
  // Their places count UTF-16 units.
  const shown = text.split('').filter((_, at) => !fields.has(at))
  return replaceUnstorable(shown.join('')).text
}
