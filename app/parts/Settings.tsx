'use client'

import { useState } from 'react'
import {
  cookieText,
  LANGUAGE_COOKIE,
  THEME_COOKIE,
  THEMES,
  type Theme,
  themeOf,
} from '../settings/cookies.ts'
import type { Words } from '../wording/en.ts'

type Props = {
  /** The languages that are not spoken now, each as it calls itself. */
  others: { code: string; name: string }[]
  theme: Theme
  words: Words['masthead']
}

/** Language and colours of the pages. Without scripts, languages are links and colours go by the system. */
export function Settings({ others, theme, words }: Props) {
  const [shown, show] = useState(theme)
  const paint = (chosen: Theme) => {
    show(chosen)
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser yet
    document.cookie = cookieText(THEME_COOKIE, chosen)
    if (chosen === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = chosen
  }
  const speak = (chosen: string) => {
    // biome-ignore lint/suspicious/noDocumentCookie: as above
    document.cookie = cookieText(LANGUAGE_COOKIE, chosen)
    // The same address again: the server puts the words in.
    window.location.reload()
  }
  return (
    <nav className="settings" aria-label={words.settings}>
      {others.map(({ code, name }) => (
        <a
          key={code}
          href={`/settings?lang=${code}`}
          lang={code}
          onClick={(event) => {
            event.preventDefault()
            speak(code)
          }}
        >
          {name}
        </a>
      ))}
      <label className="needs-scripts">
        <span className="visually-hidden">{words.theme}</span>
        <select value={shown} onChange={(event) => paint(themeOf(event.target.value))}>
          {THEMES.map((it) => (
            <option key={it} value={it}>
              {words.themes[it]}
            </option>
          ))}
        </select>
      </label>
    </nav>
  )
}
