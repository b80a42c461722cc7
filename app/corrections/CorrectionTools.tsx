'use client'

import '../styles/corrections.css'
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { CORRECTION_MESSAGES } from '../messages/corrections.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { ScriptButton } from '../parts/ScriptButton.tsx'
import { type Made, MadeList } from './MadeList.tsx'
import type { Done } from './send.ts'

const UndoForm = lazy(() => import('./UndoForm.tsx').then((it) => ({ default: it.UndoForm })))

type Props = {
  /** Whether this server accepts corrections; earlier ones are listed in any case. */
  taken: boolean
  made: Made[]
  /** What the button says, and what it is called where that says too little. */
  label: string
  name?: string
  /** The form that the button opens. */
  form: (onClose: (done: Done | null) => void) => ReactNode
  /** What is said once it is sent. */
  said: (done: Done) => string
}

/** A button that opens a form, and the corrections made so far: by whom, when, and a button to undo each. */
export function CorrectionTools({ taken, made, label, name, form, said }: Props) {
  const messages = CORRECTION_MESSAGES[useLanguage()]
  const [open, setOpen] = useState<'form' | Made | null>(null)
  // Announced here and not in each correction: an undone one disappears before a screen reader could say so.
  const [status, setStatus] = useState('')
  const opener = useRef<HTMLButtonElement>(null)
  const onClose = (words: (done: Done) => string) => (done: Done | null) => {
    setOpen(null)
    setStatus(done === null ? '' : words(done))
    if (done !== null) opener.current?.focus()
  }
  const start = (what: 'form' | Made) => {
    setStatus('')
    setOpen(what)
  }
  return (
    <>
      {taken && (
        <span className="correct">
          <ScriptButton
            ref={opener}
            className="correct-opener"
            aria-label={name}
            aria-haspopup="dialog"
            onClick={() => start('form')}
          >
            {label}
          </ScriptButton>
          <span role="status" className="aside">
            {status}
          </span>
        </span>
      )}
      <MadeList made={made} taken={taken} onUndo={start} />
      <Suspense>
        {open === 'form' && form(onClose(said))}
        {open !== null && open !== 'form' && <UndoForm {...open} onClose={onClose(() => messages.undone)} />}
      </Suspense>
    </>
  )
}
