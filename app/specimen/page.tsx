import type { Metadata } from 'next'
import { Sheet } from './Sheet.tsx'

export const metadata: Metadata = { title: 'Parts · Verbatim' }

/** Every part with its states, for those who work on the pages; nothing links here. */
export default function Page() {
  return (
    <div lang="en" dir="ltr">
      <h1 className="page-title">Parts and their states</h1>
      <Sheet />
    </div>
  )
}
