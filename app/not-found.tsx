import type { Metadata } from 'next'
import { Problem } from './parts/Problem.tsx'

export const metadata: Metadata = { title: 'Not found · Verbatim' }

export default function NotFound() {
  return (
    <>
      <Problem
        heading="h1"
        title="There is nothing at this address"
        message="No document or passage has this id."
        fix="Check the address, or search for the words of the quote."
      />
      <p>
        <a href="/">Search</a>
      </p>
    </>
  )
}
