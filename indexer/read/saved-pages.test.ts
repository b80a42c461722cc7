import { describe, expect, it } from 'vitest'
import { read } from './read.ts'
import { gatheringFolder } from './testing/gathering.ts'

const { put, gathered } = gatheringFolder()

const WORDS = 'The mill by the river closed on Friday, and nobody knows why.'
const lines = (...all: string[]) => all.join('\r\n')

/** A page as Chrome saves it. */
const CHROME = lines(
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://example.org/mill?page=1',
  'Subject: =?utf-8?Q?The=20mill?=',
  'Date: Wed, 5 Jun 2019 23:30:00 -0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;',
  '\ttype="text/html";',
  '\tboundary="----B----"',
  '',
  '',
  '------B----',
  'Content-Type: text/html',
  'Content-ID: <frame-1@mhtml.blink>',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://example.org/mill?page=1',
  '',
  `<!doctype html><html><head><meta charset=3D"utf-8"><title>The mill</title><link rel=3D"canonical" href=3D"https://example.com/"></head><body><p>=E2=80=9C${WORDS}=E2=80=9D</p></body></html>`,
  '------B----',
  'Content-Type: text/css',
  'Content-Location: https://example.org/a.css',
  '',
  'p { color: red }',
  '------B----',
  'Content-Type: text/html',
  'Content-Location: https://example.org/advertisement',
  '',
  '<p>Buy a mill.',
  '------B------',
  '',
)

/** As word processors do it: no sender, no day, an address on a disk. */
const WORD = lines(
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; boundary="----=_NextPart_1"',
  '',
  'This document is a Single File Web Page.',
  '',
  '------=_NextPart_1',
  'Content-Location: file:///C:/1/mill.htm',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Type: text/html; charset="windows-1256"',
  '',
  '<html><p>=E3=D8=CD=E4=C9</p></html>',
  '------=_NextPart_1--',
)

async function readOne(name: string, content: string | Uint8Array) {
  await put(name, content)
  const { found } = await gathered()
  const raw = found.find(({ documentKey }) => documentKey === name)
  if (!raw) throw new Error(`${name} was not found`)
  return read(raw, new Date(0))
}

describe('a page saved in one file', () => {
  it('is its page, with where it was saved from and the day of that as day of access', async () => {
    const { format, text, metadata, notes } = await readOne('a', CHROME)
    expect(format).toBe('mhtml')
    expect(text).toContain(`“${WORDS}”`)
    expect(text).not.toContain('Buy')
    expect(metadata).toMatchObject({
      title: 'The mill',
      url: 'https://example.org/mill?page=1',
      accessed: '2019-06-05',
    })
    expect(metadata.publishedAt).toBeUndefined()
    expect(notes.map(({ message }) => message)).toEqual([
      '1 other page that it shows in a frame was not read',
    ])
  })

  it('is read in the encoding that its part states, and has no address that is none of the web', async () => {
    const { format, text, metadata } = await readOne('a.doc', WORD)
    expect(format).toBe('mhtml')
    expect(text.trim()).toBe('مطحنة')
    expect(metadata.url).toBeUndefined()
    expect(metadata.accessed).toBeUndefined()
  })

  it('takes the part that its header names for the page', async () => {
    const content = CHROME.replace('\ttype="text/html";', '\ttype="text/html"; start="<frame-2>";').replace(
      'Content-Location: https://example.org/advertisement',
      'Content-ID: <frame-2>',
    )
    expect((await readOne('a.mht', content)).text).toContain('Buy a mill.')
  })

  it('is told from a message in HTML, also by one whose name says that it is a page', async () => {
    const message = lines(
      'From: Jane Doe <jane@example.org>',
      'To: John Roe <john@example.org>',
      'Date: Wed, 5 Jun 2019 23:30:00 +0200',
      'Subject: The mill',
      'Message-ID: <1@example.org>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html',
      'Content-Location: https://example.org/mill',
      '',
      `<p>${WORDS}</p>`,
      '--b--',
    )
    expect((await readOne('a.eml', message)).format).toBe('mail')
    expect((await readOne('b.mht', message)).format).toBe('mail')
    // A message may state where it can be found, such as in the archive of a list.
    const located = message.replace('Subject', 'Content-Location: https://example.org/archive/1\r\nSubject')
    expect((await readOne('c', located)).format).toBe('mail')
    const mixed = await readOne('d', located.replace('multipart/related', 'multipart/mixed'))
    expect(mixed.format).toBe('mail')
    expect(mixed.text).toContain('From: Jane Doe')
  })

  it('is told in any language in which a browser says that it has saved it, and has nobody for its author', async () => {
    const page = lines(
      'From: <Gespeichert von Windows Internet Explorer 8>',
      'Subject: The mill',
      'Date: Wed, 5 Jun 2019 23:30:00 +0200',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html; charset="utf-8"',
      'Content-Location: https://example.org/mill',
      '',
      `<p>${WORDS}</p>`,
      '--b--',
    )
    for (const name of ['a.mht', 'b']) {
      const { format, metadata } = await readOne(name, page)
      expect(format).toBe('mhtml')
      expect(metadata).toMatchObject({ url: 'https://example.org/mill', accessed: '2019-06-05' })
      expect(metadata.authors).toBeUndefined()
      expect(metadata.publishedAt).toBeUndefined()
    }
  })

  it('is refused without a page in it', async () => {
    await put(
      'a.mht',
      lines(
        'MIME-Version: 1.0',
        'Content-Type: multipart/related; boundary=b',
        '',
        '--b',
        'Content-Type: image/png',
        '',
        'x',
        '--b--',
      ),
    )
    const [raw] = (await gathered()).found
    expect(() => raw && read(raw, new Date(0))).toThrow('it contains no text')
  })
})

describe('a page that a program has saved', () => {
  const saved = (note: string) =>
    `<!DOCTYPE html><html><!--${note}--><head><title>Mill</title></head><body><p>${WORDS}</p></body></html>`

  it('has the address and the day that SingleFile notes, in the zone of the browser', async () => {
    const note =
      '\n Page saved with SingleFile \n url: https://example.org/mill \n saved date: Wed Jun 05 2019 00:11:12 GMT+0200 (heure d’été)\n'
    const { metadata } = await readOne('a.html', saved(note))
    expect(metadata).toMatchObject({ url: 'https://example.org/mill', accessed: '2019-06-05' })
    expect(metadata.publishedAt).toBeUndefined()
  })

  it('has the day that HTTrack notes, and none where no program notes one', async () => {
    const httrack =
      " Mirrored from example.org/mill by HTTrack Website Copier/3.x [XR&CO'2014], Wed, 05 Jun 2019 10:11:12 GMT "
    expect((await readOne('a.html', saved(httrack))).metadata).toMatchObject({
      url: 'http://example.org/mill',
      accessed: '2019-06-05',
    })
    const browser = ' saved from url=(0024)https://example.org/mill '
    expect((await readOne('b.html', saved(browser))).metadata.accessed).toBeUndefined()
  })
})
