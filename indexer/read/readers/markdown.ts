import { decodeDocument } from '../decode.ts'
import { readMarkdown } from '../markdown/markdown.ts'
import { isReadable } from '../markdown/readable.ts'
import { readPlainText } from '../plain/plain-text.ts'
import type { Reader } from '../reader.ts'

/** A text in Markdown; one that is no more than marks is read as plain text. */
export const readMarkdownFile: Reader = (raw) => {
  const { text, notes } = decodeDocument(raw.bytes, raw)
  return { text, notes, ...(isReadable(text) ? readMarkdown(text) : readPlainText(text)) }
}
