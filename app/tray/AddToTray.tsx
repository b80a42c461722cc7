'use client'

import { useQuoteMessages } from '../messages/use-messages.tsx'
import { ScriptButton } from '../parts/ScriptButton.tsx'
import { type Choosable, keyOf, toggled } from './tray.ts'
import { changeTray, useTray } from './use-tray.ts'

/** What the button keeps of a passage, and no more: it is repeated in the page for its script. */
type Props = { passage: Choosable }

const NAMED = 60

/** Adds a passage to the tray, or removes it. */
export function AddToTray({ passage }: Props) {
  const messages = useQuoteMessages()
  const { id, text } = passage
  const chosen = useTray().some((it) => keyOf(it) === id)
  const named = text.length > NAMED ? `${text.slice(0, NAMED)} …` : text
  const label = chosen ? messages.chosen : messages.add
  return (
    <ScriptButton
      aria-pressed={chosen}
      aria-label={`${label}: ${named}`}
      onClick={() => changeTray((tray) => toggled(tray, passage))}
    >
      {label}
    </ScriptButton>
  )
}
