'use client'

import { lazy, type MouseEvent, Suspense, useState } from 'react'
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
import { Icon } from './Icon.tsx'
import { Popup } from './Popup.tsx'
import { ScriptButton } from './ScriptButton.tsx'
import { SwitchField } from './SwitchField.tsx'

// Loaded only when somebody opens the help.
const HelpDialog = lazy(async () => ({ default: (await import('./HelpDialog.tsx')).HelpDialog }))

type Props = {
  /** Each by its own name. */
  languages: { code: string; name: string; isShown: boolean }[]
  theme: Theme
  /** Whether the shortcut keys are on. */
  keys: boolean
  messages: PageMessages['masthead']
}

/**
 * Language, colours, keys and help behind one button. Without scripts, languages are links, colours follow the system,
 * and there are no shortcut keys.
 */
export function Settings({ languages, theme, keys, messages }: Props) {
  const [help, setHelp] = useState<{ closed: () => void } | null>(null)
  const openHelp = ({ currentTarget: button }: MouseEvent<HTMLButtonElement>) => {
    const panel = button.closest<HTMLElement>('[popover]')
    // A key presses the button in a panel that is closed.
    const isInPanel = panel?.matches(':popover-open') === true
    const closed = () => {
      setHelp(null)
      if (!isInPanel) return
      // The dialog has closed the panel, and the focus could not return to what is hidden in it.
      const opener = document.querySelector<HTMLElement>(`[popovertarget="${panel.id}"]`)
      // The panel gives the focus back to what had it when it was opened.
      opener?.focus()
      opener?.click()
      button.focus()
    }
    setHelp({ closed })
  }
  return (
    <>
      <Popup icon="settings" label={messages.settings}>
        <div className="settings">
          <a href="/check" className="check-again">
            {messages.check}
          </a>
          <a href="/library" className="check-again">
            {messages.library}
          </a>
          <Languages languages={languages} messages={messages} />
          <Colours theme={theme} messages={messages} />
          <Keys keys={keys} messages={messages} />
          <ScriptButton className="needs-scripts" data-action="help" onClick={openHelp}>
            <Icon name="help" />
            {messages.help}
          </ScriptButton>
        </div>
      </Popup>
      {help && (
        <Suspense>
          <HelpDialog onClose={help.closed} />
        </Suspense>
      )}
    </>
  )
}

function Languages({ languages, messages }: Pick<Props, 'languages' | 'messages'>) {
  const speak = (chosen: string) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser yet
    document.cookie = cookieText(LANGUAGE_COOKIE, chosen)
    // The same address again: the server renders it in the new language.
    window.location.reload()
  }
  return (
    <div className="setting">
      <span>{messages.language}</span>
      <span className="segment">
        {languages.map(({ code, name, isShown }) => (
          <a
            key={code}
            href={`/settings?lang=${code}`}
            lang={code}
            aria-current={isShown ? 'page' : undefined}
            onClick={(event) => {
              event.preventDefault()
              speak(code)
            }}
          >
            {name}
          </a>
        ))}
      </span>
    </div>
  )
}

function Colours({ theme, messages }: Pick<Props, 'theme' | 'messages'>) {
  const [shown, show] = useState(theme)
  const paint = (chosen: Theme) => {
    show(chosen)
    // biome-ignore lint/suspicious/noDocumentCookie: as above
    document.cookie = cookieText(THEME_COOKIE, chosen)
    if (chosen === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = chosen
  }
  return (
    <label className="setting needs-scripts">
      {messages.theme}
      <select value={shown} onChange={(event) => paint(themeOf(event.target.value))}>
        {THEMES.map((it) => (
          <option key={it} value={it}>
            {messages.themes[it]}
          </option>
        ))}
      </select>
    </label>
  )
}

function Keys({ keys, messages }: Pick<Props, 'keys' | 'messages'>) {
  const [on, setOn] = useState(keys)
  const switchKeys = (now: boolean) => {
    setOn(now)
    // biome-ignore lint/suspicious/noDocumentCookie: as above
    document.cookie = cookieText(KEYS_COOKIE, now ? 'on' : KEYS_OFF)
    // The key listeners and the hints about keys look here, on every page.
    if (now) delete document.documentElement.dataset.keys
    else document.documentElement.dataset.keys = KEYS_OFF
  }
  return (
    <div className="setting needs-scripts">
      <SwitchField checked={on} change={switchKeys}>
        {messages.keys}
      </SwitchField>
    </div>
  )
}
