import { damaged } from '../refused.ts'
import { type Meaning, meaningOfFormat } from '../sheets/number-formats.ts'
import { RECORDS, type RecordStream } from './records.ts'
import { sharedTextsIn, type TextForm, textForm } from './texts.ts'

/** What a part of a workbook is: [MS-XLS], 2.4.21. */
const PARTS = { workbook: 0x05 }
const VERSION_OF_EXCEL_5 = 0x500
const VERSION_OF_EXCEL_97 = 0x600
const LATIN = 1252
/** Numbers that Excel has of its own for code pages of Windows and of the Macintosh. */
const OWN_CODE_PAGES: Readonly<Record<number, number>> = { 367: 1252, 32768: 10000, 32769: 1252 }
/** A sheet that is shown as one is anything else than this, which has a program. */
const MODULE = 0x06

export type OldSheet = {
  name: string
  /** Where its part begins. */
  at: number
  isHidden: boolean
}

/** What a workbook says before its sheets. */
export type OldWorkbook = {
  sheets: OldSheet[]
  has1904: boolean
  /** Of Excel 5 or 95. */
  isOld: boolean
  textForm: TextForm
  /** The texts that cells refer to by number. */
  sharedTexts: string[]
  /** What the numbers of each style of cells mean, by the number of the style. */
  meanings: Meaning[]
}

/** @throws Refused if it is damaged or of another version */
export function workbookIn(stream: RecordStream): OldWorkbook {
  const sheets: { entry: Buffer; blocks: readonly Buffer[] }[] = []
  const formats: { id: number; blocks: readonly Buffer[] }[] = []
  const styles: number[] = []
  let isOld = false
  let isWorkbook = false
  let codePage = LATIN
  let has1904 = false
  let sharedTexts: string[] = []
  let isFirst = true
  for (const { type, data, blocks } of stream.partAt(0)) {
    if (isFirst) {
      const version = data.readUInt16LE(0)
      if (version !== VERSION_OF_EXCEL_5 && version !== VERSION_OF_EXCEL_97) throw damaged()
      isOld = version === VERSION_OF_EXCEL_5
      isWorkbook = data.readUInt16LE(2) === PARTS.workbook
      isFirst = false
    } else if (type === RECORDS.codePage) codePage = data.readUInt16LE(0)
    else if (type === RECORDS.calendar) has1904 = data.readUInt16LE(0) === 1
    else if (type === RECORDS.sheet) sheets.push({ entry: data, blocks })
    else if (type === RECORDS.format) formats.push({ id: data.readUInt16LE(0), blocks })
    else if (type === RECORDS.style) styles.push(data.readUInt16LE(2))
    else if (type === RECORDS.sharedTexts) sharedTexts = sharedTextsIn(blocks)
  }
  const form = textForm(isOld ? (OWN_CODE_PAGES[codePage] ?? codePage) : null)
  const patterns = new Map(
    formats.map(({ id, blocks }) => [id, isOld ? form.short(blocks, 2) : form.long(blocks, 2)]),
  )
  return {
    // What has no list of sheets is a single one.
    sheets: isWorkbook ? sheetsIn(sheets, form) : [{ name: '', at: 0, isHidden: false }],
    has1904,
    isOld,
    textForm: form,
    sharedTexts,
    meanings: styles.map((id) => meaningOfFormat(id, patterns)),
  }
}

function sheetsIn(entries: readonly { entry: Buffer; blocks: readonly Buffer[] }[], form: TextForm) {
  return entries.flatMap(({ entry, blocks }): OldSheet[] => {
    if (entry.readUInt8(5) === MODULE) return []
    const isHidden = (entry.readUInt8(4) & 0x03) !== 0
    return [{ name: form.short(blocks, 6), at: entry.readUInt32LE(0), isHidden }]
  })
}
