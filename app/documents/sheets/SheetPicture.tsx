'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { errorIn, errorTranslator, NO_SERVER } from '../../fetch/error-messages.ts'
import type { ErrorText } from '../../messages/error-text.ts'
import { MessageText } from '../../parts/MessageText.tsx'

/** Asks again for what a browser got in place of an image: it tells nobody what that said. */
async function whyMissing(address: string): Promise<ErrorText | null> {
  const translate = errorTranslator()
  const answer = await fetch(address).catch(() => null)
  if (answer === null) return translate(NO_SERVER)
  if (answer.ok) return null
  return translate(errorIn(await answer.json().catch(() => null), answer.status))
}

/** What shows an image, or why there is none. */
export function SheetPicture({ address, children }: { address: string; children: ReactNode }) {
  const [failure, setFailure] = useState<ErrorText | null>(null)
  useEffect(() => {
    // The one that is shown can have failed before the scripts of the page ran, and this one is the same.
    const image = new Image()
    image.onerror = () => void whyMissing(address).then(setFailure)
    image.src = address
    return () => {
      image.onerror = null
    }
  }, [address])
  if (failure === null) return children
  return (
    <p className="sheet-missing" role="alert" dir="auto">
      <MessageText text={`${failure.message} ${failure.fix}`} />
    </p>
  )
}
