import { correctionsHere } from '../../model/correction.ts'
import type { Document } from '../../model/document.ts'
import type { Paragraph } from '../../model/passage.ts'
import { takesCorrections } from '../server/api-requests.ts'
import { inWords } from '../wording/corrections.ts'
import type { Wording } from '../wording/pages.ts'
import { Corrections } from './Corrections.tsx'
import { passageChoices } from './choices.ts'

type Props = { document: Pick<Document, 'corrected'>; passage: Paragraph; wording: Wording }

/** What was corrected in a passage, and the way to correct more. */
export function PassageCorrections({ document: { corrected }, passage, wording }: Props) {
  return (
    <Corrections
      taken={takesCorrections(process.env)}
      target={passage.id}
      about={wording.correcting.aboutParagraph(passage.ordinal + 1)}
      choices={passageChoices(passage, wording)}
      made={correctionsHere(corrected, passage).map((it) => inWords(it, 'holds', wording))}
    />
  )
}
