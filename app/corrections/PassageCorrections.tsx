import { correctionsHere } from '../../model/correction.ts'
import type { Document } from '../../model/document.ts'
import type { Paragraph } from '../../model/passage.ts'
import { Correct } from './Correct.tsx'
import { CorrectionList } from './CorrectionList.tsx'
import { passageChoices } from './choices.ts'

type Props = { document: Pick<Document, 'corrected'>; passage: Paragraph }

/** What was corrected in a passage, and the way to correct more. */
export function PassageCorrections({ document: { corrected }, passage }: Props) {
  const made = correctionsHere(corrected, passage)
  return (
    <>
      <Correct
        target={passage.id}
        about={`paragraph ${passage.ordinal + 1}`}
        choices={passageChoices(passage)}
      />
      <CorrectionList corrections={made.map((correction) => ({ correction, state: 'holds' }))} />
    </>
  )
}
