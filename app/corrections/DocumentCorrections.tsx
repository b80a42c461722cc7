import { correctionsHere } from '../../model/correction.ts'
import type { Document } from '../../model/document.ts'
import { Correct } from './Correct.tsx'
import { CorrectionList } from './CorrectionList.tsx'
import { fieldChoices } from './choices.ts'

/** What was corrected of a document's own fields, what has no place in it any more, and the way to correct more. */
export function DocumentCorrections({ document }: { document: Document }) {
  const made = correctionsHere(document.corrected, null)
  const lost = (document.corrected?.corrections ?? []).filter((it) => it.state !== 'holds')
  return (
    <div className="document-corrections">
      <Correct target={document.documentId} about="this document" choices={fieldChoices(document)} />
      <CorrectionList
        corrections={[...made.map((correction) => ({ correction, state: 'holds' as const })), ...lost]}
      />
    </div>
  )
}
