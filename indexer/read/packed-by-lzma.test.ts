import { describe, expect, it } from 'vitest'
import { LzmaDecoder } from './containers/lzma/decoder.ts'
import { unpackedAs } from './containers/packed.ts'
import { headerIn } from './containers/seven-zip/header.ts'
import { gatheringFolder, messages } from './testing/gathering.ts'
import { sevenZipOf } from './testing/seven-zip.ts'

const { put, gathered, path } = gatheringFolder()

const keys = (found: readonly { documentKey: string }[]) => found.map((it) => it.documentKey)
const words = (found: readonly { bytes: Uint8Array }[]) => found.map((it) => Buffer.from(it.bytes).toString())
const of = (base64: string) => Buffer.from(base64, 'base64')

// Written by the program xz, because no library here packs so.
/** A TAR archive with `letters/one.txt` and `letters/رسالة.html`, with CRC-64. */
const TAR = of(
  '/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4Cf/AL1dADYZSwHvBHnK7T4PrPVI6e3WDSGjBW2E7C2SVqLFXAgQX5zP7w58w+mEpSWT' +
    'hqSqSAU4xDMzjJEmMte8n8m+wOUooW5HIILL3EDuG8BLDABQtCKjpMwr1ZinK5AJ9yJ2eQJ2cr+FY94T5qS+3u8NVd5vlYGVyD5G' +
    'iUSEpSx6W5umQ9t6p5nIOCggz6N4rDQJOeq7wz6ojqKB+MSubX0lolzxbXaSvTCoA/8h4OKgbkq0q+daCeqhy2FeebNlAAAAAABK' +
    'EnJrUCXg2AAB2QGAUAAAASjhSrHEZ/sCAAAAAARZWg==',
)
/** The same with SHA-256, packed as differences. */
const DELTA = of(
  '/Td6WFoAAArh+wyhAgEDAQEhAQh/enes4Cf/AOFdADYZPQC3U+oxeAWDAE7dL6G2t2PtfEjbzTF1Or00sa07gnKrJymYUxTSoGGw' +
    'dQgz0Xp66L5YcI7zySQEIdksr4xg7ccD7dwnM28ttVcdWTZIHXHI9CjidGhNfLOGz0VwyTBC3Ddohvo1kfMQ8fwJI8PluQ+P2TUh' +
    'iqhT4jg86tp2dMJ3id6rSoHHPwWXPnz/IyFRi5X2TXcGT/gk5UNlJyB1DeyQBmKY7eTbmYHrRxEat/9ERF0zF4iTEzTTSdDLZRzL' +
    'XI2OsBxRROy85lj6c5Alu2FnTRc9JHiNReTCpeQAAAAAAAD1YuQ1u0MdyRZuToonb7Q1Z07GhPJV3BuWKMMnB+0xFQABlQKAUAAA' +
    'xpjbdbbp3xwCAAAAAApZWg==',
)
/** "The mill closed.", with CRC-32. */
const ONE = of('/Td6WFoAAAFpIt42AgAhARYAAAB0L+WjAQAPVGhlIG1pbGwgY2xvc2VkLgAwASHnAAEkEOlE2cyQQpkNAQAAAAABWVo=')
/** The same by LZMA alone. */
const ALONE = of('XQAAgAD//////////wAqGgiiAwQ4AKOJDWmQ2OW1wRNvqv//QIgAAA==')
/** `MANY` as streams without a frame. */
const LZMA2 = of(
  '4AMWAG5dACoaCKIDBDgAo4ZMmArtQR7H4nCApfAsr/ePG2vCjdjI7GYAVp/5ARV7Qf95mRMAxDTNcUaep14ECBuUfektTFkRRVLw' +
    'WrxZS00QfpOj2jMgyhZHXiF3aJmken8SCDSc+mL8noRWM/CawI75sQMwAA==',
)
const LZMA = of(
  'ACoaCKIDBDgAo4ZMmArtQR7H4nCApfAsr/ePG2vCjdjI7GYAVp/5ARV7Qf95mRMAxDTNcUaep14ECBuUfektTFkRRVLwWrxZS00Q' +
    'fpOj2jMgyhZHXiF3aJmken8SCDSc+mL8noRWM/CawI77D7oz//9LqQAA',
)
const MANY = Array.from({ length: 40 }, (_, at) => `The mill ${at + 1} closed. `).join('')

describe('a file that is packed by LZMA', () => {
  it('has documents of its own, whatever it is called and checked by', async () => {
    await put('a.tar.xz', TAR)
    await put('b.txz', DELTA)
    await put('named-wrongly.txt', TAR)
    const { found, rejected } = await gathered()
    expect(rejected).toEqual([])
    expect(keys(found)).toEqual(
      ['a.tar.xz', 'b.txz', 'named-wrongly.txt'].flatMap((at) => [
        `${at}!/letters/one.txt`,
        `${at}!/letters/رسالة.html`,
      ]),
    )
    expect(words(found.slice(2, 4))).toEqual(['The mill closed.', '<p>أغلقت الطاحونة.'])
  })

  it('may be one packed file, in several streams with zeros between them, or without a frame', async () => {
    await put('one.txt.xz', Buffer.concat([ONE, Buffer.alloc(8), ONE]))
    await put('two.txt.lzma', ALONE)
    const { found } = await gathered()
    expect(keys(found)).toEqual(['one.txt.xz!/one.txt', 'two.txt.lzma!/two.txt'])
    expect(words(found)).toEqual(['The mill closed.The mill closed.', 'The mill closed.'])
  })

  it('unpacks no more than it may, and takes no more memory', async () => {
    const chunks = async function* () {
      yield TAR
    }
    const most = (bytes: number) => {
      if (bytes > 100) throw new Error(`${bytes} are too many`)
    }
    await expect(unpackedAs('xz', chunks(), most).next()).rejects.toThrow('10240 are too many')
    expect(() => new LzmaDecoder(2 ** 30)).toThrow('dictionary-too-large')
    const large = Buffer.from(ALONE)
    large.writeUInt32LE(2 ** 30, 1)
    await put('large.lzma', large)
    expect(messages((await gathered()).rejected)).toEqual([
      expect.stringContaining('would take more than 128 MB of memory'),
    ])
  })

  it('says so wherever it is cut off or changed, and gives nothing else for it', async () => {
    for (let at = 12; at < TAR.length; at += 11) {
      await put('cut.tar', TAR.subarray(0, at))
      const changed = Buffer.from(TAR)
      changed[at] = (changed[at] ?? 0) ^ 0x10
      await put('changed.tar', changed)
      const { rejected } = await gathered()
      for (const name of ['changed.tar', 'cut.tar']) {
        expect(
          rejected.some((it) => it.path.endsWith(name)),
          `${name} at ${at}`,
        ).toBe(true)
      }
    }
  })
})

describe('a 7z archive', () => {
  const FILES = [
    { name: 'letters/one.txt', content: 'The mill closed.' },
    { name: 'letters/رسالة.txt', content: 'أغلقت الطاحونة.' },
    { name: 'empty.txt', content: '' },
  ]
  const many = { name: 'many.txt', content: MANY }

  it('has documents of its own, however they are packed, and told by its content', async () => {
    await put('a.txt', sevenZipOf([{ files: FILES }]))
    await put(
      'b.7z',
      sevenZipOf([{ files: [many], method: 0x21, properties: [8], packed: LZMA2 }, { files: FILES }]),
    )
    await put(
      'c.7z',
      sevenZipOf([{ files: [many], method: 0x030101, properties: [0x5d, 0, 0, 1, 0], packed: LZMA }]),
    )
    const { found, rejected } = await gathered()
    expect(rejected).toEqual([])
    expect(keys(found)).toEqual([
      ...['a.txt!/letters/one.txt', 'a.txt!/letters/رسالة.txt', 'a.txt!/empty.txt'],
      ...['b.7z!/many.txt', 'b.7z!/letters/one.txt', 'b.7z!/letters/رسالة.txt', 'b.7z!/empty.txt'],
      'c.7z!/many.txt',
    ])
    expect(words(found).slice(0, 4)).toEqual(['The mill closed.', 'أغلقت الطاحونة.', '', MANY])
    expect(words(found).at(-1)).toBe(MANY)
  })

  it('is opened within another archive', async () => {
    await put('a.7z', sevenZipOf([{ files: [{ name: 'b.7z', content: sevenZipOf([{ files: FILES }]) }] }]))
    expect(keys((await gathered()).found)[0]).toBe('a.7z!/b.7z!/letters/one.txt')
  })

  it('is opened with a password where its files, or its list too, are encrypted', async () => {
    await put('a.7z', sevenZipOf([{ files: FILES, password: 'الطاحونة' }]))
    await put('b.7z', sevenZipOf([{ files: FILES, password: 'mill' }], 'mill'))
    const { found, rejected } = await gathered(path(), undefined, undefined, ['wrong', 'mill', 'الطاحونة'])
    expect(rejected).toEqual([])
    expect(words(found)).toEqual(['a', 'b'].flatMap(() => FILES.map(({ content }) => content)))
    const none = await gathered()
    expect(none.rejected.map((it) => it.path.slice(path().length + 1))).toEqual([
      ...['a.7z!/letters/one.txt', 'a.7z!/letters/رسالة.txt'],
      'b.7z',
    ])
    for (const message of messages(none.rejected)) expect(message).toContain('--passwords FILE')
    const wrong = await gathered(path(), undefined, undefined, ['wrong'])
    for (const message of messages(wrong.rejected)) expect(message).toContain('does not open it')
  })

  it('is opened with the right password also where a large file is encrypted as it is, and nothing but its checksum tells', async () => {
    const large = { name: 'large.bin', content: Buffer.alloc(65 * 1024 * 1024) }
    await put('a.7z', sevenZipOf([{ files: [large, many], password: 'loom' }]))
    const { found } = await gathered(path(), undefined, undefined, ['wrong', 'loom'])
    expect(words(found)).toEqual([MANY])
  })

  it('may list as many files as any container has', () => {
    const count = 200_000
    const names = Buffer.from('a\0'.repeat(count), 'utf16le')
    const stated = (value: number) => Buffer.from([0xe0, value & 0xff, (value >> 8) & 0xff, value >> 16])
    const parts = [[1, 5], stated(count), [0x11], stated(names.length + 1), [0], names, [0, 0]]
    const header = headerIn(Buffer.concat(parts.map((it) => Buffer.from(it))))
    expect('files' in header && header.files).toHaveLength(count)
  })

  it('is refused where its list takes few bytes and much memory, or a long time', () => {
    const folders = Buffer.alloc(3_000_000, Buffer.from([1, 1, 0]))
    // A million, of which each says that it is packed in no way.
    const start = Buffer.from([1, 4, 7, 0x0b, 0xc0 | 0x0f, 0x40, 0x42, 0])
    expect(() => headerIn(Buffer.concat([start, folders]))).toThrow('too-many-members')
    expect(() => headerIn(Buffer.from([1, 5, 0, 0, 5, 0, 0, 0]))).toThrow('container-damaged')
    expect(() => headerIn(Buffer.from([1, 5, 0, 0x0f, 0, 0x0f, 0, 0, 0]))).toThrow('container-damaged')
    expect(() => headerIn(Buffer.from([1, 4, 6, 0, 0, 0, 6, 0, 0, 0, 0, 0]))).toThrow('container-damaged')
  })

  it('tells of each file that cannot be read, and reads the others', async () => {
    const faulty = {
      files: [many],
      method: 0x21,
      properties: [8],
      packed: Buffer.from(LZMA2).fill(7, 40, 60),
    }
    const unknown = { files: [{ name: 'ppmd.txt', content: 'x' }], method: 0x030401 }
    const links = { files: [{ name: 'link.txt', content: '/etc/passwd', mode: 0o120777 }] }
    const out = { files: [{ name: '..\\out.txt', content: 'x' }] }
    await put('a.7z', sevenZipOf([faulty, unknown, links, out, { files: FILES }]))
    const { found, rejected } = await gathered()
    expect(keys(found)).toHaveLength(3)
    expect(messages(rejected)).toEqual(
      ['damaged', 'method 197633', 'a link', 'leads out'].map((words) => expect.stringContaining(words)),
    )
  })

  it('says so wherever it is cut off or changed', async () => {
    const whole = sevenZipOf([{ files: [many], method: 0x21, properties: [8], packed: LZMA2 }])
    for (let at = 8; at < whole.length; at += 5) {
      await put('cut.7z', whole.subarray(0, at))
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0x10
      await put('changed.7z', changed)
      const { rejected } = await gathered()
      for (const name of ['changed.7z', 'cut.7z']) {
        expect(
          rejected.some((it) => it.path.includes(name)),
          `${name} at ${at}`,
        ).toBe(true)
      }
    }
  })
})
