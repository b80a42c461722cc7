'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { errorIn, errorTranslator, NO_SERVER } from '../../fetch/error-messages.ts'
import type { ErrorText } from '../../messages/error-text.ts'
import { MessageText } from '../../parts/MessageText.tsx'
import { useLate } from '../../parts/use-late.ts'

/** One that is at hand is there sooner. */
const LATE_MS = 400

/** Asks again for what a browser got in place of an image: it tells nobody what that said. */
async function whyMissing(address: string): Promise<ErrorText | null> {
  const translate = errorTranslator()
  const answer = await fetch(address).catch(() => null)
  if (answer === null) return translate(NO_SERVER)
  if (answer.ok) return null
  return translate(errorIn(await answer.json().catch(() => null), answer.status))
}

type Props = {
  address: string
  /** Says that one has to wait for it. */
  drawing: string
  children: ReactNode
}

/** What shows an image, that it is still being drawn, or why there is none. */
export function SheetPicture({ address, drawing, children }: Props) {
  const [arrived, setArrived] = useState<string | null>(null)
  const [failure, setFailure] = useState<ErrorText | null>(null)
  useEffect(() => {
    // The one that is shown can have arrived or failed before the scripts of the page ran, and this one is the same.
    const image = new Image()
    image.onload = () => setArrived(address)
    image.onerror = () => void whyMissing(address).then(setFailure)
    image.src = address
    return () => {
      image.onload = null
      image.onerror = null
    }
  }, [address])
  const isLate = useLate(arrived === address ? null : address, LATE_MS)
  if (failure === null) {
    return (
      <div className="sheet-picture">
        {children}
        <p className="sheet-drawing" role="status">
          {isLate ? drawing : ''}
        </p>
      </div>
    )
  }
  return (
    <p className="sheet-missing" role="alert" dir="auto">
      <MessageText text={`${failure.message} ${failure.fix}`} />
    </p>
  )
}
