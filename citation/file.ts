import { strToU8, Zip, ZipDeflate, type ZipInputFile } from 'fflate'
import { type CitationFormat, formatFacts } from './citation-format.ts'
import type { Citation } from './csl.ts'
import {
  DOCUMENT_END,
  DOCUMENT_HEAD,
  FIXED_PARTS,
  FOOTNOTES_END,
  FOOTNOTES_HEAD,
  footnote,
  quoteParagraph,
} from './formats/docx.ts'
import { markdownQuote, type NoteWriter, plainQuote } from './formats/footnotes.ts'
import { isRecordFormat, recordWriters } from './formats.ts'
import { inStyle, type StyleChoice, Works } from './style.ts'
import { textOf } from './styles/rich-text.ts'

export type FileOptions = { format: CitationFormat; choice: StyleChoice; signal?: AbortSignal }

/** Small pieces are joined: sending a response record by record wastes time. */
const PIECE = 64 * 1024
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
  if (format === 'docx') yield* wordFile(citations, options)
  else if (isRecordFormat(format)) yield* encoded(records(citations, format))
  else if (formatFacts[format].kind === 'list') yield* encoded(bibliography(citations, options))
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

async function* records(citations: AsyncIterable<Citation>, format: keyof typeof recordWriters) {
  const { head, record, between, end } = recordWriters[format]
  yield head
  let first = true
  for await (const citation of citations) {
    yield first ? record(citation) : between + record(citation)
    first = false
  }
  yield end
}

async function* bibliography(citations: AsyncIterable<Citation>, { choice, signal }: FileOptions) {
  const works = new Works()
  for await (const citation of citations) works.add(citation)
  for (const entry of await works.list(choice, signal)) yield `${textOf(entry)}\n\n`
}

async function* inGroups(citations: AsyncIterable<Citation>): AsyncGenerator<Citation[]> {
  let group: Citation[] = []
  for await (const citation of citations) {
    group.push(citation)
    if (group.length < AT_ONCE) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

/** Each citation with its footnote and its number, from 1. */
async function* numbered(citations: AsyncIterable<Citation>, { choice, signal }: FileOptions) {
  let number = 0
  for await (const group of inGroups(citations)) {
    const styled = await inStyle(group, choice, signal)
    for (const [at, citation] of group.entries()) {
      number += 1
      yield { citation, runs: styled[at]?.footnote ?? [], number }
    }
  }
}

async function* quotes(citations: AsyncIterable<Citation>, write: NoteWriter, options: FileOptions) {
  for await (const { citation, runs, number } of numbered(citations, options)) {
    yield write(citation, runs, number)
  }
}

/** One part of the package, packed as it grows. The second one waits in its packed form for the first. */
class Part {
  private gathered: string
  private readonly file: ZipDeflate

  constructor(zip: Zip, name: string, head: string) {
    this.file = new ZipDeflate(name, { level: 6 })
    zip.add(this.file satisfies ZipInputFile)
    this.gathered = head
  }

  write(text: string): void {
    this.gathered += text
    if (this.gathered.length < PIECE) return
    this.file.push(strToU8(this.gathered), false)
    this.gathered = ''
  }

  end(text: string): void {
    this.file.push(strToU8(this.gathered + text), true)
  }
}

async function* wordFile(citations: AsyncIterable<Citation>, options: FileOptions) {
  let packed: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    packed.push(piece)
  })
  for (const [name, text] of Object.entries(FIXED_PARTS)) new Part(zip, name, text).end('')
  const text = new Part(zip, 'word/document.xml', DOCUMENT_HEAD)
  const notes = new Part(zip, 'word/footnotes.xml', FOOTNOTES_HEAD)
  for await (const { citation, runs, number } of numbered(citations, options)) {
    text.write(quoteParagraph(citation, number))
    notes.write(footnote(runs, number))
    yield* packed
    packed = []
  }
  text.end(DOCUMENT_END)
  notes.end(FOOTNOTES_END)
  zip.end()
  yield* packed
}
