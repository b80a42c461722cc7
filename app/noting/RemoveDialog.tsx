'use client'

import { NOTE_MESSAGES } from '../messages/notes.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { Button } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { WhyFailed } from '../parts/WhyFailed.tsx'
import type { EditedNote } from './NoteDialog.tsx'
import { useNoteChange } from './use-note-change.ts'

type Props = { note: EditedNote; onClose: () => void }

/** Deletes a note, after a question that shows it. */
export function RemoveDialog({ note: { id, revision, note, exact }, onClose }: Props) {
  const texts = NOTE_MESSAGES[useLanguage()]
  const { progress, send } = useNoteChange(() => {
    onClose()
    // The button that had the focus goes with its note.
    document.getElementById('main')?.focus({ preventScroll: true })
  })
  return (
    <Dialog title={texts.removeTitle} closeLabel={texts.form.cancel} onClose={onClose}>
      <p>
        <bdi className="noted">{exact}</bdi>
      </p>
      {note !== '' && <p dir="auto">{note}</p>}
      <WhyFailed of={progress} />
      <div className="line-up">
        <Button kind="main" onClick={() => void send({ action: 'remove', id, revision })}>
          {texts.removeSubmit}
        </Button>
        <Button onClick={onClose}>{texts.form.cancel}</Button>
      </div>
    </Dialog>
  )
}
