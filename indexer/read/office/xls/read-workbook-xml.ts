import type { ReadText } from '../../reader.ts'
import { PageBuilder } from '../page-builder.ts'
import { type Part, shownProperties, writtenParts } from '../parts.ts'
import { noteOfHidden, writeCell } from '../sheets/cells.ts'
import { type Meaning, meaningOfPattern, shownNumber } from '../sheets/number-formats.ts'
import { type Attribute, walkXml, type XmlHandler } from '../xml.ts'

/** Namespaces of the XML Spreadsheet of Excel 2002 and 2003, by the prefixes that are used here. */
const NAMESPACES = {
  'urn:schemas-microsoft-com:office:spreadsheet': 'ss',
  'urn:schemas-microsoft-com:office:excel': 'x',
  'urn:schemas-microsoft-com:office:office': 'o',
}
/** Formats that have a name in place of a pattern. */
const NAMED: Readonly<Record<string, Meaning>> = {
  Percent: 'percentage',
  'General Date': 'date and time',
  'Long Date': 'date',
  'Medium Date': 'date',
  'Short Date': 'date',
  'Long Time': 'time',
  'Medium Time': 'time',
  'Short Time': 'time',
}
const MIDNIGHT = /T00:00(?::00(?:\.0+)?)?$/

type Sheet = { name: string; isHidden: boolean; parts: Part[] }

/** A workbook that Excel 2002 or 2003 saved as XML. @throws Refused if it is damaged */
export function readWorkbookXml(bytes: Uint8Array): ReadText {
  const walk = new WorkbookWalk()
  walkXml(bytes, NAMESPACES, walk)
  const written = writtenParts(walk.sheets.flatMap(({ parts }) => parts))
  return {
    ...written,
    metadata: shownProperties({ title: walk.title, authors: walk.authors }, written, null),
    notes: noteOfHidden(walk.sheets),
  }
}

class WorkbookWalk implements XmlHandler {
  readonly sheets: Sheet[] = []
  title = ''
  readonly authors: string[] = []
  readonly #meanings = new Map<string, Meaning>()
  #style = ''
  #page = new PageBuilder()
  #comments = new PageBuilder()
  #row = this.#page.inner
  #cellStyle = ''
  #type = ''
  /** The words of the element that is open, if they are read. */
  #text: string | null = null
  #shown = ''
  #isComment = false

  open(name: string, attribute: Attribute): void {
    switch (name) {
      case 'ss:Style':
        this.#style = attribute('ss:ID') ?? ''
        return
      case 'ss:NumberFormat':
        this.#format(attribute('ss:Format') ?? '')
        return
      case 'ss:Worksheet':
        this.#sheet(attribute('ss:Name') ?? '')
        return
      case 'ss:Table':
        this.#page.open('table')
        return
      case 'ss:Row':
        this.#row = this.#page.open('tr')
        return
      case 'ss:Cell':
        this.#cellStyle = attribute('ss:StyleID') ?? ''
        this.#shown = ''
        return
      case 'ss:Comment':
        this.#isComment = true
        return
      case 'ss:Data':
        this.#type = attribute('ss:Type') ?? 'String'
        this.#text = ''
        return
      case 'x:Visible':
      case 'o:Title':
      case 'o:Author':
        this.#text = ''
    }
  }

  text(text: string): void {
    if (this.#text !== null) this.#text += text
  }

  close(name: string): void {
    const text = this.#text ?? ''
    switch (name) {
      case 'ss:Data':
        if (this.#isComment) this.#comments.line('p', text)
        else this.#shown = this.#value(text)
        break
      case 'ss:Comment':
        this.#isComment = false
        return
      case 'ss:Cell':
        writeCell(this.#page, this.#shown)
        return
      case 'ss:Row':
        this.#page.close(this.#row)
        return
      case 'x:Visible': {
        const sheet = this.sheets.at(-1)
        if (sheet !== undefined) sheet.isHidden = text.trim() !== 'SheetVisible'
        break
      }
      case 'o:Title':
        this.title = text
        break
      case 'o:Author':
        this.authors.push(text)
        break
      default:
        // Elements within a text format it.
        return
    }
    this.#text = null
  }

  #format(format: string): void {
    this.#meanings.set(this.#style, NAMED[format] ?? meaningOfPattern(format))
  }

  #sheet(name: string): void {
    this.#page = new PageBuilder()
    this.#comments = new PageBuilder()
    this.#page.line('h2', name)
    const parts: Part[] = [
      { page: this.#page.document },
      { page: this.#comments.document, outside: 'comments' },
    ]
    this.sheets.push({ name, isHidden: false, parts })
  }

  #value(text: string): string {
    const meaning = this.#meanings.get(this.#cellStyle) ?? 'number'
    switch (this.#type) {
      case 'Number':
        return shownNumber(text, meaning, false)
      case 'Boolean':
        return text.trim() === '1' ? 'TRUE' : 'FALSE'
      case 'DateTime':
        return momentOf(text.trim(), meaning)
    }
    return text
  }
}

/** A moment in ISO 8601, which a cell of this format has whatever it shows of it. */
function momentOf(stored: string, meaning: Meaning): string {
  if (MIDNIGHT.test(stored) && meaning !== 'time') return stored.replace(MIDNIGHT, '')
  const [day = '', clock = ''] = stored.replace(/\.\d+$/, '').split('T')
  const shown = clock.replace(/^(\d{2}:\d{2}):00$/, '$1')
  return meaning === 'time' && day.startsWith('1899-12-31') ? shown : `${day} ${shown}`.trim()
}
