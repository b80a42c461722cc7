'use client'

import { useId, useState } from 'react'
import { DEFAULT_STYLE } from '../../citation/styles/default-style.ts'
import type { Quotation } from '../../model/passage.ts'
import { useLanguage, useQuoteMessages } from '../messages/use-messages.tsx'
import { CopyButton } from './CopyButton.tsx'
import { fetchCited } from './cited-text.ts'
import { ScriptButton } from './ScriptButton.tsx'

type Props = {
  id: string
  /** The number of a quotation of the passage, from 1; without it, the whole passage. */
  quotation?: number | null
  style?: string
  label?: string
  /** What to say if it failed. */
  failed?: string
  asIcon?: boolean
}

/** Copies words with who said them and their citation: as rich text for documents, and as plain text. */
export function CopyQuote({
  id,
  quotation = null,
  style = DEFAULT_STYLE,
  label,
  failed,
  asIcon = false,
}: Props) {
  const messages = useQuoteMessages()
  const language = useLanguage()
  const cited = { id, format: 'quote', style, quotation, language }
  return (
    <CopyButton
      label={label ?? messages.copyQuote}
      copies={() => fetchCited(cited)}
      asIcon={asIcon}
      {...(failed !== undefined && { failed })}
    />
  )
}

type ChoiceProps = {
  id: string
  quotations: readonly Quotation[]
  /** The number of the one that is meant unless another is chosen; null if nobody is quoted. */
  first: number | null
}

const SHOWN_AT_MOST = 60

/** Copies the quotation that is meant, or the whole paragraph; each other quotation is one step further. */
export function CopyChoice({ id, quotations, first }: ChoiceProps) {
  const messages = useQuoteMessages()
  const [isOpen, setIsOpen] = useState(false)
  const listId = useId()
  const paragraph = <CopyQuote id={id} label={messages.copyParagraph} />
  if (first === null) return paragraph
  const others = quotations
    .map(({ text }, at) => ({ text, number: at + 1 }))
    .filter((it) => it.number !== first)
  if (others.length === 0) {
    return (
      <>
        <CopyQuote id={id} quotation={first} />
        {paragraph}
      </>
    )
  }
  return (
    <>
      <CopyQuote id={id} quotation={first} />
      <ScriptButton
        className="needs-scripts"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {messages.copyOther}
      </ScriptButton>
      {isOpen && (
        <ul id={listId} className="copy-more">
          {others.map(({ text, number }) => (
            <li key={number}>
              <CopyQuote
                id={id}
                quotation={number}
                label={`“${text.length > SHOWN_AT_MOST ? `${text.slice(0, SHOWN_AT_MOST)} …` : text}”`}
              />
            </li>
          ))}
          <li>{paragraph}</li>
        </ul>
      )}
    </>
  )
}
