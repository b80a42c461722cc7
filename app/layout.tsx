import './styles/base.css'
import './styles/search.css'
import './styles/document.css'
import './styles/reading.css'
import './styles/map.css'
import './styles/overview.css'
import './styles/tray.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Settings } from './parts/Settings.tsx'
import { keysAsked, languageAsked, themeAsked } from './server/language.ts'
import { KEYS_OFF } from './settings/cookies.ts'
import { TrayLink } from './tray/TrayLink.tsx'
import { LANGUAGES } from './wording/languages.ts'
import { wordingIn } from './wording/pages.ts'
import { Speaking } from './wording/use-words.tsx'

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
  const [language, theme, keys] = await Promise.all([languageAsked(), themeAsked(), keysAsked()])
  const { direction, pages } = wordingIn(language)
  const { masthead } = pages
  const others = Object.entries(LANGUAGES).flatMap(([code, { name }]) =>
    code === language ? [] : [{ code, name }],
  )
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
            Verbatim
          </a>
          <span className="aside motto">{masthead.motto}</span>
          <Speaking language={language}>
            <TrayLink />
          </Speaking>
          <Settings others={others} theme={theme} keys={keys} words={masthead} />
        </header>
        <main id="main" tabIndex={-1}>
          <Speaking language={language}>{children}</Speaking>
        </main>
        <footer className="foot aside">
          {masthead.promise} <a href="/api/openapi.json">{masthead.api}</a>
        </footer>
      </body>
    </html>
  )
}
