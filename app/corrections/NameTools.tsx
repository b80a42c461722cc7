'use client'

import { lazy } from 'react'
import type { NameKind } from '../../model/name-kinds.ts'
import { CORRECTION_MESSAGES } from '../messages/corrections.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { CorrectionTools } from './CorrectionTools.tsx'
import type { Made } from './MadeList.tsx'

const NameForm = lazy(() => import('./NameForm.tsx').then((it) => ({ default: it.NameForm })))

type Props = {
  /** Whether this server accepts corrections; what was said is listed in any case. */
  taken: boolean
  kind: NameKind
  nameKey: string
  name: string
  /** The search that the page shows, if it shows less than all. */
  shown: string | null
  collections: string[]
  made: Made[]
}

/** A button to say something of a name, and what was said. */
export function NameTools({ taken, made, ...form }: Props) {
  const { names } = CORRECTION_MESSAGES[useLanguage()]
  return (
    <div className="document-corrections">
      <CorrectionTools
        taken={taken}
        made={made}
        label={names.open}
        form={(onClose) => <NameForm {...form} onClose={onClose} />}
        said={() => names.done}
      />
    </div>
  )
}
