import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/masthead.css'
import './styles/grid.css'
import './styles/parts.css'
import './styles/surfaces.css'
import './styles/facet-row.css'
import './styles/search.css'
import './styles/document.css'
import './styles/document-tools.css'
import './styles/reading.css'
import './styles/about.css'
import './styles/left-out.css'
import './styles/library.css'
import './styles/adding.css'
import './styles/map.css'
import './styles/map-page.css'
import './styles/names.css'
import './styles/overview.css'
import './styles/permalink.css'
import './styles/sheets.css'
import './styles/batch.css'
import './styles/check.css'
import './styles/saved-checks.css'
import './styles/saved.css'
import './styles/notes.css'
import './styles/copies.css'
import './styles/quotation.css'
import './styles/specimen.css'
import './styles/tray.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { LANGUAGES } from './messages/languages.ts'
import { messagesIn } from './messages/messages.ts'
import { MessagesProvider } from './messages/use-messages.tsx'
import { BrandMark } from './parts/BrandMark.tsx'
import { FieldElsewhere } from './parts/FieldElsewhere.tsx'
import { Settings } from './parts/Settings.tsx'
import { preloadFaces } from './server/faces.ts'
import { requestedKeys, requestedLanguage, requestedTheme } from './server/language.ts'
import { KEYS_OFF } from './settings/cookies.ts'
import { TrayLink } from './tray/TrayLink.tsx'

export const metadata: Metadata = {
  title: 'Verbatim',
  description: 'Find, check and cite quotes in news articles and human-rights reports.',
  // A collection may be confidential, so search engines must not index it.
  robots: { index: false, follow: false },
}

export const viewport: Viewport = { colorScheme: 'light dark' }

export default async function Layout({ children }: { children: ReactNode }) {
  // Scripts carry the nonce of one answer, so no page may be prerendered: reading the headers tells Next so.
  await headers()
  const [language, theme, keys] = await Promise.all([requestedLanguage(), requestedTheme(), requestedKeys()])
  preloadFaces()
  const { direction, pages } = messagesIn(language)
  const { masthead } = pages
  const languages = Object.entries(LANGUAGES).map(([code, { name }]) => ({
    code,
    name,
    isShown: code === language,
  }))
  return (
    <html
      lang={language}
      dir={direction}
      data-theme={theme === 'system' ? undefined : theme}
      data-keys={keys ? undefined : KEYS_OFF}
    >
      <body>
        <a className="skip" href="#main">
          {masthead.skip}
        </a>
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title="Verbatim"
          href="/opensearch.xml"
        />
        <header className="masthead">
          <a href="/" className="brand">
            <BrandMark />
            Verbatim
          </a>
          <MessagesProvider language={language}>
            <FieldElsewhere />
          </MessagesProvider>
          <nav className="nav" aria-label={masthead.pages}>
            <a href="/check" className="check-link">
              {masthead.check}
            </a>
            <a href="/library" className="check-link">
              {masthead.library}
            </a>
            <MessagesProvider language={language}>
              <TrayLink />
              <Settings languages={languages} theme={theme} keys={keys} messages={masthead} />
            </MessagesProvider>
          </nav>
        </header>
        <main id="main" tabIndex={-1}>
          <MessagesProvider language={language}>{children}</MessagesProvider>
        </main>
        <footer className="foot aside">
          {masthead.promise} <a href="/saved">{masthead.saved}</a>
          {masthead.comma}
          <a href="/notes">{masthead.notes}</a>
          {masthead.comma}
          <a href="/batch">{masthead.batch}</a>
          {masthead.comma}
          <a href="/about">{masthead.about}</a>
          {masthead.comma}
          <a href="/api/openapi.json">{masthead.api}</a>
        </footer>
      </body>
    </html>
  )
}
