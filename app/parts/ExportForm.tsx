'use client'

import { useRef, useState } from 'react'
import { type CitationFormat, citationFormat, formatFacts } from '../../citation/citation-format.ts'
import { CITATION_MESSAGES } from '../messages/citations.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { CopyButton } from './CopyButton.tsx'
import type { Copied } from './clipboard.ts'
import { LayoutChoice } from './LayoutChoice.tsx'
import { PacketForm } from './PacketForm.tsx'
import { StyleChoice } from './StyleChoice.tsx'

/** What the server labels a document in, unless it is told otherwise. */
const DEFAULT_LABELS = 'en'

type Props = {
  label: string
  /** The parameters of `/api/export` that select what is exported. */
  fields: [name: string, value: string][]
  method: 'get' | 'post'
}

/** Plain forms: the browser saves the file, shows its progress, and can cancel it. */
export function ExportForm({ label, fields, method }: Props) {
  const language = useLanguage()
  const messages = CITATION_MESSAGES[language]
  const form = useRef<HTMLFormElement>(null)
  const [format, setFormat] = useState<CitationFormat>('docx')
  const [style, setStyle] = useState<string | null>(null)
  const { kind } = formatFacts[format]
  const isChosen = fields.some(([name]) => name === 'ids')
  const countsQuotations = fields.some(([name, value]) => name === 'in' && value !== 'passage')
  return (
    <>
      <form ref={form} action="/api/export" method={method} className="export" aria-label={label}>
        {fields.map(([name, value], at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: fields without state; some repeat, so their place names them
          <input key={at} type="hidden" name={name} value={value} />
        ))}
        <label>
          {messages.exportAs}{' '}
          <select
            name="format"
            value={format}
            onChange={(event) => setFormat(citationFormat.catch('docx').parse(event.target.value))}
          >
            {citationFormat.options.map((it) => (
              <option key={it} value={it}>
                {messages.formats[it] ?? formatFacts[it].label}
              </option>
            ))}
          </select>
        </label>{' '}
        {kind !== 'records' && <StyleChoice name="style" onChoice={setStyle} />}
        {kind === 'document' && (
          <LayoutChoice
            grouping={isChosen ? 'none' : 'source'}
            shown={countsQuotations ? 'quotations' : 'paragraph'}
          />
        )}
        {kind !== 'records' && language !== DEFAULT_LABELS && (
          <input type="hidden" name="labels" value={language} />
        )}
        <button type="submit">{label}</button>
        {kind === 'list' && isChosen && (
          <CopyButton label={messages.copyBibliography} copies={() => bibliographyOf(form.current)} />
        )}
      </form>
      <PacketForm fields={fields} method={method} {...(kind !== 'records' && style !== null && { style })} />
    </>
  )
}

async function listAs(format: CitationFormat, chosen: URLSearchParams): Promise<string> {
  const asked = new URLSearchParams(chosen)
  asked.set('format', format)
  const answer = await fetch('/api/export', { method: 'POST', body: asked })
  if (!answer.ok) throw new Error(`export: ${answer.status}`)
  return answer.text()
}

/** The works of the chosen quotes as they are pasted: each a paragraph, without the page around them. */
async function bibliographyOf(form: HTMLFormElement | null): Promise<Copied> {
  const chosen = new URLSearchParams()
  for (const [name, value] of new FormData(form ?? undefined)) {
    if (typeof value === 'string') chosen.append(name, value)
  }
  const [text, page] = await Promise.all([
    listAs('bibliography', chosen),
    listAs('bibliography-html', chosen),
  ])
  // Not the whole page: it has a style sheet, which the content security policy of this one does not allow.
  const list = page.slice(page.indexOf('<ul'), page.indexOf('</ul>'))
  const entries = new DOMParser().parseFromString(list, 'text/html').querySelectorAll('li')
  return { text, html: [...entries].map((it) => `<p dir="${it.dir}">${it.innerHTML}</p>`).join('\n') }
}
