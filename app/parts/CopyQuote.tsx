'use client'

import { CITATION_MESSAGES } from '../messages/citations.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { CopyButton } from './CopyButton.tsx'

type Props = {
  id: string
  /** One quotation of the passage, from 1; without it the whole passage. */
  quotation?: number
  style?: string
}

async function asked(address: string): Promise<string> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`cite: ${answer.status}`)
  return answer.text()
}

/** A quote with its citation on the clipboard: as rich text where it is pasted into a document, else plain. */
export function CopyQuote({ id, quotation, style }: Props) {
  const messages = CITATION_MESSAGES[useLanguage()]
  const address = (format: string) => {
    const parameters = new URLSearchParams({ id, format })
    if (quotation !== undefined) parameters.set('quotation', String(quotation))
    if (style !== undefined) parameters.set('style', style)
    return `/api/cite?${parameters}`
  }
  const copy = async () => {
    // Promises, not texts: a browser lets a page write soon after the click, and the texts come later.
    const part = (format: string, type: string) =>
      asked(address(format)).then((it) => new Blob([it], { type }))
    const plain = part('quote', 'text/plain')
    const rich = part('html', 'text/html')
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': plain, 'text/html': rich })])
  }
  return <CopyButton label={messages.copyQuote} copies={copy} failed={messages.notCopied} />
}
