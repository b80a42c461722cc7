import { describe, expect, it } from 'vitest'
import { plainNotes, shortNotes } from './formats/notes.ts'
import { passageWith } from './passage.fixture.ts'
import { toCsl } from './to-csl.ts'

const text = 'It cost 1,700, said Rnary.'
const scanned = passageWith({
  text,
  quotations: [],
  ocr: {
    confidence: 0.934,
    doubtful: [
      { start: 8, end: 13 },
      { start: 20, end: 25 },
    ],
  },
})

describe('a citation of what was read by OCR', () => {
  it('says so, how sure that is and which words may be misread, wherever a format has room for notes', () => {
    const { item } = toCsl(scanned)
    expect(item.custom.ocr).toEqual({ confidence: 0.934, doubtful: ['1,700', 'Rnary'] })
    const note = 'Read by OCR (confidence 93 %), may be misread: 1,700; Rnary'
    expect(plainNotes(item)).toContain(note)
    expect(shortNotes(item)).toContain(note)
  })

  it('names of the doubtful words only those that it cites', () => {
    const quotation = {
      ...{ start: 0, end: 14, text: text.slice(0, 14) },
      kind: 'speech' as const,
      speaker: null,
      cue: null,
    }
    const cited = toCsl({ ...scanned, quotations: [quotation] } as typeof scanned, quotation)
    expect(cited.item.custom.ocr?.doubtful).toEqual(['1,700'])
  })

  it('says nothing of the kind where another program read it and is not known, except that it was read', () => {
    expect(plainNotes(toCsl({ ...scanned, ocr: {} }).item)).toContain('Read by OCR')
    expect(plainNotes(toCsl(passageWith()).item).join()).not.toContain('OCR')
  })
})
