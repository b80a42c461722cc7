'use client'

import { useQuoteMessages } from './messages/use-messages.tsx'
import { Problem } from './parts/Problem.tsx'

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const { again, ...text } = useQuoteMessages().broken
  return (
    <>
      <Problem heading="h1" {...text} />
      <button type="button" onClick={reset}>
        {again}
      </button>
    </>
  )
}
