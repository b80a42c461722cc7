'use client'

import { useState } from 'react'
import { CopyButton } from './CopyButton.tsx'

const FORMATS = [
  { name: 'apa', label: 'APA' },
  { name: 'bibtex', label: 'BibTeX' },
  { name: 'ris', label: 'RIS' },
  { name: 'csl', label: 'CSL-JSON' },
  { name: 'quote', label: 'Quote and citation' },
  { name: 'markdown', label: 'Markdown' },
] as const

type Citation = { state: 'pending' } | { state: 'ready'; text: string } | { state: 'failed'; message: string }

const address = (id: string, format: string) => `/api/cite?id=${id}&format=${format}`

type Props = {
  id: string
  /** What a citation should have and the source does not tell. */
  missing: string[]
}

/** A passage as a citation. Without scripts, the links lead to the same texts. */
export function Cite({ id, missing }: Props) {
  const [chosen, setChosen] = useState<{ format: string; citation: Citation } | null>(null)

  const show = async (format: string) => {
    setChosen({ format, citation: { state: 'pending' } })
    const citation = await load(address(id, format))
    // A slower answer to an earlier choice must not take the place of a later one.
    setChosen((now) => (now?.format === format ? { format, citation } : now))
  }
  return (
    <details
      className="cite"
      onToggle={(event) => {
        if (event.currentTarget.open && chosen === null) void show('apa')
      }}
    >
      <summary>Cite</summary>
      <div className="cite-body">
        <p className="cite-formats">
          {FORMATS.map(({ name, label }) => (
            <a
              key={name}
              href={address(id, name)}
              aria-current={chosen?.format === name ? 'true' : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return
                event.preventDefault()
                void show(name)
              }}
            >
              {label}
            </a>
          ))}
        </p>
        {missing.length > 0 && (
          <p className="aside">
            The source does not tell: {missing.join(', ')}. Nothing was put in its place.
          </p>
        )}
        <div aria-live="polite">
          {chosen?.citation.state === 'pending' && <p className="aside">Preparing the citation …</p>}
          {chosen?.citation.state === 'failed' && <p role="alert">{chosen.citation.message}</p>}
          {chosen?.citation.state === 'ready' && (
            <>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long citation scrolls, by keyboard too */}
              <pre tabIndex={0} dir="auto">
                {chosen.citation.text}
              </pre>
              <CopyButton text={chosen.citation.text} label="Copy citation" />
            </>
          )}
        </div>
      </div>
    </details>
  )
}

async function load(url: string): Promise<Citation> {
  try {
    const answer = await fetch(url)
    if (!answer.ok)
      return { state: 'failed', message: 'The citation could not be made. Load the page again.' }
    return { state: 'ready', text: await answer.text() }
  } catch {
    return { state: 'failed', message: 'The server does not answer. Start it again with npm start.' }
  }
}
