'use client'

import { lazy } from 'react'
import { CORRECTION_MESSAGES } from '../messages/corrections.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { CorrectionTools } from './CorrectionTools.tsx'
import type { Choice } from './choices.ts'
import type { Made } from './MadeList.tsx'

const CorrectForm = lazy(() => import('./CorrectForm.tsx').then((it) => ({ default: it.CorrectForm })))

type Props = {
  /** Whether this server accepts corrections; earlier ones are listed in any case. */
  taken: boolean
  /** The id of a passage, for its tags, or of a document, for its fields. */
  target: string
  /** `paragraph 3`, `this document` */
  about: string
  choices: Choice[]
  made: Made[]
}

/** A button to correct what is wrong, and the corrections made so far. */
export function Corrections({ taken, made, ...form }: Props) {
  const messages = CORRECTION_MESSAGES[useLanguage()]
  return (
    <CorrectionTools
      taken={taken}
      made={made}
      label={messages.correct}
      name={messages.correctIt(form.about)}
      form={(onClose) => <CorrectForm {...form} onClose={onClose} />}
      said={({ found }) => (found === null ? messages.corrected : messages.correctedIn(found))}
    />
  )
}
