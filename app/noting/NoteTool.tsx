'use client'

import { lazy, Suspense, useState } from 'react'
import { NOTE_MESSAGES } from '../messages/notes.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { Tool } from '../parts/Tool.tsx'
import { passageOnPage, type Selected } from './selection.ts'

// Loaded only when somebody notes something.
const NoteDialog = lazy(async () => ({ default: (await import('./NoteDialog.tsx')).NoteDialog }))

/** An icon beside a paragraph that highlights words of it, or all, with a note. */
export function NoteTool({ id }: { id: string }) {
  const texts = NOTE_MESSAGES[useLanguage()]
  const [selected, select] = useState<Selected | null>(null)
  return (
    <>
      <Tool icon="note" label={texts.add} onClick={() => select(passageOnPage(id))} />
      {selected !== null && (
        <Suspense>
          <NoteDialog of={{ selected }} onClose={() => select(null)} />
        </Suspense>
      )}
    </>
  )
}
