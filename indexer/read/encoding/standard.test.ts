import { describe, expect, it } from 'vitest'
import { decodeAs, encodingNamed } from './standard.ts'

describe('the Encoding Standard', () => {
  it.each([
    ['latin1', 'windows-1252'],
    [' ISO-8859-1\n', 'windows-1252'],
    ['cp1251', 'windows-1251'],
    ['sjis', 'shift_jis'],
    ['gb2312', 'gbk'],
    ['ks_c_5601-1987', 'euc-kr'],
    ['utf8', 'utf-8'],
    ['ISO-8859-16', 'iso-8859-16'],
  ])('names the encoding of a label: %s', (label, name) => {
    expect(encodingNamed(label)).toBe(name)
  })

  it.each(['', 'windows-99', 'hz-gb-2312', 'iso-2022-kr', 'x-user-defined', 'cp437', 'utf-7'])(
    'has none by which text could be read for "%s"',
    (label) => {
      expect(encodingNamed(label)).toBeNull()
    },
  )

  it('is what decodes, in every release of Node: some of them read Windows-1252 as Latin-1, and lack ISO-8859-16', () => {
    expect(decodeAs('windows-1252', Uint8Array.of(0x80, 0x93, 0xe9, 0x94, 0x81))).toBe('€“é”\u0081')
    expect(decodeAs('iso-8859-16', Uint8Array.of(0xaa, 0xba, 0xde, 0xfe, 0xe3))).toBe('ȘșȚță')
    expect(decodeAs('windows-874', Uint8Array.of(0xdb))).toBe('\uFFFD')
  })
})
