import { correctionsHere } from '../../model/correction.ts'
import type { Document } from '../../model/document.ts'
import { inWords } from '../messages/describe-correction.ts'
import type { Messages } from '../messages/messages.ts'
import { takesCorrections } from '../server/api-requests.ts'
import { Corrections } from './Corrections.tsx'
import { fieldChoices } from './choices.ts'

type Props = { document: Document; messages: Messages }

/** What was corrected of a document's own fields, what has no place in it any more, and the way to correct more. */
export function DocumentCorrections({ document, messages }: Props) {
  const lost = (document.corrected?.corrections ?? []).filter((it) => it.state !== 'holds')
  return (
    <div className="document-corrections">
      <Corrections
        taken={takesCorrections(process.env)}
        target={document.documentId}
        about={messages.corrections.aboutDocument}
        choices={fieldChoices(document, messages)}
        made={[
          ...correctionsHere(document.corrected, null).map((it) => inWords(it, 'holds', messages)),
          ...lost.map((it) => inWords(it.correction, it.state, messages)),
        ]}
      />
    </div>
  )
}
