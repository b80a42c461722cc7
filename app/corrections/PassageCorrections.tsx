import { correctionsHere } from '../../model/corrections-here.ts'
import type { Document } from '../../model/document.ts'
import type { Paragraph } from '../../model/passage.ts'
import { describeCorrection } from '../messages/describe-correction.ts'
import type { Messages } from '../messages/messages.ts'
import { acceptsCorrections } from '../server/api-requests.ts'
import { Corrections } from './Corrections.tsx'
import { passageChoices } from './choices.ts'

type Props = { document: Pick<Document, 'corrected'>; passage: Paragraph; messages: Messages }

/** The corrections of a passage, and a button to correct more. */
export function PassageCorrections({ document: { corrected }, passage, messages }: Props) {
  // One that is about a quotation which was divided is listed once.
  const made = new Map(correctionsHere(corrected, passage).map((it) => [it.id, it]))
  return (
    <Corrections
      taken={acceptsCorrections(process.env)}
      target={passage.id}
      about={messages.corrections.aboutParagraph(passage.ordinal + 1)}
      choices={passageChoices(passage, messages)}
      made={[...made.values()].map((it) => describeCorrection(it, 'holds', messages))}
    />
  )
}
