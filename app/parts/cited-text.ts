import { DEFAULT_STYLE } from '../../citation/styles/default-style.ts'
import type { Language } from '../messages/languages.ts'
import type { Copied } from './clipboard.ts'

/** `quotation`: its number in the passage, from 1; null for the whole passage. */
export type Cited = {
  id: string
  format: string
  style: string
  quotation: number | null
  language: Language
}

/** What the server labels a citation in, unless it is told otherwise. */
const DEFAULT_LABELS: Language = 'en'
/** The rich forms of what is not a record for another program. */
const RICH: Record<string, string> = {
  bibliography: 'bibliography-html',
  intext: 'intext-html',
  footnote: 'footnote-html',
  quote: 'html',
}

export function citationAddress({ id, format, style, quotation, language }: Cited): string {
  const parameters = new URLSearchParams({ id, format })
  if (style !== DEFAULT_STYLE) parameters.set('style', style)
  if (quotation !== null) parameters.set('quotation', String(quotation))
  if (language !== DEFAULT_LABELS) parameters.set('labels', language)
  return `/api/cite?${parameters}`
}

async function fetchText(address: string): Promise<string> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`cite: ${answer.status}`)
  return answer.text()
}

/** A citation as it is copied. */
export async function fetchCited(cited: Cited): Promise<Copied> {
  const rich = RICH[cited.format]
  const [text, html] = await Promise.all([
    fetchText(citationAddress(cited)),
    rich === undefined ? null : fetchText(citationAddress({ ...cited, format: rich })),
  ])
  return html === null ? { text } : { text, html }
}
