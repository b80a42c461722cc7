'use client'

import { CORRECTION_MESSAGES } from '../messages/corrections.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { FormDialog } from './FormDialog.tsx'
import { sendUndo } from './send.ts'

type Props = { id: string; change: string; onClose: (isDone: boolean) => void }

export function UndoForm({ id, change, onClose }: Props) {
  const messages = CORRECTION_MESSAGES[useLanguage()].form
  return (
    <FormDialog
      title={messages.undoTitle}
      submit={messages.undoSubmit}
      send={(_, by, sending) => sendUndo(id, by, sending)}
      onClose={onClose}
    >
      <p dir="auto">{change}</p>
      <p className="aside">{messages.undoNote}</p>
    </FormDialog>
  )
}
