'use client'

import { useState } from 'react'
import { useQuoting } from '../wording/use-words.tsx'

/** Copies a text to the clipboard, and says whether it worked. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const words = useQuoting()
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      // Browsers refuse outside of secure addresses, or when the person did.
      setOutcome('failed')
    }
  }
  return (
    <span className="copy">
      <button type="button" onClick={() => void copy()}>
        {label}
      </button>
      <span role="status" className="aside">
        {outcome === 'copied' && words.copied}
        {outcome === 'failed' && words.refused}
      </span>
    </span>
  )
}
