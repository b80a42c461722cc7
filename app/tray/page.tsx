import type { Metadata } from 'next'
import { TrayView } from './TrayView.tsx'

export const metadata: Metadata = { title: 'Tray · Verbatim' }

export default function Page() {
  return (
    <article className="document tray">
      <h1>Chosen quotes</h1>
      <noscript>The tray is kept in this browser by scripts, which are switched off.</noscript>
      <TrayView />
    </article>
  )
}
