import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onDisk, shownName } from './file-name.ts'

const shown = (name: string) => shownName(Buffer.from(name))
const bytesOf = (path: string) => Buffer.from(onDisk(path))

describe.skipIf(process.platform === 'win32')('the name of a file as text', () => {
  it('is the name itself where that is text', () => {
    expect(shown('مقابلة 3 – témoins.txt')).toBe('مقابلة 3 – témoins.txt')
    expect(shown('C:\\notes\\x.txt')).toBe('C:\\notes\\x.txt')
  })

  it('writes each byte that is no text', () => {
    expect(shownName(Buffer.from('caf\xe9 d\xe9but.txt', 'latin1'))).toBe('caf\\xE9 d\\xE9but.txt')
    expect(shownName(Buffer.from([0x61, 0xf0, 0x9f, 0x98]))).toBe('a\\xF0\\x9F\\x98')
  })

  it('keeps a terminal from obeying it, and a line from being cut or turned', () => {
    expect(shown('a\nb\u001b[31m.txt')).toBe('a\\x0Ab\\x1B[31m.txt')
    expect(shown('\u202efdp.txt')).toBe('\\xE2\\x80\\xAEfdp.txt')
  })

  it('is another for a file that is really called so', () => {
    expect(shown('caf\\xE9.txt')).toBe('caf\\x5CxE9.txt')
  })

  it('leads back to exactly the same bytes, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (name) => {
        expect(bytesOf(shownName(name))).toEqual(Buffer.from(name))
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\\', 'x', 'E', '9', 'é', '\n', '/') }), (name) => {
        expect(bytesOf(shown(name)).toString()).toBe(name)
      }),
    )
  })
})
