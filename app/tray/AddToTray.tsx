'use client'

import type { PassageId } from '../../model/ids.ts'
import { useQuoteMessages } from '../messages/use-messages.tsx'
import { added, keyOf, removed } from './tray.ts'
import { changeTray, useScriptsRun, useTray } from './use-tray.ts'

type Props = {
  id: PassageId
  /** The quoted words, for the accessible name of the button. */
  text: string
  /** The number of a quotation of the passage, from 1; without it, the whole passage. */
  quotation?: number
}

const NAMED = 60

/** Adds a quote to the tray, or removes it. */
export function AddToTray({ id, text, quotation }: Props) {
  const messages = useQuoteMessages()
  const quote = { id, quotation: quotation ?? null, note: '' }
  const key = keyOf(quote)
  const chosen = useTray().some((it) => keyOf(it) === key)
  const ready = useScriptsRun()
  const named = text.length > NAMED ? `${text.slice(0, NAMED)} …` : text
  const label = chosen ? messages.chosen : messages.add
  return (
    <button
      type="button"
      aria-pressed={chosen}
      disabled={!ready}
      aria-label={`${label}: ${named}`}
      onClick={() => changeTray((tray) => (chosen ? removed(tray, key) : added(tray, quote)))}
    >
      {label}
    </button>
  )
}
