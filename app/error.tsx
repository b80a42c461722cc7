'use client'

import { Problem } from './parts/Problem.tsx'

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <>
      <Problem
        heading="h1"
        title="This page could not be shown"
        message="Something went wrong that nobody foresaw."
        fix="Try again. If it happens again, the terminal that Verbatim runs in says more."
      />
      <button type="button" onClick={reset}>
        Try again
      </button>
    </>
  )
}
