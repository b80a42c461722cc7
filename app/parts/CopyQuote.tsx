'use client'

import { CITATION_MESSAGES } from '../messages/citations.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { CopyButton } from './CopyButton.tsx'

type Props = {
  id: string
  /** The number of a quotation of the passage, from 1; without it, the whole passage. */
  quotation?: number
  style?: string
}

async function fetchText(address: string): Promise<string> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`cite: ${answer.status}`)
  return answer.text()
}

/** Copies a quote with its citation: as rich text for documents, and as plain text. */
export function CopyQuote({ id, quotation, style }: Props) {
  const messages = CITATION_MESSAGES[useLanguage()]
  const address = (format: string) => {
    const parameters = new URLSearchParams({ id, format })
    if (quotation !== undefined) parameters.set('quotation', String(quotation))
    if (style !== undefined) parameters.set('style', style)
    return `/api/cite?${parameters}`
  }
  const copy = async () => {
    // Promises, not texts: a page may write to the clipboard only just after the click, and the texts arrive later.
    const part = (format: string, type: string) =>
      fetchText(address(format)).then((it) => new Blob([it], { type }))
    const plain = part('quote', 'text/plain')
    const rich = part('html', 'text/html')
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': plain, 'text/html': rich })])
  }
  return <CopyButton label={messages.copyQuote} copies={copy} failed={messages.notCopied} />
}
