'use client'

import '../styles/corrections.css'
import { type ReactNode, Suspense, useState } from 'react'

type Props = {
  /** On the button that opens it. */
  opener: string
  /** What the button is about, for those who hear it alone. */
  about: string
  /** Told once it is done. */
  done: string
  /** The dialog; made, and its code loaded, when it is opened. */
  children: (onClose: (isDone: boolean) => void) => ReactNode
}

/** A button that opens a dialog, and says afterwards what it has done. */
export function DialogOpener({ opener, about, done, children }: Props) {
  const [open, setOpen] = useState(false)
  const [isDone, setDone] = useState(false)
  const onClose = (isDoneNow: boolean) => {
    setOpen(false)
    setDone(isDoneNow)
  }
  return (
    <span className="correct">
      <button
        type="button"
        className="correct-opener"
        aria-label={`${opener}: ${about}`}
        aria-haspopup="dialog"
        onClick={() => {
          setDone(false)
          setOpen(true)
        }}
      >
        {opener}
      </button>
      <span role="status" className="aside">
        {isDone && done}
      </span>
      {open && <Suspense>{children(onClose)}</Suspense>}
    </span>
  )
}
