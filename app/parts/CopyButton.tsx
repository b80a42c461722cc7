'use client'

import { useState } from 'react'
import { useQuoteMessages } from '../messages/use-messages.tsx'
import { type Copied, copyToClipboard } from './clipboard.ts'
import { ScriptButton } from './ScriptButton.tsx'
import { Toast } from './Toast.tsx'
import { Tool } from './Tool.tsx'

type Props = {
  label: string
  /** A text, or what has to be fetched first. */
  copies: string | Copied | (() => Promise<Copied>)
  /** What to say if it failed; by default, that the browser refused. */
  failed?: string
  /** As an icon with the label as its name; what became of it is then said over the page. */
  asIcon?: boolean
}

/** Copies to the clipboard, and says whether it worked. */
export function CopyButton({ label, copies, failed, asIcon = false }: Props) {
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
  const said = outcome === 'copied' ? messages.copied : (failed ?? messages.refused)
  if (asIcon) {
    return (
      <span className="needs-scripts">
        <Tool icon="copy" label={label} action="copy" onClick={() => void copy()} />
        {outcome !== null && <Toast gone={() => setOutcome(null)}>{said}</Toast>}
      </span>
    )
  }
  return (
    <span className="copy">
      <ScriptButton onClick={() => void copy()}>{label}</ScriptButton>
      <span role="status" className="aside">
        {outcome !== null && said}
      </span>
    </span>
  )
}
