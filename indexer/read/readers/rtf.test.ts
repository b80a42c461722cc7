import { describe, expect, it } from 'vitest'
import { outsideOf, readAs, rolesOf } from '../testing/office-documents.ts'

const rtf = (content: string) =>
  readAs(
    'rtf',
    Buffer.from(`{\\rtf1\\ansi\\ansicpg1252{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}}${content}}`),
  )
const number = (label: string) => `{\\listtext\\pard\\plain ${label}\\tab}`

describe('RTF', () => {
  it('takes a numbered paragraph for what it is, whether that is said before its number or after', () => {
    const read = rtf(
      `\\pard\\s1 The mill\\par${number('1.')}\\pard\\s0 It closed.\\par${number('2.')}\\pard\\s1 The town\\par\\pard\\s1${number('3.')}The end\\par`,
    )
    expect(read.text.split('\n\n')).toEqual(['The mill', '1. It closed.', '2. The town', '3. The end'])
    expect(rolesOf(read)).toEqual([
      ['heading', 'The mill'],
      ['heading', '2. The town'],
      ['heading', '3. The end'],
    ])
  })

  it('keeps the number of a paragraph with nothing else', () => {
    expect(rtf(`${number('1.')}\\par${number('2.')}It closed.\\par`).text).toBe('1.\n\n2. It closed.')
  })

  it('reads a title once that is given in a code page and in Unicode', () => {
    const read = rtf(
      '{\\info{\\upr{\\title A M?hle}{\\*\\ud{\\title A M\\u252?hle}}}}A M\\u252?hle\\par It closed.\\par',
    )
    expect(read.metadata).toEqual({ title: 'A Mühle' })
  })

  it('reads a character that is given as two halves as one, also where it is hidden, and half of one as unknown', () => {
    const read = rtf('A \\u-10179?\\u-8704? B \\u-10179? C {\\v \\u-10179?\\u-8704?}\\par')
    expect(read.text).toBe('A 😀 B \uFFFD C\n\n😀')
    expect(outsideOf(read)).toEqual([['hidden', '😀']])
  })
})
