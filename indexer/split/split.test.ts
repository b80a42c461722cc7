import { describe, expect, it } from 'vitest'
import { loadAuthority } from '../authority/load.ts'
import { analyse } from '../pipeline/prepare.ts'
import { read } from '../read/read.ts'
import { rawText } from '../sample-documents.ts'

const FIRST = 'The harbour authority said that 1,700 dockers had gone back to work on Monday.'
const SECOND = 'Nobody knows who closed the mill by the river, or why that was done last year.'

describe('a passage whose words were read by OCR', () => {
  it('has the mean confidence of its words, and its own doubtful ones by their places in it', () => {
    const document = read(rawText(`${FIRST}\n\n${SECOND}`), new Date(0))
    const second = document.text.indexOf(SECOND)
    const number = document.text.indexOf('1,700')
    const ocr = [
      { start: 0, end: 20, words: 3, confidence: 0.9, doubtful: [] },
      {
        start: 21,
        end: FIRST.length,
        words: 1,
        confidence: 0.5,
        doubtful: [{ start: number, end: number + 5 }],
      },
      { start: second, end: second + SECOND.length, words: 16, confidence: null, doubtful: [] },
    ]
    const { passages } = analyse({ ...document, ocr }, loadAuthority().authority)
    expect(passages.map((it) => it.ocr)).toEqual([
      { confidence: 0.8, doubtful: [{ start: number, end: number + 5 }] },
      {},
    ])
  })

  it('is told from one that was not', () => {
    const document = read(rawText(FIRST), new Date(0))
    expect(analyse(document, loadAuthority().authority).passages[0]?.ocr).toBeUndefined()
  })
})
