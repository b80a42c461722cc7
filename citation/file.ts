import { strToU8 } from 'fflate'
import { type CitationFormat, formatFacts } from './citation-format.ts'
import type { Citation } from './csl.ts'
import type { Block, DocumentFacts } from './document/blocks.ts'
import type { Grouping, LabelLanguage, Shown } from './document/layout.ts'
import { quotedOf } from './document/quoted.ts'
import { CitedWorks, quoteBlocks } from './document/quotes.ts'
import { type DocumentWords, documentWords } from './document/words.ts'
import { markdownQuote, type NoteWriter, plainQuote } from './formats/footnotes.ts'
import { LIST_PAGE_END, listEntry, listPageHead } from './formats/html-page.ts'
import { openDocumentFile } from './formats/opendocument/file.ts'
import { wordFile } from './formats/word/file.ts'
import { isRecordFormat, recordWriters } from './formats.ts'
import { PIECE } from './packed.ts'
import { inStyle, type StyleChoice, Works } from './style.ts'
import { textOf } from './styles/rich-text.ts'

/** How a document is laid out, and what it says of itself. Only formats for reading have use for it. */
export type DocumentLayout = {
  labels: LabelLanguage
  grouping: Grouping
  shown: Shown
  /** The order of dates within and among groups. */
  newestFirst: boolean
  /** Without one, it is named by what it contains. */
  title?: string
  /** What was searched, when it was exported: label and text. */
  facts: readonly (readonly [label: string, text: string])[]
  /** What whoever reads only the file has to know of what is not in it. */
  notice?: string
  made: Date
}

export type FileOptions = {
  format: CitationFormat
  choice: StyleChoice
  signal?: AbortSignal
  layout?: DocumentLayout
}

const plainLayout = (): DocumentLayout => ({
  labels: 'en',
  grouping: 'none',
  shown: 'paragraph',
  newestFirst: false,
  facts: [],
  made: new Date(),
})

/** Citations styled by one call to the style thread: few, so that garbage is collected soon. */
const AT_ONCE = 50

/**
 * A file of citations, piece by piece, while they are read. Memory does not grow with their number, except by the
 * works of a bibliography and the packed footnotes of a Word file. Rejects with `cancelled` soon after
 * `signal` aborts.
 */
export async function* citationFile(
  citations: AsyncIterable<Citation>,
  options: FileOptions,
): AsyncGenerator<Uint8Array> {
  const { format } = options
  if (isRecordFormat(format)) yield* encoded(records(citations, format, options.layout?.notice))
  else if (formatFacts[format].kind === 'document') yield* quoteDocument(citations, options)
  else if (format === 'bibliography-docx') yield* bibliographyDocument(citations, options)
  else if (format === 'bibliography-html') yield* encoded(bibliographyPage(citations, options))
  else if (format === 'bibliography') yield* encoded(bibliography(citations, options))
  else yield* encoded(quotes(citations, format === 'markdown' ? markdownQuote : plainQuote, options))
}

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let gathered = ''
  for await (const text of texts) {
    gathered += text
    if (gathered.length < PIECE) continue
    yield strToU8(gathered)
    gathered = ''
  }
  yield strToU8(gathered)
}

async function* records(
  citations: AsyncIterable<Citation>,
  format: keyof typeof recordWriters,
  notice: string | undefined,
) {
  const { head, comment, record, between, end } = recordWriters[format]
  yield head + (notice === undefined ? '' : (comment?.(notice) ?? ''))
  let first = true
  for await (const citation of citations) {
    yield first ? record(citation) : between + record(citation)
    first = false
  }
  yield end
}

async function listed(citations: AsyncIterable<Citation>, { choice, signal }: FileOptions) {
  const works = new CitedWorks()
  for await (const citation of citations) works.add(citation)
  return works.list(choice, signal)
}

async function* bibliography(citations: AsyncIterable<Citation>, { choice, layout, signal }: FileOptions) {
  const works = new Works()
  if (layout?.notice !== undefined) yield `${layout.notice}\n\n`
  for await (const citation of citations) works.add(citation)
  for (const entry of await works.list(choice, signal)) yield `${textOf(entry)}\n\n`
}

function factsOf(
  title: string,
  { direction, page }: DocumentWords,
  { labels, made }: DocumentLayout,
): DocumentFacts {
  return { title, language: labels, direction, page, made }
}

async function* bibliographyPage(citations: AsyncIterable<Citation>, options: FileOptions) {
  const layout = options.layout ?? plainLayout()
  const words = documentWords(layout.labels)
  yield listPageHead(factsOf(words.titleOfBibliography, words, layout), layout.notice)
  for (const entry of await listed(citations, options)) yield listEntry(entry)
  yield LIST_PAGE_END
}

async function* bibliographyDocument(citations: AsyncIterable<Citation>, options: FileOptions) {
  const layout = options.layout ?? plainLayout()
  const words = documentWords(layout.labels)
  const title = words.titleOfBibliography
  const blocks = async function* (): AsyncGenerator<Block> {
    yield { kind: 'title', text: title }
    if (layout.notice !== undefined) yield { kind: 'fact', label: words.copies, text: layout.notice }
    for (const entry of await listed(citations, options)) yield { kind: 'entry', text: entry }
  }
  yield* wordFile(factsOf(title, words, layout), blocks())
}

async function* quoteDocument(citations: AsyncIterable<Citation>, options: FileOptions) {
  const layout = options.layout ?? plainLayout()
  const words = documentWords(layout.labels)
  const title = layout.title ?? words.titleOfChosen
  const { choice, signal } = options
  const blocks = quoteBlocks(citations, { ...layout, title, words, choice, ...(signal && { signal }) })
  const write = options.format === 'odt' ? openDocumentFile : wordFile
  yield* write(factsOf(title, words, layout), blocks)
}

/** The words of each citation that are shown, numbered from 1. */
async function* numbered(citations: AsyncIterable<Citation>, shown: Shown, words: DocumentWords) {
  let number = 0
  for await (const citation of citations) {
    const { note } = citation.item.custom
    const quoted = quotedOf(citation, shown, words)
    for (const [at, it] of quoted.entries()) {
      number += 1
      yield { ...it, number, ...(note !== undefined && at === quoted.length - 1 && { note }) }
    }
  }
}

async function* inGroups<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item[]> {
  let group: Item[] = []
  for await (const it of items) {
    group.push(it)
    if (group.length < AT_ONCE) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

async function* quotes(citations: AsyncIterable<Citation>, write: NoteWriter, options: FileOptions) {
  const { choice, signal } = options
  const { labels, notice, shown } = options.layout ?? plainLayout()
  const words = documentWords(labels)
  if (notice !== undefined) yield `${notice}\n\n`
  for await (const group of inGroups(numbered(citations, shown, words))) {
    const styled = await inStyle(
      group.map((it) => it.citation),
      choice,
      signal,
    )
    for (const [at, it] of group.entries()) yield write(it, styled[at]?.footnote ?? [], words)
  }
}
