'use client'

import { useState } from 'react'
import type { PageMessages } from '../messages/en/pages.ts'
import {
  cookieText,
  KEYS_COOKIE,
  KEYS_OFF,
  LANGUAGE_COOKIE,
  THEME_COOKIE,
  THEMES,
  type Theme,
  themeOf,
} from '../settings/cookies.ts'

type Props = {
  /** The other languages, each by its own name. */
  others: { code: string; name: string }[]
  theme: Theme
  /** Whether the shortcut keys are on. */
  keys: boolean
  messages: PageMessages['masthead']
}

/**
 * Language, colours and keys. Without scripts, languages are links, colours follow the system, and there are no
 * shortcut keys.
 */
export function Settings({ others, theme, keys, messages }: Props) {
  const [shown, show] = useState(theme)
  const paint = (chosen: Theme) => {
    show(chosen)
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser yet
    document.cookie = cookieText(THEME_COOKIE, chosen)
    if (chosen === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = chosen
  }
  const switchKeys = (on: boolean) => {
    // biome-ignore lint/suspicious/noDocumentCookie: as above
    document.cookie = cookieText(KEYS_COOKIE, on ? 'on' : KEYS_OFF)
    // The key listeners and the hints about keys look here, on every page.
    if (on) delete document.documentElement.dataset.keys
    else document.documentElement.dataset.keys = KEYS_OFF
  }
  const speak = (chosen: string) => {
    // biome-ignore lint/suspicious/noDocumentCookie: as above
    document.cookie = cookieText(LANGUAGE_COOKIE, chosen)
    // The same address again: the server renders it in the new language.
    window.location.reload()
  }
  return (
    <nav className="settings" aria-label={messages.settings}>
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
        <input type="checkbox" defaultChecked={keys} onChange={(event) => switchKeys(event.target.checked)} />
        {messages.keys}
      </label>
      <label className="needs-scripts">
        <span className="visually-hidden">{messages.theme}</span>
        <select value={shown} onChange={(event) => paint(themeOf(event.target.value))}>
          {THEMES.map((it) => (
            <option key={it} value={it}>
              {messages.themes[it]}
            </option>
          ))}
        </select>
      </label>
    </nav>
  )
}
