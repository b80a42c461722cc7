'use client'

import { lazy, Suspense, useState } from 'react'
import { NOTE_MESSAGES } from '../messages/notes.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { Tool } from '../parts/Tool.tsx'
import type { EditedNote } from './NoteDialog.tsx'

const NoteDialog = lazy(async () => ({ default: (await import('./NoteDialog.tsx')).NoteDialog }))
const RemoveDialog = lazy(async () => ({ default: (await import('./RemoveDialog.tsx')).RemoveDialog }))

/** Edits and deletes a note, each in a dialog. */
export function NoteTools({ note }: { note: EditedNote }) {
  const texts = NOTE_MESSAGES[useLanguage()]
  const [asks, setAsks] = useState<'edit' | 'remove' | null>(null)
  const close = () => setAsks(null)
  return (
    <span className="note-tools needs-scripts">
      <Tool icon="correct" label={texts.edit(note.by)} onClick={() => setAsks('edit')} />
      <Tool icon="delete" label={texts.remove(note.by)} onClick={() => setAsks('remove')} />
      <Suspense>
        {asks === 'edit' && <NoteDialog of={{ edited: note }} onClose={close} />}
        {asks === 'remove' && <RemoveDialog note={note} onClose={close} />}
      </Suspense>
    </span>
  )
}
