'use client'

import '../styles/corrections.css'
import { lazy, Suspense, useRef, useState } from 'react'
import { CORRECTION_MESSAGES } from '../messages/corrections.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { ScriptButton } from '../parts/ScriptButton.tsx'
import type { Choice } from './choices.ts'
import { type Made, MadeList } from './MadeList.tsx'
import type { Done } from './send.ts'

const CorrectForm = lazy(() => import('./CorrectForm.tsx').then((it) => ({ default: it.CorrectForm })))
const UndoForm = lazy(() => import('./UndoForm.tsx').then((it) => ({ default: it.UndoForm })))

type Props = {
  /** Whether this server accepts corrections; earlier ones are listed in any case. */
  taken: boolean
  /** The id of a passage, for its tags, or of a document, for its fields. */
  target: string
  /** `paragraph 3`, `this document` */
  about: string
  choices: Choice[]
  made: Made[]
}

/** A button to correct what is wrong, and the corrections made so far: by whom, when, and a button to undo each. */
export function Corrections({ taken, target, about, choices, made }: Props) {
  const messages = CORRECTION_MESSAGES[useLanguage()]
  const [open, setOpen] = useState<'correct' | Made | null>(null)
  // Announced here and not in each correction: an undone one disappears before a screen reader could say so.
  const [status, setStatus] = useState('')
  const opener = useRef<HTMLButtonElement>(null)
  const onClose = (words: string) => (done: Done | null) => {
    setOpen(null)
    setStatus(done === null ? '' : done.found === null ? words : messages.correctedIn(done.found))
    if (done !== null) opener.current?.focus()
  }
  const start = (what: 'correct' | Made) => {
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
            aria-label={messages.correctIt(about)}
            aria-haspopup="dialog"
            onClick={() => start('correct')}
          >
            {messages.correct}
          </ScriptButton>
          <span role="status" className="aside">
            {status}
          </span>
        </span>
      )}
      <MadeList made={made} taken={taken} onUndo={start} />
      <Suspense>
        {open === 'correct' && (
          <CorrectForm
            target={target}
            about={about}
            choices={choices}
            onClose={onClose(messages.corrected)}
          />
        )}
        {open !== null && open !== 'correct' && <UndoForm {...open} onClose={onClose(messages.undone)} />}
      </Suspense>
    </>
  )
}
