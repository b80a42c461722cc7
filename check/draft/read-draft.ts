import { createHash } from 'node:crypto'
import { type buildAuthority, type Draft, detectFormat, readDraft } from '../../indexer/index.ts'
import { DRAFT_AT_MOST } from '../../model/check-draft.ts'
import type { UnreadableFormat } from '../../model/error-terms.ts'
import { AppError, hasCode } from '../../model/errors.ts'
import { type GivenDraft, PASTED } from './given.ts'
import { type FoundQuotation, quotationsOfDraft } from './quotations.ts'

export type ReadDraft = {
  name: string | null
  format: Draft['format'] | 'word'
  /** What is shown of it: every offset is in here. Of a text or Markdown its own characters. */
  text: string
  language: string | null
  /** Of the bytes that were given. */
  sha256: string
  quotations: FoundQuotation[]
}

/** A byte order mark: says that what follows is UTF-8, and is no part of it. */
const UTF_8 = Buffer.from('\uFEFF')
/** What is read as a document, and not as a draft. */
const OTHER_FORMATS: Readonly<Record<string, UnreadableFormat | undefined>> = {
  pdf: 'pdf',
  rtf: 'office',
  table: 'table',
}
const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** `> Words`, as Markdown and mails quote. */
const QUOTED_LINE = /^ {0,3}>[ \t]?\S/m
/** An element that a page's text is in: a part of a page has no `html` around it. */
const ELEMENT = /^\s*<(?:p|div|article|section|main|blockquote|h[1-6]|ul|ol|table|q)(?:\s[^<>]*)?>/i

/**
 * A draft with its quotations.
 * @throws AppError `draft-refused` or `format-unknown` if it has no text that can be read
 */
export async function quotedDraft(
  given: GivenDraft,
  authority: ReturnType<typeof buildAuthority>,
): Promise<ReadDraft> {
  const { name, bytes, isText = false } = given
  const called = name ?? PASTED
  if (bytes.length > DRAFT_AT_MOST.bytes) {
    const { megabytes } = DRAFT_AT_MOST
    throw new AppError('draft-refused', { name: called, problem: { reason: 'draft-too-large', megabytes } })
  }
  const format = formatOf(called, bytes, isText)
  const page =
    format === 'word' ? await pageOfWord(called, bytes) : isText ? Buffer.concat([UTF_8, bytes]) : bytes
  const { language } = given
  const document = read({
    ...(language !== undefined && { language }),
    name: called,
    bytes: page,
    format: format === 'word' ? 'html' : format,
  })
  const { text } = document
  const quotations = quotationsOfDraft(document)
  const isQuote = given.orQuote === true && quotations.length === 0 && isOneQuote(text)
  return {
    ...{ name, format, text, language: document.language },
    sha256: createHash('sha256').update(bytes).digest('hex'),
    quotations: isQuote ? [asOneQuote(text)] : quotations,
  }

  function read(draft: Draft) {
    try {
      return readDraft(draft, authority)
    } catch (error) {
      throw refusal(called, error)
    }
  }
}

/** Everything that may begin or end a quotation. */
const MARKS = /["“”„‟«»‹›＂「」『』《》]|(?<![\p{L}\p{N}])[‘'‚`]/u
/** No quote has more; a text has. */
const QUOTE_WORDS_AT_MOST = 700

/** A quote that was pasted by itself, as it is found: without marks. */
const isOneQuote = (text: string) =>
  !MARKS.test(text) && text.trim().split(/\s+/).length <= QUOTE_WORDS_AT_MOST

function asOneQuote(text: string): FoundQuotation {
  const start = text.length - text.trimStart().length
  const quote = text.trim()
  return { start, end: start + quote.length, text: quote, speaker: null, source: null }
}

async function pageOfWord(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  // Most drafts need none of it.
  const { pageOfWord: read } = await import('./word.ts')
  return read(name, bytes)
}

function formatOf(name: string, bytes: Uint8Array, isText: boolean): ReadDraft['format'] {
  if (!isText && ZIP.every((byte, at) => bytes[at] === byte)) return 'word'
  const found = detectFormat(name, bytes)
  const other = found.readable ? OTHER_FORMATS[found.format] : found.unreadable
  if (!isText && other !== undefined) {
    throw new AppError('format-unknown', { path: name, format: other })
  }
  if (found.readable && (found.format === 'html' || found.format === 'markdown')) return found.format
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  if (ELEMENT.test(text)) return 'html'
  return QUOTED_LINE.test(text) ? 'markdown' : 'text'
}

/** Of a draft the same is wrong as of a document, but nothing was to be indexed. */
function refusal(name: string, error: unknown): unknown {
  if (error instanceof RangeError) {
    return new AppError('draft-refused', { name, problem: { reason: 'nested-too-deeply' } }, { cause: error })
  }
  if (!hasCode(error, 'document-refused')) return error
  const { problem } = error.facts
  switch (problem.reason) {
    case 'no-text':
    case 'encoding-unknown':
    case 'encoding-unreadable':
    case 'only-frames':
    case 'only-scripts':
      return new AppError('draft-refused', { name, problem }, { cause: error })
    default:
      return error
  }
}
