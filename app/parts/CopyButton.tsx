'use client'

import { useState } from 'react'
import { useQuoteMessages } from '../messages/use-messages.tsx'

type Props = {
  label: string
  /** A text, or a function that writes to the clipboard and rejects if it cannot. */
  copies: string | (() => Promise<void>)
  /** What to say if it failed; by default, that the browser refused. */
  failed?: string
}

/** Copies to the clipboard, and says whether it worked. */
export function CopyButton({ label, copies, failed }: Props) {
  const messages = useQuoteMessages()
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  const copy = async () => {
    try {
      await (typeof copies === 'string' ? navigator.clipboard.writeText(copies) : copies())
      setOutcome('copied')
    } catch {
      // Browsers refuse on insecure addresses, or without permission.
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
