'use client'

import { useState } from 'react'
import { type CitationFormat, citationFormat, formatFacts } from '../../citation/citation-format.ts'
import { StyleChoice } from '../parts/StyleChoice.tsx'
import { type Tray, trayParameters } from './tray.ts'

/** The tray as one file. A plain form: the browser saves what comes, and shows how far it is. */
export function ExportForm({ tray }: { tray: Tray }) {
  const [format, setFormat] = useState<CitationFormat>('docx')
  return (
    <form action="/api/export" method="post" className="export" aria-label="Export the tray">
      {[...trayParameters(tray)].map(([name, value], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fields without state; notes repeat, so their place names them
        <input key={at} type="hidden" name={name} value={value} />
      ))}
      <label>
        Export as{' '}
        <select
          name="format"
          value={format}
          onChange={(event) => setFormat(citationFormat.catch('docx').parse(event.target.value))}
        >
          {citationFormat.options.map((it) => (
            <option key={it} value={it}>
              {formatFacts[it].label}
            </option>
          ))}
        </select>
      </label>{' '}
      {formatFacts[format].kind !== 'records' && <StyleChoice name="style" />}
      <button type="submit">Export</button>
    </form>
  )
}
