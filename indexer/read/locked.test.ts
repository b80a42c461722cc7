import { describe, expect, it } from 'vitest'
import { Blowfish } from './encryption/blowfish.ts'
import { passwordsIn } from './encryption/passwords.ts'
import { Rc4 } from './encryption/rc4.ts'
import type { OfficeFormat } from './office-formats.ts'
import { loadPdfium } from './pdf/library.ts'
import { smallPdf } from './pdf/testing/small-pdf.ts'
import { read } from './read.ts'
import { zipOf } from './testing/archives.ts'
import { cell, lockedWorkbook, wideText } from './testing/excel-workbooks.ts'
import { gatheringFolder, messages } from './testing/gathering.ts'
import { agilePackage, lockedOdt, standardPackage, winZip } from './testing/locked-documents.ts'
import { docx, pptx, readAs, textOrReason } from './testing/office-documents.ts'
import { cryptoApiLock, type OldLock, shortLock } from './testing/old-locks.ts'
import { presentation, shape, text } from './testing/presentations.ts'
import { wordDocument } from './testing/word-documents.ts'

// A file that somebody else has locked is read as it was, with a password that is given, and told to need one otherwise.

const PASSWORDS = ['wrong', 'الطاحونة ', 'mill']
const WORDS = 'The mill by the river closed.'

const DOCX = docx(`<w:p><w:r><w:t>${WORDS}</w:t></w:r></w:p>`)
const CONTENT = `<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:body><o:text><t:p>${WORDS}</t:p></o:text></o:body></o:document-content>`
const ofBefore2007 = (lock: OldLock): [OfficeFormat, Uint8Array][] => [
  // Longer than a block, so that more than one key is needed.
  ['doc', wordDocument({ lock, stories: { text: [{ text: `${WORDS}\r` }] } })],
  ['xls', lockedWorkbook({ sheets: [{ name: 'A', records: [cell.text(0, 0, wideText(WORDS))] }] }, lock)],
  ['ppt', presentation({ lock, slides: [{ shapes: [shape({ words: text(4, WORDS) })] }] })],
]
type Locked = [program: string, format: OfficeFormat | 'locked-office', bytes: Uint8Array]
const by = (program: string, lock: OldLock) =>
  ofBefore2007(lock).map(([format, bytes]): Locked => [program, format, bytes])
const DOCUMENTS: Locked[] = [
  ['Office 2007', 'locked-office', standardPackage(DOCX, 'mill')],
  ['Office 2010 and later', 'locked-office', agilePackage(DOCX, 'mill')],
  ['OpenDocument 1.2', 'odt', lockedOdt(CONTENT, 'mill', 'aes')],
  ['OpenOffice', 'odt', lockedOdt(CONTENT, 'mill', 'blowfish')],
  ...by('Office 97', shortLock('mill')),
  ...by('Office 2002', cryptoApiLock('mill')),
  ...by('Office 2002 with 40 bits', cryptoApiLock('mill', 40)),
]

describe('a document that is encrypted', () => {
  it.each(DOCUMENTS)('by %s (%s) is read with the first password that opens it', (_, format, bytes) => {
    expect(textOrReason(format, bytes, PASSWORDS)).toContain(WORDS)
  })

  it.each(DOCUMENTS)('by %s (%s) says whether it has no password, or only wrong ones', (_, format, bytes) => {
    expect(textOrReason(format, bytes)).toBe('needs-password')
    expect(textOrReason(format, bytes, ['wrong', 'Mill'])).toBe('passwords-failed')
  })

  it('is read without being asked for where Excel has locked it with what all programs know', () => {
    const bytes = lockedWorkbook(
      { sheets: [{ name: 'A', records: [cell.text(0, 0, wideText(WORDS))] }] },
      shortLock('VelvetSweatshop'),
    )
    expect(readAs('xls', bytes).text).toContain(WORDS)
  })

  it('is a document of the kind that it shows itself to be', () => {
    const slides = pptx(`<a:r><a:t>${WORDS}</a:t></a:r>`)
    expect(readAs('locked-office', agilePackage(slides, 'mill'), PASSWORDS).text).toContain(WORDS)
  })

  it('is refused where what was encrypted was changed afterwards', () => {
    const changed = agilePackage(DOCX, 'mill', (encrypted) => encrypted.writeUInt8(1, encrypted.length - 1))
    expect(textOrReason('locked-office', changed, PASSWORDS)).toBe('damaged-office')
  })

  it.each(DOCUMENTS)('by %s (%s) is read or refused wherever it is cut off', (_, format, bytes) => {
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 12)) {
      const found = textOrReason(format, bytes.subarray(0, at), ['mill'])
      if (!found.includes(WORDS)) expect(['damaged-office', 'no-text', 'passwords-failed']).toContain(found)
    }
  })

  it('is read as a PDF too', async () => {
    await loadPdfium()
    const bytes = smallPdf({ pages: [{ drawn: [{ x: 100, y: 700, text: WORDS }] }], password: 'mill' })
    const raw = {
      collection: 'a',
      documentKey: 'a',
      path: '/a',
      sha256: '',
      manifest: null,
      format: 'pdf',
      bytes,
    } as const
    const readWith = (passwords: string[]) => () => read({ ...raw, passwords }, new Date(0)).text
    expect(readWith(PASSWORDS)()).toBe(WORDS)
    expect(readWith([])).toThrow('--passwords FILE')
    expect(readWith(['wrong'])).toThrow('the password that was given does not open it')
  })
})

// Written by the program zip: one stored, one deflated.
const STORED = Buffer.from(
  'UEsDBAoACQAAAIeEfl0wASHnHAAAABAAAAAHABwAb25lLnR4dFVUCQAD/aUNa/2lDWt1eAsAAQQAAAAABAAAAAC2OmyN5X959JFx' +
    'EyksU540pF5VPV0uWNgNPUCsUEsHCDABIeccAAAAEAAAAFBLAQIeAwoACQAAAIeEfl0wASHnHAAAABAAAAAHABgAAAAAAAEAAACk' +
    'gQAAAABvbmUudHh0VVQFAAP9pQ1rdXgLAAEEAAAAAAQAAAAAUEsFBgAAAAABAAEATQAAAG0AAAAAAA==',
  'base64',
)
const DEFLATED = Buffer.from(
  'UEsDBBQACQAIAESFfl0vfNJqIgAAAJkAAAAHABwAdHdvLnR4dFVUCQADYKcNa2CnDWt1eAsAAQQAAAAABAAAAAByeJZoe9A0sVPp' +
    '2mclyQKO1BMy98pyQvg9A05FOeBtFYQLUEsHCC980moiAAAAmQAAAFBLAQIeAxQACQAIAESFfl0vfNJqIgAAAJkAAAAHABgAAAAA' +
    'AAEAAACkgQAAAAB0d28udHh0VVQFAANgpw1rdXgLAAEEAAAAAAQAAAAAUEsFBgAAAAABAAEATQAAAHMAAAAAAA==',
  'base64',
)

describe('what is encrypted in a ZIP file', () => {
  const { put, gathered, path } = gatheringFolder()
  const aes = (content: string, packed = winZip(content, 'mill')) =>
    zipOf([{ name: 'one.txt', content, flags: 0x801, method: 99, states: { crc32: 0 }, ...packed }])

  it('is read with a password that opens it, however it is encrypted and packed', async () => {
    await put('a.zip', STORED)
    await put('b.zip', DEFLATED)
    await put('c.zip', aes(WORDS))
    const { found, rejected } = await gathered(path(), undefined, undefined, PASSWORDS)
    expect(rejected).toEqual([])
    expect(found.map(({ documentKey, bytes }) => [documentKey, Buffer.from(bytes).toString()])).toEqual([
      ['a.zip!/one.txt', 'The mill closed.'],
      ['b.zip!/two.txt', 'The mill closed. '.repeat(9)],
      ['c.zip!/one.txt', WORDS],
    ])
  })

  it('keeps its last version where no password opens it, and what to do is told', async () => {
    await put('a.zip', STORED)
    await put('c.zip', aes(WORDS))
    const none = await gathered()
    expect(messages(none.rejected)).toEqual(Array(2).fill(expect.stringContaining('--passwords FILE')))
    // So many that one of them passes the byte by which the old encryption tells a right one.
    const wrong = Array.from({ length: 2_000 }, (_, at) => `wrong ${at}`)
    const all = await gathered(path(), undefined, undefined, wrong)
    expect(messages(all.rejected)).toEqual(
      Array(2).fill(expect.stringContaining('none of the 2000 passwords')),
    )
    expect(all.rejected.map(({ documentKey }) => documentKey)).toEqual(['a.zip!/one.txt', 'c.zip!/one.txt'])
  })

  it('is told to be damaged or locked, and never half a document, where a byte is another one', async () => {
    const packed = winZip(WORDS, 'mill')
    packed.packed[30] = (packed.packed[30] ?? 0) ^ 1
    await put('a.zip', aes(WORDS, packed))
    const { found, rejected } = await gathered(path(), undefined, undefined, PASSWORDS)
    expect(found).toEqual([])
    expect(rejected).toHaveLength(1)
  })
})

it('has the ciphers that OpenSSL no longer gives, by the vectors that were published for them', () => {
  const zeros = Buffer.alloc(16)
  expect(new Rc4(Buffer.from('0102030405', 'hex')).next(zeros).toString('hex')).toBe(
    'b2396305f03dc027ccc3524a0a1118a8',
  )
  const encrypted = (key: string, block: string) =>
    new Blowfish(Buffer.from(key, 'hex'))
      .decrypted(Buffer.alloc(8), Buffer.from(block, 'hex'))
      .toString('hex')
  expect(encrypted('0000000000000000', '0000000000000000')).toBe('4ef997456198dd78')
  expect(encrypted('ffffffffffffffff', 'ffffffffffffffff')).toBe('51866fd5b85ecb8a')
  expect(encrypted('0123456789abcdef', '1111111111111111')).toBe('61f9c3802281b096')
})

it('takes a password from each line of a file, with its spaces, and says which files are none', () => {
  expect(passwordsIn(Buffer.from('\uFEFFmill\r\n mill \n\nmill\nالطاحونة'))).toEqual([
    'mill',
    ' mill ',
    'الطاحونة',
  ])
  expect(passwordsIn(Buffer.from('m\xfchle', 'latin1'))).toBeNull()
  expect(passwordsIn(Buffer.from(Array.from({ length: 201 }, (_, at) => at).join('\n')))).toBeNull()
})
