'use client'

import { FormDialog } from './FormDialog.tsx'
import { sendUndo } from './send.ts'

type Props = { id: string; change: string; onClose: (isDone: boolean) => void }

export function UndoForm({ id, change, onClose }: Props) {
  return (
    <FormDialog
      title="Undo this correction"
      submit="Undo it"
      send={(_, by) => sendUndo(id, by)}
      onClose={onClose}
    >
      <p>{change}</p>
      <p className="aside">
        What the rules found stands there again. The correction stays on record as undone.
      </p>
    </FormDialog>
  )
}
