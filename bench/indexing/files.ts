import { column, type SmallPage, smallPdf } from '../../indexer/read/pdf/testing/small-pdf.ts'
import { docx, odf, xlsx } from '../../indexer/read/testing/office-documents.ts'
import { png, scannedPdf, scanOf } from '../../indexer/read/testing/scans.ts'
import { inventedWord } from '../corpus/invented-words.ts'
import type { Story } from './stories.ts'

/** A file for each format, of one story. Its bytes depend on nothing else. */
export type Write = (story: Story) => Uint8Array | Promise<Uint8Array>

const CHARACTERS_OF_LINE = 88
const LINES_OF_PAGE = 50
/** So few lines that a page takes OCR about as long as a page of a book. */
const LINES_OF_SCAN = 36

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const inParagraphs = (story: Story, open: string, close: string) =>
  [story.title, ...story.paragraphs].map((it) => `${open}${escaped(it)}${close}`).join('')

const text: Write = ({ title, author, day, paragraphs }) =>
  Buffer.from(`${title}\n\nBy ${author}\n${day}\n\n${paragraphs.join('\n\n')}\n`)

const markdown: Write = ({ title, author, day, paragraphs }) =>
  Buffer.from(
    `---\ntitle: "${title}"\nauthor: ${author}\ndate: ${day}\n---\n\n# ${title}\n\n${paragraphs.join('\n\n')}\n`,
  )

/** As a site has it: menus and links around the article, and what it says of itself for other programs. */
export function pageOf({ title, author, day, paragraphs }: Story): string {
  const menu = Array.from({ length: 12 }, (_, at) => `<li><a href="/${at}">${inventedWord(at)}</a></li>`)
  const described = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: day,
    author: { '@type': 'Person', name: author },
  })
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title><script type="application/ld+json">${described.replaceAll('<', '\\u003c')}</script></head><body><header><nav><ul>${menu.join('')}</ul></nav></header><main><article><h1>${escaped(title)}</h1><p class="byline">By ${author}</p><time datetime="${day}">${day}</time>${paragraphs.map((it) => `<p>${escaped(it)}</p>`).join('')}</article></main><aside><h2>Read more</h2><ul>${menu.join('')}</ul></aside><footer><p>All rights reserved.</p></footer></body></html>`
}

export function linesIn({ title, paragraphs }: Story): string[] {
  const lines = [title, '']
  for (const paragraph of paragraphs) {
    let line = ''
    for (const word of paragraph.split(' ')) {
      if (line.length + word.length >= CHARACTERS_OF_LINE) {
        lines.push(line)
        line = ''
      }
      line += line === '' ? word : ` ${word}`
    }
    lines.push(line, '')
  }
  // In the encoding of the standard fonts: windows-1252.
  return lines.map((it) =>
    it
      .replaceAll('“', '\x93')
      .replaceAll('”', '\x94')
      .replaceAll('—', '\x97')
      .replace(/[^\x20-\xff]/g, '?'),
  )
}

function pdfPages(story: Story): SmallPage[] {
  const lines = linesIn(story)
  const pages: SmallPage[] = []
  for (let at = 0; at < lines.length; at += LINES_OF_PAGE) {
    const drawn = column(lines.slice(at, at + LINES_OF_PAGE))
    pages.push({ drawn: [...drawn, { x: 290, y: 40, text: String(pages.length + 1) }] })
  }
  return pages
}

const pdf: Write = (story) => smallPdf({ pages: pdfPages(story), title: story.title, author: story.author })

const scan = (story: Story) => scanOf({ drawn: column(linesIn(story).slice(0, LINES_OF_SCAN)) })

const cellsOf = (texts: readonly string[]) =>
  texts.map((it) => `<c t="inlineStr"><is><t>${escaped(it)}</t></is></c>`).join('')

const quoted = (it: string) => `"${it.replaceAll('"', '""')}"`

const rtf: Write = (story) => {
  const ascii = (it: string) =>
    it.replace(/[\\{}]/g, '\\$&').replace(/[^\x20-\x7e]/g, (other) => `\\u${other.charCodeAt(0)}?`)
  return Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252 ${[story.title, ...story.paragraphs].map((it) => `${ascii(it)}\\par `).join('\\par ')}}`,
  )
}

/** By the ending of the name of the file. */
export const WRITE = {
  txt: text,
  html: (story) => Buffer.from(pageOf(story)),
  md: markdown,
  docx: (story) => docx(inParagraphs(story, '<w:p><w:r><w:t>', '</w:t></w:r></w:p>')),
  odt: (story) => odf('text', inParagraphs(story, '<text:p>', '</text:p>')),
  rtf,
  xlsx: (story) => xlsx(cellsOf([story.title, ...story.paragraphs])),
  csv: ({ title, paragraphs }) =>
    Buffer.from(
      `number,remark\n${[title, ...paragraphs].map((it, at) => `${at + 1},${quoted(it)}`).join('\n')}\n`,
    ),
  pdf,
  png: async (story) => png(await scan(story)),
  'scan.pdf': async (story) => scannedPdf([await scan(story)]),
} satisfies Record<string, Write>

/** A file that is damaged, or that nobody can open without a password. */
export const FAULTY: readonly (readonly [ending: string, write: Write])[] = [
  ['pdf', async (story) => (await pdf(story)).subarray(0, 300)],
  ['docx', async (story) => (await WRITE.docx(story)).subarray(0, 400)],
  ['pdf', (story) => smallPdf({ pages: pdfPages(story), password: 'mill' })],
  ['txt', () => Buffer.from(' \n')],
  ['wav', (story) => Buffer.from(`RIFF\0\0\0\0WAVE${story.title}\0\x01\x02\x03`)],
]
