'use client'

import { Problem } from './parts/Problem.tsx'
import { BROKEN } from './wording/broken.ts'
import { useLanguage } from './wording/use-words.tsx'

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const { again, ...told } = BROKEN[useLanguage()]
  return (
    <>
      <Problem heading="h1" {...told} />
      <button type="button" onClick={reset}>
        {again}
      </button>
    </>
  )
}
