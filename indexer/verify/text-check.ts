import type { Document } from '../../model/document.ts'
import type { Finding } from '../../model/finding.ts'

/**
 * Whether every passage is exactly the words at its place in the text of its document, and whether passages and what
 * is listed as left out contain every character of it that is not blank, each once.
 */
export function* differencesInText(document: Document): Generator<Finding> {
  const { documentId, documentKey, text, passages, leftOut } = document
  const about = { document: documentId, detail: null }
  for (const { id, start, end, text: words } of passages) {
    if (text.slice(start, end) !== words) yield { ...about, code: 'passage-not-in-text', subject: id }
  }
  const place = (start: number, end: number) => `${documentKey} ${start}–${end}`
  let at = 0
  for (const { start, end } of [...passages, ...leftOut].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at && end > start) {
      yield { ...about, code: 'text-accounted-twice', subject: place(start, Math.min(at, end)) }
    }
    if (!isBlank(text, at, start)) yield { ...about, code: 'text-not-accounted', subject: place(at, start) }
    at = Math.max(at, end)
  }
  if (!isBlank(text, at, text.length)) {
    yield { ...about, code: 'text-not-accounted', subject: place(at, text.length) }
  }
}

const isBlank = (text: string, from: number, to: number) => from >= to || text.slice(from, to).trim() === ''
