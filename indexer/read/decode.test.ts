import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from './decode.ts'
import { encoded } from './encoding/testing/encoded.ts'

const TEXT = 'Café – “Häuser”\r\nŻółw, مرحبا\n'
const utf16 = (text: string, big: boolean, mark: boolean) => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le')
  return big ? bytes.swap16() : bytes
}
const read = (bytes: Uint8Array, hints = {}) => {
  const decoded = decode(bytes, hints)
  return decoded.ok ? { text: decoded.text, notes: decoded.notes.map((it) => it.message) } : decoded.problem
}

describe('decode', () => {
  it('reads UTF-8 with and without byte order mark, and keeps line ends', () => {
    expect(read(Buffer.from(TEXT))).toEqual({ text: TEXT, notes: [] })
    expect(read(Buffer.from(`\uFEFF${TEXT}`))).toEqual({ text: TEXT, notes: [] })
  })

  it.each([
    [false, true],
    [true, true],
    [false, false],
    [true, false],
  ])('reads UTF-16 (big endian: %s, marked: %s)', (big, mark) => {
    const text = 'The mill – “by the river” – closed.\r\nIt was raining.\n'
    expect(read(utf16(text, big, mark))).toMatchObject({ text })
  })

  it('recognises Arabic UTF-16 without a byte order mark by its spaces and line ends', () => {
    const text = 'قالت السيدة إن المطحنة القديمة أغلقت أبوابها في الصباح\nوفقد العمال عملهم'
    expect(read(utf16(text, false, false))).toMatchObject({ text })
    expect(read(utf16(text, true, false))).toMatchObject({ text })
  })

  it('keeps the beginning of UTF-16 whose last character was cut in two', () => {
    const bytes = utf16('The mill closed.', false, true).subarray(0, -1)
    expect(read(bytes)).toMatchObject({ text: 'The mill closed\uFFFD' })
  })

  it('reads half a character of UTF-16 that was written as UTF-8 as broken UTF-8, in a text of few other letters', () => {
    const bytes = Buffer.concat([
      Buffer.from('It was ', 'utf8'),
      Buffer.of(0xed, 0xa0, 0x80),
      Buffer.from('closed.'),
    ])
    expect(read(bytes)).toEqual({
      text: 'It was \uFFFD\uFFFD\uFFFDclosed.',
      notes: ['3 broken sequences of bytes, each replaced by U+FFFD'],
    })
  })

  it('reads UTF-8 with a few broken bytes as UTF-8, and counts what it replaces', () => {
    const bytes = Buffer.concat([
      Buffer.from('Die Mühle – “alt und müde” – schließt um fünf. caf'),
      Buffer.of(0xe9, 0x20),
    ])
    expect(read(bytes)).toEqual({
      text: 'Die Mühle – “alt und müde” – schließt um fünf. caf\uFFFD ',
      notes: ['1 broken sequence of bytes replaced by U+FFFD'],
    })
  })

  it('replaces what begins a character and what follows it by one U+FFFD, as the standard says', () => {
    // A sequence that is cut off, a byte that begins nothing, and one that only follows.
    const broken = [[0xe2, 0x80], [0xff], [0x80]].map((it) =>
      Buffer.concat([Buffer.of(...it), Buffer.from('é ü ö – ')]),
    )
    expect(read(Buffer.concat(broken))).toEqual({
      text: '\uFFFDé ü ö – '.repeat(3),
      notes: ['3 broken sequences of bytes, each replaced by U+FFFD'],
    })
  })

  it('does not count a U+FFFD that the text itself has', () => {
    expect(read(Buffer.from('a \uFFFD – é'))).toEqual({ text: 'a \uFFFD – é', notes: [] })
    const bytes = Buffer.concat([Buffer.from('a \uFFFD – é ü '), Buffer.of(0xe9)])
    expect(read(bytes)).toMatchObject({ notes: ['1 broken sequence of bytes replaced by U+FFFD'] })
  })

  it('keeps a long text in ASCII with a byte that no encoding has, and says so', () => {
    const text = 'The mill closed before noon. '.repeat(40)
    const bytes = Buffer.concat([Buffer.from(text), Buffer.of(0x81)])
    expect(read(bytes)).toEqual({
      text: `${text}\uFFFD`,
      notes: ['1 broken sequence of bytes replaced by U+FFFD'],
    })
  })

  it('recognises an English text in Windows-1252 by its marks, and says so', () => {
    const text = '“We waited,” said a man in the café, “and nobody came.”'
    expect(read(encoded(text, 'windows-1252'))).toEqual({
      text,
      notes: ['read as windows-1252, by its letters'],
    })
  })

  it('reads the Japanese encoding of seven bits, and names one of seven bits that it cannot read', () => {
    // "Japanese" in ISO-2022-JP and in HZ.
    const japanese = Buffer.from('\x1b$BF|K\\8l$NJ8>O$G$9!#\x1b(B\n', 'latin1')
    expect(read(japanese)).toMatchObject({ text: '日本語の文章です。\n' })
    const hz = Buffer.from('~{VPNDNDUB#,5Z6~6N;0#!~}\n', 'latin1')
    expect(read(hz)).toMatchObject({ reason: 'encoding-unreadable' })
    expect(read(Buffer.from('A tilde and a brace: ~{ are not enough.'))).toMatchObject({ notes: [] })
  })

  it('reads what a person says it is in, but a byte order mark counts more', () => {
    const bytes = encoded('Был', 'koi8-r')
    expect(read(bytes, { given: 'koi8-r' })).toEqual({ text: 'Был', notes: ['read as koi8-r, as given'] })
    expect(read(Buffer.from('\uFEFFБыл'), { given: 'koi8-r' })).toEqual({ text: 'Был', notes: [] })
  })

  it('refuses what is in no encoding that it knows, rather than make up letters', () => {
    const noise = Buffer.from(Array.from({ length: 600 }, (_, at) => 128 + ((at * at * 7 + at * 13) % 128)))
    expect(read(noise)).toEqual({ reason: 'encoding-unknown' })
  })

  it('names an encoding that it recognises and cannot read', () => {
    // Code page 437: é is 82, è 8A, à 85, ç 87.
    const text = [
      'Les employ\x82s de la cit\x82 ont d\x82clar\x82 que la biblioth\x8aque \x82tait ferm\x82e \x85 la suite de la crue.',
      'La premi\x8are \x82quipe est arriv\x82e \x85 midi, trop tard pour prot\x82ger les manuscrits, a expliqu\x82 une employ\x82e.',
      "Le maire a demand\x82 \x85 l'\x82tat une aide, et les \x82l\x8aves ont propos\x82 de s\x82cher les livres apr\x8as le d\x82jeuner.",
    ].join('\n')
    expect(read(Buffer.from(text, 'latin1'))).toEqual({ reason: 'encoding-unreadable', encoding: 'cp437' })
  })

  it('replaces each NUL and says how many', () => {
    const decoded = decode(Buffer.from('one\0two three four five six seven'))
    expect(decoded).toMatchObject({
      text: 'one\uFFFDtwo three four five six seven',
      notes: [{ code: 'characters-replaced' }],
    })
  })

  it('gives every well-formed text back unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // What these begin, a text of seven bits may be in.
        fc.pre(
          !text.includes('\0') &&
            !text.startsWith('\uFEFF') &&
            !text.includes('\u001b') &&
            !text.includes('~{'),
        )
        expect(read(Buffer.from(text))).toMatchObject({ text })
      }),
    )
  })

  it('gives a well-formed text for any bytes, or none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const decoded = decode(bytes)
        expect(/[\p{Surrogate}\0]/u.test(decoded.ok ? decoded.text : '')).toBe(false)
      }),
    )
  })
})
