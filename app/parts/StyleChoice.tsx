'use client'

import { useId, useState } from 'react'
import { DEFAULT_STYLE } from '../../citation/styles/default-style.ts'
import { STYLE_MENU } from '../../citation/styles/menu.ts'
import { fetchAnswer } from '../fetch/fetch-answer.ts'
import { CITATION_MESSAGES } from '../messages/citations.ts'
import { useLanguage } from '../messages/use-messages.tsx'

type Style = { id: string; label: string }
type Props = { name?: string; value?: string; onChoice?: (style: string) => void }

async function find(words: string): Promise<Style[]> {
  const address = `/api/styles?limit=20&find=${encodeURIComponent(words)}`
  return (await fetchAnswer<{ styles: Style[] }>(address, 'styles')).styles
}

/** The styles of the menu, and a search for all others by name. */
export function StyleChoice({ name, value, onChoice }: Props) {
  const messages = CITATION_MESSAGES[useLanguage()]
  const [found, setFound] = useState<Style[]>([])
  const [status, setStatus] = useState('')
  const [chosen, setChosen] = useState<string>(value ?? DEFAULT_STYLE)
  const findId = useId()
  const choose = (style: string) => {
    setChosen(style)
    onChoice?.(style)
  }
  const search = async (typed: string) => {
    if (typed.trim() === '') return
    try {
      const styles = await find(typed)
      setFound(styles)
      setStatus(styles.length === 0 ? messages.noStyle : messages.stylesFound(styles.length))
      const [first] = styles
      if (first) choose(first.id)
    } catch {
      setStatus(messages.stylesFailed)
    }
  }
  const known = new Set<string>(STYLE_MENU.map((it) => it.id))
  const others = found.filter((it) => !known.has(it.id))
  return (
    <span className="style-choice">
      <label>
        {messages.style}
        <select name={name} value={chosen} onChange={(event) => choose(event.target.value)}>
          {STYLE_MENU.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
          {others.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <span>
        <label htmlFor={findId}>{messages.findStyle}</label>
        <input
          id={findId}
          type="search"
          size={14}
          onChange={() => setStatus('')}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            void search(event.currentTarget.value)
          }}
          onBlur={(event) => void search(event.currentTarget.value)}
        />
      </span>
      <span role="status" className="aside">
        {status}
      </span>
    </span>
  )
}
