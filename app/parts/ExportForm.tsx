'use client'

import { useState } from 'react'
import { type CitationFormat, citationFormat, formatFacts } from '../../citation/citation-format.ts'
import { CITATION_MESSAGES } from '../messages/citations.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { LayoutChoice } from './LayoutChoice.tsx'
import { StyleChoice } from './StyleChoice.tsx'

/** What the server labels a document in, unless it is told otherwise. */
const DEFAULT_LABELS = 'en'

type Props = {
  label: string
  /** The parameters of `/api/export` that select what is exported. */
  fields: [name: string, value: string][]
  method: 'get' | 'post'
}

/** A plain form: the browser saves the file, shows its progress, and can cancel it. */
export function ExportForm({ label, fields, method }: Props) {
  const language = useLanguage()
  const messages = CITATION_MESSAGES[language]
  const [format, setFormat] = useState<CitationFormat>('docx')
  const { kind } = formatFacts[format]
  const isChosen = fields.some(([name]) => name === 'ids')
  const countsQuotations = fields.some(([name, value]) => name === 'in' && value !== 'passage')
  return (
    <form action="/api/export" method={method} className="export" aria-label={label}>
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
      {kind !== 'records' && <StyleChoice name="style" />}
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
    </form>
  )
}
