import { describe, expect, it } from 'vitest'
import { encoded } from './encoding/testing/encoded.ts'
import { TEXTS } from './encoding/testing/texts.ts'
import { detectFormat } from './format.ts'

const formatOf = (file: string, text: string) => detectFormat(file, Buffer.from(text))

describe('the format of a file', () => {
  it.each([
    '<!doctype html><p>Words',
    '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "a.dtd">\n<html>',
    '\ufeff<!-- saved --> \n<!-- twice -->\n<HTML lang="en">',
    '<body>Words',
  ])('is HTML if it begins like a page, whatever its name: %s', (text) => {
    expect(formatOf('page', text)).toEqual({ readable: true, format: 'html' })
  })

  it.each([
    '<p> is how a paragraph begins.',
    '<!-- never closed',
    'Words',
    '<bodyguard>',
    '<?xml version="1.0"',
  ])('is text if it does not: %s', (text) => {
    expect(formatOf('note.txt', text)).toEqual({ readable: true, format: 'text' })
  })

  it('is PDF if that begins in its first kilobyte, whatever its name', () => {
    const pdf = { readable: true, format: 'pdf' }
    expect(formatOf('report.txt', '%PDF-1.7\n%âãÏÓ')).toEqual(pdf)
    expect(formatOf('report', '\n\n%PDF-1.4')).toEqual(pdf)
    expect(formatOf('report.pdf', 'HTTP header\r\n\r\n%PDF-1.4')).toEqual(pdf)
    const text = { readable: true, format: 'text' }
    expect(formatOf('note.txt', 'A file that begins with %PDF-1.4 is a PDF.')).toEqual(text)
    expect(formatOf('note.pdf', 'Words')).toEqual(text)
  })

  it.each(['28b52ffd048059', '5d2a4d1800000000'])('is an archive that Zstandard has packed: %s', (hex) => {
    const archive = { readable: false, unreadable: 'archive' }
    expect(detectFormat('crawl.warc.zst', Buffer.from(hex, 'hex'))).toEqual(archive)
  })

  it('is binary where there are more NULs than any text has', () => {
    const binary = { readable: false, unreadable: 'binary' }
    expect(formatOf('note.txt', '\0'.repeat(4_096))).toEqual(binary)
    expect(formatOf('note.html', `<!doctype html>${'\0'.repeat(4_000)}`)).toEqual(binary)
    const text = { readable: true, format: 'text' }
    expect(detectFormat('note.txt', Buffer.from('Words', 'utf16le'))).toEqual(text)
    expect(detectFormat('note.txt', Buffer.from('\ufeffWords', 'utf16le').subarray(0, -1))).toEqual(text)
  })

  it.each(
    TEXTS.flatMap(([language, encodings, text]) =>
      encodings.map((it): [string, string, string] => [language, it, text]),
    ),
  )('is text in every encoding of text: %s in %s', (_, encoding, text) => {
    const expected = { readable: true, format: 'text' }
    expect(detectFormat('note.txt', encoded(text.repeat(20), encoding))).toEqual(expected)
  })

  it('is binary if it has what UTF-16 has, and much that no text has', () => {
    const names = Buffer.from('Root Entry', 'utf16le')
    const bytes = Buffer.from(Array.from({ length: 200 }, (_, at) => (at * at * 31) % 256))
    const binary = { readable: false, unreadable: 'binary' }
    expect(detectFormat('note.txt', Buffer.concat([names, bytes, names, bytes]))).toEqual(binary)
  })

  it('is found past any number of comments', () => {
    expect(formatOf('note.txt', `${'<!---->'.repeat(400)}Words`)).toEqual({ readable: true, format: 'text' })
    expect(formatOf('page', `${'<!-- a -->\n'.repeat(300)}<html>`)).toEqual({
      readable: true,
      format: 'html',
    })
  })

  it.each([
    '<?xml version="1.0"?><rss version="2.0"><channel>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '<rdf:RDF xmlns="http://purl.org/rss/1.0/">',
  ])('is a feed, which no page is, even if it was saved as one: %s', (text) => {
    expect(formatOf('news.html', text)).toEqual({ readable: false, unreadable: 'feed' })
  })

  it.each([
    ['hearing.txt', '\ufeffWEBVTT - The hearing\n', 'vtt'],
    ['hearing.txt', '1\r\n00:00:01,000 --> 00:00:02,000\r\nWords', 'srt'],
    ['hearing.srt', 'WEBVTT\n\n', 'vtt'],
    ['hearing.srt', 'Words', 'srt'],
    ['notes.md', '# Words', 'markdown'],
    ['notes.md', '<!doctype html><p>Words', 'html'],
    ['notes.markdown', '1\n00:00:01,000 --> 00:00:02,000\nWords', 'srt'],
    ['notes.txt', '# Words', 'text'],
    ['hearing.txt', 'WEBVTTS are files', 'text'],
    ['hearing.txt', '1\nWords at 00:00:01,000', 'text'],
  ])('is told by how it begins, else by its name: %s, %j', (file, text, format) => {
    expect(formatOf(file, text)).toEqual({ readable: true, format })
  })
})
