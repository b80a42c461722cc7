import type { ReactNode } from 'react'
import { ScriptButton } from './ScriptButton.tsx'

type Props = {
  /** `main`: the one button of a view that most people came for. `quiet`: beside others, for what is rarely done. */
  kind?: 'main' | 'plain' | 'quiet'
  type?: 'button' | 'submit'
  /** Why it cannot be used now, in words: it stays in reach of the keyboard and says so. */
  unavailable?: string | undefined
  onClick?: () => void
  children: ReactNode
}

/** A button of the scripts, in the look that its rank in a view gives it. */
export function Button({ kind = 'plain', type = 'button', unavailable, onClick, children }: Props) {
  return (
    <ScriptButton
      type={type}
      className={kind === 'plain' ? 'btn' : `btn btn-${kind}`}
      aria-disabled={unavailable === undefined ? undefined : true}
      title={unavailable}
      onClick={(event) => {
        if (unavailable === undefined) onClick?.()
        else event.preventDefault()
      }}
    >
      {children}
    </ScriptButton>
  )
}
