'use client'

import '../styles/corrections.css'
import { lazy, Suspense, useRef, useState } from 'react'
import type { NameKind } from '../../model/name-kinds.ts'
import { CORRECTION_MESSAGES } from '../messages/corrections.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { ScriptButton } from '../parts/ScriptButton.tsx'
import { type Made, MadeList } from './MadeList.tsx'
import type { Done } from './send.ts'

const NameForm = lazy(() => import('./NameForm.tsx').then((it) => ({ default: it.NameForm })))
const UndoForm = lazy(() => import('./UndoForm.tsx').then((it) => ({ default: it.UndoForm })))

type Props = {
  /** Whether this server accepts corrections; what was said is listed in any case. */
  taken: boolean
  kind: NameKind
  nameKey: string
  name: string
  /** The search that the page shows, if it shows less than all. */
  shown: string | null
  collections: string[]
  made: Made[]
}

/** A button to say something of a name, and what was said: by whom, when, and a button to undo each. */
export function NameTools({ taken, made, ...form }: Props) {
  const messages = CORRECTION_MESSAGES[useLanguage()]
  const [open, setOpen] = useState<'say' | Made | null>(null)
  const [status, setStatus] = useState('')
  const opener = useRef<HTMLButtonElement>(null)
  const onClose = (words: string) => (done: Done | null) => {
    setOpen(null)
    setStatus(done === null ? '' : words)
    if (done !== null) opener.current?.focus()
  }
  const start = (what: 'say' | Made) => {
    setStatus('')
    setOpen(what)
  }
  return (
    <div className="document-corrections">
      {taken && (
        <span className="correct">
          <ScriptButton
            ref={opener}
            className="correct-opener"
            aria-haspopup="dialog"
            onClick={() => start('say')}
          >
            {messages.names.open}
          </ScriptButton>
          <span role="status" className="aside">
            {status}
          </span>
        </span>
      )}
      <MadeList made={made} taken={taken} onUndo={start} />
      <Suspense>
        {open === 'say' && <NameForm {...form} onClose={onClose(messages.names.done)} />}
        {open !== null && open !== 'say' && <UndoForm {...open} onClose={onClose(messages.undone)} />}
      </Suspense>
    </div>
  )
}
