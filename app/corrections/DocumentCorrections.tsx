import { correctionsHere } from '../../model/correction.ts'
import type { Document } from '../../model/document.ts'
import { takesCorrections } from '../server/api-requests.ts'
import { inWords } from '../wording/corrections.ts'
import type { Wording } from '../wording/pages.ts'
import { Corrections } from './Corrections.tsx'
import { fieldChoices } from './choices.ts'

type Props = { document: Document; wording: Wording }

/** What was corrected of a document's own fields, what has no place in it any more, and the way to correct more. */
export function DocumentCorrections({ document, wording }: Props) {
  const lost = (document.corrected?.corrections ?? []).filter((it) => it.state !== 'holds')
  return (
    <div className="document-corrections">
      <Corrections
        taken={takesCorrections(process.env)}
        target={document.documentId}
        about={wording.correcting.aboutDocument}
        choices={fieldChoices(document, wording)}
        made={[
          ...correctionsHere(document.corrected, null).map((it) => inWords(it, 'holds', wording)),
          ...lost.map((it) => inWords(it.correction, it.state, wording)),
        ]}
      />
    </div>
  )
}
