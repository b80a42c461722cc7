'use client'

import { lazy, type ReactNode, Suspense, useState } from 'react'
import { DEFAULT_STYLE } from '../../citation/styles/default-style.ts'
import type { Quotation } from '../../model/passage.ts'
import { firstQuoted } from '../../model/quoted.ts'
import { onPlainClick } from '../address/navigation.ts'
import { useLanguage, useQuoteMessages } from '../messages/use-messages.tsx'
import { type Cited, citationAddress, fetchCited } from './cited-text.ts'
import type { Citation, CitationRequest } from './OpenCitation.tsx'
import { Popup } from './Popup.tsx'

// A page has many citations and few are opened, so what an open one shows is loaded on demand.
const CitationChoices = lazy(async () => ({ default: (await import('./OpenCitation.tsx')).CitationChoices }))
const CitationText = lazy(async () => ({ default: (await import('./OpenCitation.tsx')).CitationText }))

/** `styled`: the style changes the text. */
const FORMS = [
  { name: 'bibliography', label: 'Bibliography', styled: true },
  { name: 'intext', label: 'In the text', styled: true },
  { name: 'footnote', label: 'Footnote', styled: true },
  { name: 'quote', label: 'Quote and citation', styled: true },
  { name: 'markdown', label: 'Markdown', styled: true },
  { name: 'bibtex', label: 'BibTeX', styled: false },
  { name: 'biblatex', label: 'BibLaTeX', styled: false },
  { name: 'ris', label: 'RIS', styled: false },
  { name: 'endnote', label: 'EndNote XML', styled: false },
  { name: 'csl', label: 'CSL-JSON', styled: false },
] as const

type Props = {
  id: string
  /** What a citation should have and the source does not state. */
  missing: string[]
  /** The quotations of the passage, if they can be cited separately. */
  quotations?: readonly Quotation[]
  /** The number of the one that is meant; by default, the first in which somebody is quoted. */
  first?: number | null
}

/** A passage as a citation, unfolded in its place. Without scripts, the links lead to the same texts. */
export function Cite(props: Props) {
  const { cite } = useQuoteMessages()
  const { begin, panel } = useCiting(props)
  return (
    <details
      className="cite"
      onToggle={(event) => {
        if (event.currentTarget.open) begin()
      }}
    >
      <summary>{cite}</summary>
      {panel}
    </details>
  )
}

/** The same behind an icon. */
export function CiteTool(props: Props) {
  const { cite } = useQuoteMessages()
  const { begin, panel } = useCiting(props)
  return (
    <Popup icon="quote" label={cite} action="cite" onOpen={begin}>
      {panel}
    </Popup>
  )
}

function useCiting({ id, missing, quotations = [], first = firstQuoted(quotations) }: Props): {
  /** Makes the first citation; nothing is made before it is asked for. */
  begin: () => void
  panel: ReactNode
} {
  const messages = useQuoteMessages()
  const language = useLanguage()
  const [requested, setRequested] = useState<CitationRequest>({
    format: 'bibliography',
    style: DEFAULT_STYLE,
    quotation: first,
  })
  const [shown, setShown] = useState<{ requested: CitationRequest; citation: Citation } | null>(null)

  const show = async (change: Partial<CitationRequest>) => {
    const next = { ...requested, ...change }
    setRequested(next)
    setShown({ requested: next, citation: { state: 'pending' } })
    const citation = await load({ id, language, ...next })
    // A slow answer to an earlier choice must not replace the later one.
    setShown((now) => (now?.requested === next ? { requested: next, citation } : now))
  }
  const begin = () => {
    if (shown === null) void show({})
  }
  const panel = (
    <div className="cite-body">
      <p className="cite-formats">
        {FORMS.map(({ name, label }) => (
          <a
            key={name}
            href={citationAddress({ id, language, ...requested, format: name })}
            aria-current={requested.format === name && shown !== null ? 'true' : undefined}
            onClick={(event) => onPlainClick(event, () => void show({ format: name }))}
          >
            {messages.forms[name] ?? label}
          </a>
        ))}
      </p>
      {shown && (
        <Suspense>
          <CitationChoices
            requested={requested}
            isStyled={FORMS.some((it) => it.styled && it.name === requested.format)}
            quotations={quotations}
            show={(change) => void show(change)}
          />
        </Suspense>
      )}
      {missing.length > 0 && <p className="aside">{messages.missing(missing)}</p>}
      <div aria-live="polite">
        {shown && (
          <Suspense fallback={<p className="aside">{messages.preparing}</p>}>
            <CitationText id={id} requested={requested} citation={shown.citation} />
          </Suspense>
        )}
      </div>
    </div>
  )
  return { begin, panel }
}

async function load(cited: Cited): Promise<Citation> {
  try {
    return { state: 'ready', ...(await fetchCited(cited)) }
  } catch (error) {
    // `fetch` itself fails only if nothing answers.
    return { state: 'failed', why: error instanceof TypeError ? 'noServer' : 'notMade' }
  }
}
