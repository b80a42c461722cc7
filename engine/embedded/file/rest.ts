import type { Rest } from '../../../model/document.ts'
import type { Paragraph } from '../../../model/passage.ts'
import { parseOwn } from './own-json.ts'

/** What is stored of a document besides its passages: of its text only what stands in none of them. */
type StoredRest = Omit<Rest, 'text'> & ({ between: string } | { text: string })

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

/** The document without its bibliography, from what was stored. */
export function restOf(json: string, passages: readonly Paragraph[]): Rest {
  const stored = parseOwn<StoredRest>(json)
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
