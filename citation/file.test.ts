import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { documentOf, passageId } from '../model/ids.ts'
import type { CitationFormat } from './citation-format.ts'
import type { Citation } from './csl.ts'
import { LAYOUT, SAID, TURNS } from './documents.fixture.ts'
import { citationFile, type DocumentLayout } from './file.ts'
import { HARD_CASES, passageWith } from './passage.fixture.ts'
import { Notes, PLAIN_CHOICE, type StyleChoice } from './style.ts'
import { textOf } from './styles/rich-text.ts'
import { toCsl } from './to-csl.ts'

/** Each of them a work of its own. */
const HARD = Object.values(HARD_CASES).map((it, at) => {
  const id = passageId.parse(passageWith().id.replace(/^../, String(at + 10)))
  return toCsl(passageWith({ ...it, id, documentId: documentOf(id) }))
})

async function* each(citations: readonly Citation[]) {
  yield* citations
}

async function fileOf(
  format: CitationFormat,
  citations: readonly Citation[],
  choice = PLAIN_CHOICE,
  layout: { layout?: DocumentLayout } = {},
) {
  const pieces: Uint8Array[] = []
  for await (const piece of citationFile(each(citations), { format, choice, ...layout })) pieces.push(piece)
  return Buffer.concat(pieces)
}

describe('Word', () => {
  const OSCOLA: StyleChoice = { style: 'oscola', locale: 'style' }

  it('reads back with the source’s characters, each quote with a real footnote', async () => {
    const file = await fileOf('docx', HARD, OSCOLA)
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: file },
      { styleMap: ["p[style-name='Quote'] => blockquote:fresh"] },
    )
    expect(messages.filter((it) => it.type === 'error')).toEqual([])
    const decoded = (html: string) =>
      html
        .replace(/<br \/>/g, '\n')
        .replace(/<[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&')
    const quotes = [...value.matchAll(/<blockquote>([\s\S]*?)<sup>/g)].map((it) => decoded(it[1] ?? ''))
    expect(quotes).toEqual(HARD.map(({ item }) => item.custom.text.replace(/\r\n/g, '\n')))
    const notes = [...value.matchAll(/<li id="footnote-\d+">(.*?)<a href="#footnote-ref/g)].map((it) =>
      decoded(it[1] ?? '')
        .replaceAll('\u200E', '')
        .trim(),
    )
    expect(notes).toEqual((await new Notes(OSCOLA).next(HARD)).map(textOf))
  })

  it('writes Arabic from right to left', async () => {
    const text = 'لم يأت أحد.'
    const file = await fileOf('docx', [toCsl(passageWith({ text, language: 'ar' }))])
    const { value } = await mammoth.extractRawText({ buffer: file })
    expect(value).toContain(text)
  })

  it('keeps the order and the notes of several hundred quotes', async () => {
    const many = Array.from({ length: 450 }, (_, at) =>
      toCsl(
        passageWith({ text: `Quote ${at}.`, ordinal: at }),
        null,
        at === 7 ? { note: 'Ask her again' } : {},
      ),
    )
    const { value } = await mammoth.extractRawText({ buffer: await fileOf('docx', many) })
    expect([...value.matchAll(/Quote (\d+)\./g)].map((it) => Number(it[1]))).toEqual(many.map((_, at) => at))
    expect(value).toMatch(/Quote 7\. \(Doe[^)]*\)\n\nAsk her again/)
  })
})

it('numbers quotes in plain text and in Markdown, each with its footnote below', async () => {
  const text = 'She said *no*.\n1. Never.'
  const citations = [toCsl(passageWith({ text }), null, { note: 'Ask *her*' }), toCsl(passageWith())]
  const cited =
    'Doe, J. (2025, March 8). What happened on the coast. The Daily Example. https://example.org/coast'
  expect(String(await fileOf('text', citations))).toBe(
    `“${text}” [1]\n\nAsk *her*\n\n[1] ${cited} (para. 7 [counted])\n\n‘Amnesty found “war crimes” there.’ [2]\n\n[2] ${cited} (para. 7 [counted])\n\n`,
  )
  expect(String(await fileOf('markdown', citations))).toBe(
    `> She said \\*no\\*.\\\n> 1\\. Never.[^1]\n\nAsk \\*her\\*\n\n[^1]: ${cited.replace('The Daily Example', '*The Daily Example*')} (para. 7 \\[counted\\])\n\n> Amnesty found “war crimes” there.[^2]\n\n[^2]: ${cited.replace('The Daily Example', '*The Daily Example*')} (para. 7 \\[counted\\])\n\n`,
  )
})

it('says in plain text and in Markdown who is quoted, and sets each quotation in marks of its own', async () => {
  const lines = async (format: 'text' | 'markdown', layout: Partial<DocumentLayout>) =>
    String(await fileOf(format, [TURNS], PLAIN_CHOICE, { layout: { ...LAYOUT, ...layout } }))
      .split('\n\n')
      .filter((it) => !/^\[/.test(it) && it !== '')
  const both = 'Agnès Callamard; Richard Roe (speaker inferred)'
  expect(await lines('text', {})).toEqual([`Quoted: ${both}`, `‘${SAID}’ [1]`])
  expect(await lines('markdown', {})).toEqual([`Quoted: ${both}`, `> ${SAID}[^1]`])
  expect(await lines('text', { shown: 'quotations' })).toEqual([
    'Agnès Callamard: “it was planned” [1]',
    'Richard Roe (speaker inferred): “No.” [2]',
  ])
  expect(await lines('markdown', { shown: 'quotations', labels: 'ar' })).toEqual([
    '> Agnès Callamard: “it was planned”[^1]',
    '> Richard Roe (القائل مستنتج): “No.”[^2]',
  ])
})

it('lists each work once', async () => {
  const citations = [toCsl(passageWith()), toCsl(passageWith({ ordinal: 8 }))]
  expect(String(await fileOf('bibliography', citations))).toBe(
    'Doe, J. (2025, March 8). What happened on the coast. The Daily Example. https://example.org/coast\n\n',
  )
})

it('lists works as a web page that needs nothing from anywhere, with italics and links', async () => {
  const title = 'Less < more & <script>'
  const page = String(await fileOf('bibliography-html', [toCsl(passageWith({ title })), ...HARD]))
  expect(page).toContain(`<i>The Daily Example</i>`)
  expect(page).toContain('<a href="https://example.org/coast">https://example.org/coast</a>')
  expect(page).toContain('Less &#60; more &#38; &#60;script&#62;')
  expect(page).toContain('<li dir="rtl">')
  expect(page).not.toMatch(/<script|src=|<link/)
})

it('lists works as a Word document', async () => {
  const file = await fileOf('bibliography-docx', [toCsl(passageWith()), toCsl(passageWith({ ordinal: 8 }))])
  const { value } = await mammoth.convertToHtml({ buffer: file })
  expect(value).toBe(
    '<p>Bibliography</p><p>Doe, J. (2025, March 8). What happened on the coast. <em>The Daily Example</em>. <a href="https://example.org/coast">https://example.org/coast</a></p>',
  )
})

it.each(['csl', 'csv', 'jsonl', 'endnote', 'docx', 'odt', 'markdown', 'bibliography'] as const)(
  'is a whole file without any citation: %s',
  async (format) => {
    const file = await fileOf(format, [])
    if (format === 'csl') expect(JSON.parse(String(file))).toEqual([])
    if (format === 'docx')
      expect((await mammoth.extractRawText({ buffer: file })).value.trim()).toBe('Selected quotes')
  },
)

it('stops soon after it is cancelled', async () => {
  const controller = new AbortController()
  const endless = async function* () {
    for (;;) yield toCsl(passageWith())
  }
  const reading = async () => {
    const options = { format: 'markdown', choice: PLAIN_CHOICE, signal: controller.signal } as const
    for await (const _ of citationFile(endless(), options)) controller.abort()
  }
  await expect(reading()).rejects.toMatchObject({ code: 'cancelled' })
})
