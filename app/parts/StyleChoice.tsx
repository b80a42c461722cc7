'use client'

import { useId, useState } from 'react'
import { DEFAULT_STYLE, STYLE_MENU } from '../../citation/styles/menu.ts'
import { fetchAnswer } from '../search/fetch-search.ts'

type Style = { id: string; label: string }
type Props = { name?: string; value?: string; onChoice?: (style: string) => void }

async function find(words: string): Promise<Style[]> {
  const address = `/api/styles?limit=20&find=${encodeURIComponent(words)}`
  return (await fetchAnswer<{ styles: Style[] }>(address, 'styles')).styles
}

/** The styles of the menu, and every other one by the words of its name. */
export function StyleChoice({ name, value, onChoice }: Props) {
  const [found, setFound] = useState<Style[]>([])
  const [told, setTold] = useState('')
  const [chosen, setChosen] = useState<string>(value ?? DEFAULT_STYLE)
  const findId = useId()
  const choose = (style: string) => {
    setChosen(style)
    onChoice?.(style)
  }
  const search = async (words: string) => {
    if (words.trim() === '') return
    try {
      const styles = await find(words)
      setFound(styles)
      setTold(styles.length === 0 ? 'No style is called so' : `${styles.length} found, in the list now`)
      const [first] = styles
      if (first) choose(first.id)
    } catch {
      setTold('The styles could not be looked up')
    }
  }
  const known = new Set<string>(STYLE_MENU.map((it) => it.id))
  const others = found.filter((it) => !known.has(it.id))
  return (
    <span className="style-choice">
      <label>
        Style{' '}
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
      </label>{' '}
      <label htmlFor={findId}>or find one of 2,679</label>{' '}
      <input
        id={findId}
        type="search"
        size={14}
        onChange={() => setTold('')}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          void search(event.currentTarget.value)
        }}
        onBlur={(event) => void search(event.currentTarget.value)}
      />{' '}
      <span role="status" className="aside">
        {told}
      </span>
    </span>
  )
}
