'use client'

import { useState } from 'react'
import { useQuoteMessages } from '../messages/use-messages.tsx'
import { type Copied, copyToClipboard } from './clipboard.ts'

type Props = {
  label: string
  /** A text, or what has to be fetched first. */
  copies: string | Copied | (() => Promise<Copied>)
  /** What to say if it failed; by default, that the browser refused. */
  failed?: string
}

/** Copies to the clipboard, and says whether it worked. */
export function CopyButton({ label, copies, failed }: Props) {
  const messages = useQuoteMessages()
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  const copy = async () => {
    try {
      if (typeof copies === 'string') await copyToClipboard({ text: copies })
      else await copyToClipboard(typeof copies === 'function' ? copies() : copies)
      setOutcome('copied')
    } catch {
      setOutcome('failed')
    }
  }
  return (
    <span className="copy">
      <button type="button" onClick={() => void copy()}>
        {label}
      </button>
      <span role="status" className="aside">
        {outcome === 'copied' && messages.copied}
        {outcome === 'failed' && (failed ?? messages.refused)}
      </span>
    </span>
  )
}
