import { CORRECTION_MESSAGES } from '../messages/corrections.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { ScriptButton } from '../parts/ScriptButton.tsx'

/** A correction that is in force, in words. */
export type Made = { id: string; change: string; note: string; isRule: boolean }

type Props = { made: Made[]; taken: boolean; onUndo: (it: Made) => void }

/** Corrections that were made, with a button to undo each. */
export function MadeList({ made, taken, onUndo }: Props) {
  const messages = CORRECTION_MESSAGES[useLanguage()]
  if (made.length === 0) return null
  return (
    <ul className="corrections" aria-label={messages.made}>
      {made.map((it) => (
        <li key={it.id}>
          <span dir="auto">{it.change}</span> <span className="aside">· {it.note}</span>{' '}
          {taken && (
            <span className="correct">
              <ScriptButton
                className="correct-opener"
                aria-label={messages.undoIt(it.change)}
                aria-haspopup="dialog"
                onClick={() => onUndo(it)}
              >
                {messages.undo}
              </ScriptButton>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
