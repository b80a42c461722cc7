import type { ReadText } from '../../reader.ts'
import { Archive } from '../archive.ts'
import { notesOfUnread } from '../notes.ts'
import { isOn, mainPart, OOXML, relationsOf } from '../packages.ts'
import { PageBuilder } from '../page-builder.ts'
import { type Part, shownProperties, writtenParts } from '../parts.ts'
import { packageProperties } from '../properties.ts'
import { damaged } from '../refused.ts'
import { SlideWalk } from '../slides/walk.ts'
import { walkXml } from '../xml.ts'
import { noteOfHidden, writeCell } from './cells.ts'
import { type Meaning, meaningsIn, shownNumber } from './number-formats.ts'

type Sheet = { name: string; id: string; isHidden: boolean }
type Workbook = {
  sheets: Sheet[]
  has1904: boolean
  /** The text with a number, of those that cells refer to. */
  string: (number: number) => string
  meanings: Meaning[]
}

/** A workbook in Office Open XML: its sheets in order, row by row. @throws Refused if it is damaged or too large */
export function readSheets(bytes: Uint8Array): ReadText {
  const archive = new Archive(bytes)
  const main = mainPart(archive)
  const relations = relationsOf(archive, main)
  const partOf = (type: string) => archive.part(relations.find((it) => it.type === type)?.target ?? '')
  const strings = stringsIn(partOf('sharedStrings'))
  const workbook: Workbook = {
    ...sheetsIn(archive.part(main)),
    string: (number) => archive.referred(strings[number] ?? ''),
    meanings: meaningsIn(partOf('styles')),
  }
  const unread: string[] = []
  const parts = workbook.sheets.flatMap((sheet): Part[] => {
    const target = relations.find(({ id }) => id === sheet.id)?.target ?? ''
    const part = archive.part(target)
    if (part === null) throw damaged()
    const page = new PageBuilder()
    const comments = new PageBuilder()
    page.line('h2', sheet.name)
    rowsIn(part, workbook, page)
    for (const { type, target: beside } of relationsOf(archive, target)) {
      const its = archive.part(type === 'drawing' || type === 'comments' ? beside : '')
      if (its !== null && type === 'drawing') {
        walkXml(its, OOXML, new SlideWalk(page))
        unread.push(...relationsOf(archive, beside).map((it) => it.type))
      } else if (its !== null) commentsIn(its, comments)
      else unread.push(type)
    }
    return [{ page: page.document }, { page: comments.document, outside: 'comments' }]
  })
  const written = writtenParts(parts)
  return {
    ...written,
    metadata: shownProperties(packageProperties(archive), written, null),
    notes: [...noteOfHidden(workbook.sheets), ...notesOfUnread(unread)],
  }
}

function sheetsIn(bytes: Uint8Array | null): Pick<Workbook, 'sheets' | 'has1904'> {
  const sheets: Sheet[] = []
  let has1904 = false
  if (bytes === null) throw damaged()
  walkXml(bytes, OOXML, {
    open: (name, attribute) => {
      if (name === 'x:workbookPr')
        has1904 = attribute('date1904') !== undefined && isOn(attribute('date1904'))
      if (name !== 'x:sheet') return
      const isHidden = (attribute('state') ?? 'visible') !== 'visible'
      sheets.push({ name: attribute('name') ?? '', id: attribute('r:id') ?? '', isHidden })
    },
  })
  return { sheets, has1904 }
}

/** The texts that cells refer to by number; how they are read aloud is no part of them. */
function stringsIn(bytes: Uint8Array | null): string[] {
  const strings: string[] = []
  let text = ''
  let isText = false
  let aloud = 0
  walkXml(bytes, OOXML, {
    open: (name) => {
      if (name === 'x:si') text = ''
      else if (name === 'x:rPh') aloud += 1
      else if (name === 'x:t') isText = aloud === 0
    },
    close: (name) => {
      if (name === 'x:si') strings.push(text)
      else if (name === 'x:rPh') aloud -= 1
      else if (name === 'x:t') isText = false
    },
    text: (piece) => {
      if (isText) text += piece
    },
  })
  return strings
}

function rowsIn(bytes: Uint8Array, { string, meanings, has1904 }: Workbook, page: PageBuilder): void {
  const table = page.open('table')
  let row = table
  let type = ''
  let style = 0
  let value = ''
  let isValue = false
  let isAloud = false
  const shown = () => {
    switch (type) {
      case 's':
        return string(Number(value))
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE'
      case 'str':
      case 'inlineStr':
      case 'e':
      case 'd':
        return value
      default:
        return value === '' ? '' : shownNumber(value, meanings[style] ?? 'number', has1904)
    }
  }
  walkXml(bytes, OOXML, {
    open: (name, attribute) => {
      if (name === 'x:row') row = page.open('tr')
      else if (name === 'x:c') {
        type = attribute('t') ?? 'n'
        style = Number(attribute('s') ?? 0)
        value = ''
      } else if (name === 'x:rPh') isAloud = true
      else if (name === 'x:v' || name === 'x:t') isValue = !isAloud
    },
    close: (name) => {
      if (name === 'x:v' || name === 'x:t') isValue = false
      else if (name === 'x:rPh') isAloud = false
      else if (name === 'x:c') {
        writeCell(page, shown())
      } else if (name === 'x:row') page.close(row)
    },
    text: (piece) => {
      if (isValue) value += piece
    },
  })
  page.close(table)
}

function commentsIn(bytes: Uint8Array, page: PageBuilder): void {
  let comment = page.inner
  let isText = false
  walkXml(bytes, OOXML, {
    open: (name) => {
      if (name === 'x:comment') comment = page.open('p')
      else if (name === 'x:t') isText = true
    },
    close: (name) => {
      if (name === 'x:comment') page.close(comment)
      else if (name === 'x:t') isText = false
    },
    text: (text) => {
      if (isText) page.text(text)
    },
  })
}
