'use client'

import { CORRECTION_MESSAGES } from '../messages/corrections.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { FormDialog } from './FormDialog.tsx'
import { type Done, sendUndo } from './send.ts'

/** `isRule`: whether it is of many passages. */
type Props = { id: string; change: string; isRule: boolean; onClose: (done: Done | null) => void }

export function UndoForm({ id, change, isRule, onClose }: Props) {
  const messages = CORRECTION_MESSAGES[useLanguage()].form
  return (
    <FormDialog
      title={messages.undoTitle}
      submit={messages.undoSubmit}
      send={(form, by, sending) =>
        sendUndo(id, { by, why: String(form.get('why') ?? '').trim() || undefined }, sending)
      }
      onClose={onClose}
    >
      <p dir="auto">{change}</p>
      <p className="aside">{isRule ? messages.undoAllNote : messages.undoNote}</p>
    </FormDialog>
  )
}
