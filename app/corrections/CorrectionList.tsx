import type { Correction, CorrectionState } from '../../model/correction.ts'
import { CORRECTABLE_WORDS, changeInWords, LOST_WORDS, whoAndWhen } from '../wording/corrections.ts'
import { UndoCorrection } from './UndoCorrection.tsx'

type Props = { corrections: { correction: Correction; state: CorrectionState }[] }

/** Corrections that are in force: what was changed, by whom and when, and the way to undo it. */
export function CorrectionList({ corrections }: Props) {
  if (corrections.length === 0) return null
  return (
    <ul className="corrections" aria-label="Corrections">
      {corrections.map(({ correction, state }) => {
        const change = `${CORRECTABLE_WORDS[correction.what]}: ${changeInWords(correction)}`
        return (
          <li key={correction.id}>
            <span dir="auto">{change}</span>{' '}
            <span className="aside">
              · corrected {whoAndWhen(correction)}. {LOST_WORDS[state]}
            </span>{' '}
            <UndoCorrection id={correction.id} change={change} />
          </li>
        )
      })}
    </ul>
  )
}
