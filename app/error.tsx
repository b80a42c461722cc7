'use client'

import { Problem } from './parts/Problem.tsx'
import { useQuoting } from './wording/use-words.tsx'

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const { again, ...told } = useQuoting().broken
  return (
    <>
      <Problem heading="h1" {...told} />
      <button type="button" onClick={reset}>
        {again}
      </button>
    </>
  )
}
