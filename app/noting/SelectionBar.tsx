'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import { NOTE_MESSAGES } from '../messages/notes.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { Button } from '../parts/Button.tsx'
import { type Selected, selectedWords } from './selection.ts'

const NoteDialog = lazy(async () => ({ default: (await import('./NoteDialog.tsx')).NoteDialog }))

/** At the foot of the page while words of a passage are selected: highlights them. */
export function SelectionBar() {
  const texts = NOTE_MESSAGES[useLanguage()]
  const [selected, select] = useState<Selected | null>(null)
  const [noted, note] = useState<Selected | null>(null)
  useEffect(() => {
    const look = () => select(selectedWords())
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])
  const close = () => {
    note(null)
    // What was noted is no longer meant, and the bar would cover the page.
    window.getSelection()?.removeAllRanges()
    // The button that had the focus is gone.
    document.getElementById(noted?.id ?? '')?.focus({ preventScroll: true })
  }
  return (
    <>
      {selected !== null && noted === null && (
        <section className="note-bar" aria-label={texts.selection}>
          <bdi className="noted">{selected.text.slice(selected.words.start, selected.words.end)}</bdi>
          {/* The press would take away what is selected. */}
          <span onPointerDown={(event) => event.preventDefault()}>
            <Button kind="main" onClick={() => note(selected)}>
              {texts.add}
            </Button>
          </span>
        </section>
      )}
      {noted !== null && (
        <Suspense>
          <NoteDialog of={{ selected: noted }} onClose={close} />
        </Suspense>
      )}
    </>
  )
}
