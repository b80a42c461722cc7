import { type Document, partsOf, type Rest } from './document.ts'
import type { Bibliography, Paragraph } from './passage.ts'

/** A document as it is stored and passed on: what its passages have in common, each of them, and the rest, all as JSON. */
export type DocumentJson = { bibliography: string; bodies: string[]; rest: string }

/** What is stored of a document besides its passages: of its text only what stands in none of them. */
export type StoredRest = Omit<Rest, 'text'> & ({ between: string } | { text: string })

export function jsonOf(document: Document): DocumentJson {
  const { bibliography, passages, rest } = partsOf(document)
  return {
    bibliography: JSON.stringify(bibliography),
    bodies: passages.map((it) => JSON.stringify(it)),
    rest: restToStore(rest, passages),
  }
}

/** The document that has these parts. */
export function documentFrom(bibliography: Bibliography, passages: Paragraph[], rest: StoredRest): Document {
  return { ...bibliography, ...restOf(rest, passages), passages }
}

/**
 * The rest of a document as JSON. Its passages are slices of its text, so what stands between them is enough to make
 * the text again; where they are not, all of it is stored.
 */
export function restToStore(rest: Rest, passages: readonly Paragraph[]): string {
  const { text, ...others } = rest
  const between = betweenOf(text, passages)
  const stored: StoredRest = between === null ? rest : { between, ...others }
  return JSON.stringify(stored)
}

function restOf(stored: StoredRest, passages: readonly Paragraph[]): Rest {
  if ('text' in stored) return stored
  const { between, ...others } = stored
  return { text: textOf(between, passages), ...others }
}

function betweenOf(text: string, passages: readonly Paragraph[]): string | null {
  const between: string[] = []
  let at = 0
  for (const { start, end, text: own } of passages) {
    if (start < at || text.slice(start, end) !== own) return null
    between.push(text.slice(at, start))
    at = end
  }
  return between.join('') + text.slice(at)
}

function textOf(between: string, passages: readonly Paragraph[]): string {
  const pieces: string[] = []
  let at = 0
  let used = 0
  for (const { start, end, text } of passages) {
    pieces.push(between.slice(used, used + start - at), text)
    used += start - at
    at = end
  }
  return pieces.join('') + between.slice(used)
}
