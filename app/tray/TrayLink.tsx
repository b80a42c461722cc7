'use client'

import { useMessages, useQuoteMessages } from '../messages/use-messages.tsx'
import { useTray } from './use-tray.ts'

/** A link to the tray, with the number of quotes in it. */
export function TrayLink() {
  const messages = useQuoteMessages()
  const { number } = useMessages()
  const { length } = useTray()
  return (
    <a href="/tray" className="tray-link">
      {messages.tray}
      {length > 0 && (
        <>
          <span className="visually-hidden"> ({number(length)})</span>
          <span className="pill" aria-hidden="true">
            {number(length)}
          </span>
        </>
      )}
    </a>
  )
}
