import { correctionsHere } from '../../model/corrections-here.ts'
import type { Document } from '../../model/document.ts'
import { describeCorrection } from '../messages/describe-correction.ts'
import type { Messages } from '../messages/messages.ts'
import { acceptsCorrections } from '../server/api-requests.ts'
import { Corrections } from './Corrections.tsx'
import { fieldChoices } from './choices.ts'

type Props = { document: Document; messages: Messages }

/** The corrections of a document's own fields, those that no longer apply, and a button to correct more. */
export function DocumentCorrections({ document, messages }: Props) {
  const lost = (document.corrected?.corrections ?? []).filter((it) => it.state !== 'holds')
  return (
    <div className="document-corrections">
      <Corrections
        taken={acceptsCorrections(process.env)}
        target={document.documentId}
        about={messages.corrections.aboutDocument}
        choices={fieldChoices(document, messages)}
        made={[
          ...correctionsHere(document.corrected, null).map((it) => describeCorrection(it, 'holds', messages)),
          ...lost.map((it) => describeCorrection(it.correction, it.state, messages)),
        ]}
      />
    </div>
  )
}
