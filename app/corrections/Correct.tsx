'use client'

import { lazy } from 'react'
import type { Choice } from './choices.ts'
import { DialogOpener } from './DialogOpener.tsx'

const CorrectForm = lazy(() => import('./CorrectForm.tsx').then((it) => ({ default: it.CorrectForm })))

type Props = {
  /** The id of a passage, for its tags, or of a document, for its fields. */
  target: string
  /** `paragraph 3`, `this document` */
  about: string
  choices: Choice[]
}

/** A button that opens a form to set right what is wrong. */
export function Correct({ target, about, choices }: Props) {
  return (
    <DialogOpener opener="Correct" about={about} done="Corrected.">
      {(onClose) => <CorrectForm target={target} about={about} choices={choices} onClose={onClose} />}
    </DialogOpener>
  )
}
