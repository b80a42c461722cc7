import { describe, expect, it } from 'vitest'
import { decode } from '../decode.ts'
import { detectEncoding, tellingPart } from './detect.ts'
import { encoded } from './testing/encoded.ts'
import { TEXTS } from './testing/texts.ts'

const cases = TEXTS.flatMap(([language, encodings, text]) =>
  encodings.map((encoding): [string, string, string] => [language, encoding, text]),
)
const textOf = (bytes: Uint8Array, labels: string[] = []) => {
  const decoded = decode(bytes, { declared: () => labels })
  return decoded.ok ? decoded.text : decoded.problem
}

describe('the encoding of a text', () => {
  it.each(cases)('is recognised: %s in %s', (_, encoding, text) => {
    expect(textOf(encoded(text, encoding))).toBe(text)
  })

  it.each(cases.filter(([, encoding]) => !encoding.startsWith('utf-')))(
    'is recognised between the tags of a page: %s in %s',
    (_, encoding, text) => {
      const before = `<html><head><title></title><script src="/a.js"></script></head><body>${'<div class="menu"><a href="/home">Home</a></div>'.repeat(200)}<p>`
      expect(textOf(encoded(`${before}${text}</p></body></html>`, encoding))).toBe(
        `${before}${text}</p></body></html>`,
      )
    },
  )

  it.each([
    ['Russian', 'windows-1251'],
    ['Arabic', 'iso-8859-6'],
    ['Greek', 'windows-1253'],
    ['Chinese', 'gb18030'],
  ])('is recognised by a name in an English text: %s in %s', (language, encoding) => {
    const [, , text = ''] = TEXTS.find(([it]) => it === language) ?? []
    const english = (words: string) =>
      `${'Nobody came to the old mill. '.repeat(30)}${words}\nIt rained until noon. `
    const name = text.slice(0, 24)
    expect(textOf(encoded(english(name), encoding))).toBe(english(name))
  })

  it.each([
    ['Czech', 'windows-1250', 'iso-8859-1'],
    ['Russian', 'windows-1251', 'windows-1252'],
    ['Turkish', 'windows-1254', 'windows-1252'],
    ['Greek', 'iso-8859-7', 'utf-8'],
    ['Japanese', 'shift_jis', 'gb2312'],
  ])(
    'is not what a text declares if its letters say otherwise: %s in %s, declared as %s',
    (language, encoding, label) => {
      const [, , text = ''] = TEXTS.find(([it]) => it === language) ?? []
      expect(textOf(encoded(text, encoding), [label])).toBe(text)
    },
  )

  it.each(cases.filter(([, encoding]) => !encoding.startsWith('utf-')))(
    'is what a text declares if its letters agree: %s in %s',
    (_, encoding, text) => {
      const detected = detectEncoding(encoded(text, encoding), ['no-such-label', encoding])
      expect(detected).toMatchObject({ known: true, text, how: 'declared' })
    },
  )

  it('of few letters is what the text declares', () => {
    const text = 'The word for a calf is cielę.'
    expect(textOf(encoded(text, 'windows-1250'), ['cp1250'])).toBe(text)
    expect(textOf(encoded(text, 'iso-8859-2'), ['latin2'])).toBe(text)
  })

  it('is looked for where letters beyond ASCII are', () => {
    const part = Buffer.from(
      tellingPart(Buffer.from(`${'a '.repeat(300)}\xe9t\xe9 ${'b '.repeat(300)}\n<i>c</i>`, 'latin1')),
    )
    expect(part.length).toBeLessThan(200)
    expect(part.includes(Buffer.from('\xe9t\xe9', 'latin1'))).toBe(true)
  })
})
