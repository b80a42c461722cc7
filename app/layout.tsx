import './styles/base.css'
import './styles/search.css'
import './styles/document.css'
import './styles/tray.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { TrayLink } from './tray/TrayLink.tsx'

export const metadata: Metadata = {
  title: 'Verbatim',
  description: 'Find, check and cite quotes in news articles and human-rights reports.',
  // A collection may be confidential, and nobody asked for it to be in a search engine.
  robots: { index: false, follow: false },
}

export const viewport: Viewport = { colorScheme: 'light dark' }

export default async function Layout({ children }: { children: ReactNode }) {
  // Scripts carry the nonce of one answer, so no page may be made beforehand: asking for the headers says so.
  await headers()
  return (
    <html lang="en">
      <body>
        <a className="skip" href="#main">
          Skip to the content
        </a>
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title="Verbatim"
          href="/opensearch.xml"
        />
        <header className="masthead">
          <a href="/" className="brand">
            Verbatim
          </a>
          <span className="aside">Every quote with its source</span>
          <TrayLink />
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer className="foot aside">
          Nothing you search leaves this machine. <a href="/api/openapi.json">JSON API</a>
        </footer>
      </body>
    </html>
  )
}
