'use client'

import { lazy } from 'react'
import { DialogOpener } from './DialogOpener.tsx'

const UndoForm = lazy(() => import('./UndoForm.tsx').then((it) => ({ default: it.UndoForm })))

/** Takes one correction back, after asking who does. `change`: what it is about, in words. */
export function UndoCorrection({ id, change }: { id: string; change: string }) {
  return (
    <DialogOpener opener="Undo" about={change} done="Undone.">
      {(onClose) => <UndoForm id={id} change={change} onClose={onClose} />}
    </DialogOpener>
  )
}
