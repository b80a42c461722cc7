'use client'

import { CORRECTING } from '../wording/correcting.ts'
import { useLanguage } from '../wording/use-words.tsx'
import { FormDialog } from './FormDialog.tsx'
import { sendUndo } from './send.ts'

type Props = { id: string; change: string; onClose: (isDone: boolean) => void }

export function UndoForm({ id, change, onClose }: Props) {
  const words = CORRECTING[useLanguage()].form
  return (
    <FormDialog
      title={words.undoTitle}
      submit={words.undoSubmit}
      send={(_, by) => sendUndo(id, by)}
      onClose={onClose}
    >
      <p dir="auto">{change}</p>
      <p className="aside">{words.undoNote}</p>
    </FormDialog>
  )
}
