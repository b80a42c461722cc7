import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from './decode.ts'

const TEXT = 'Café – “Häuser”\r\nŻółw, مرحبا\n'
const utf16 = (text: string, big: boolean, mark: boolean) => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le')
  return big ? bytes.swap16() : bytes
}

describe('decode', () => {
  it('reads UTF-8 with and without byte order mark, and keeps line ends', () => {
    expect(decode(Buffer.from(TEXT)).text).toBe(TEXT)
    expect(decode(Buffer.from(`\uFEFF${TEXT}`)).text).toBe(TEXT)
  })

  it.each([
    [false, true],
    [true, true],
    [false, false],
    [true, false],
  ])('reads UTF-16 (big endian: %s, marked: %s)', (big, mark) => {
    const text = 'The mill – “by the river” – closed.\r\nIt was raining.\n'
    expect(decode(utf16(text, big, mark)).text).toBe(text)
  })

  it('recognises Arabic UTF-16 without a byte order mark by its spaces and line ends', () => {
    const text = 'قالت السيدة إن المطحنة القديمة أغلقت أبوابها في الصباح\nوفقد العمال عملهم'
    expect(decode(utf16(text, false, false)).text).toBe(text)
    expect(decode(utf16(text, true, false)).text).toBe(text)
  })

  it('reads what is not UTF-8 as Windows-1252, and says so', () => {
    const bytes = Buffer.from([0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x80])
    expect(decode(bytes)).toMatchObject({ text: '“Café” €', notes: [{ code: 'encoding' }] })
  })

  it('replaces each NUL and says how many', () => {
    const { text, notes } = decode(Buffer.from('one\0two three four five six seven'))
    expect(text).toBe('one\uFFFDtwo three four five six seven')
    expect(notes.map((it) => it.code)).toEqual(['characters-replaced'])
  })

  it('gives every well-formed text back unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF'))
        expect(decode(Buffer.from(text)).text).toBe(text)
      }),
    )
  })

  it('gives a well-formed text for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { text } = decode(bytes)
        expect(/[\p{Surrogate}\0]/u.test(text)).toBe(false)
      }),
    )
  })
})
