import { correctionsHere } from '../../model/corrections-here.ts'
import type { Document } from '../../model/document.ts'
import { describeCorrection } from '../messages/describe-correction.ts'
import type { Messages } from '../messages/messages.ts'
import { MessageText } from '../parts/MessageText.tsx'
import { acceptsCorrections } from '../server/api-requests.ts'
import { type Fault, faultOfCorrections } from '../server/corrections.ts'
import { Corrections } from './Corrections.tsx'
import { fieldChoices } from './choices.ts'

type Props = { document: Document; messages: Messages }

/** The corrections of a document's own fields, those that no longer apply, what is wrong with all of them, and a button. */
export async function DocumentCorrections({ document, messages }: Props) {
  const fault = await faultOfCorrections()
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
      {fault && <FaultNotice fault={fault} messages={messages} />}
    </div>
  )
}

const SHOWN = 200

/** Of `corrections.jsonl` as a whole: told wherever somebody could correct something. */
function FaultNotice({ fault, messages }: { fault: Fault; messages: Messages }) {
  if (fault.state === 'unreadable') {
    const { message, fix } = messages.translateError(fault.error)
    return (
      <p className="notice" role="status" dir="auto">
        <MessageText text={`${message} ${fix}`} />
      </p>
    )
  }
  const { cutOff, whatThereIs, madeAgain } = messages.corrections
  return (
    <div className="notice" role="status">
      <p>{cutOff}</p>
      <p>
        {whatThereIs} <code dir="auto">{fault.rest.slice(0, SHOWN)}</code>
        {fault.rest.length > SHOWN && ' …'}
      </p>
      <p>
        <MessageText text={madeAgain} />
      </p>
    </div>
  )
}
