'use client'

import { useQuoteMessages } from '../messages/use-messages.tsx'
import { useTray } from './use-tray.ts'

/** A link to the tray, with the number of quotes in it. */
export function TrayLink() {
  const messages = useQuoteMessages()
  const { length } = useTray()
  return (
    <a href="/tray" className="tray-link">
      {messages.tray(length)}
    </a>
  )
}
