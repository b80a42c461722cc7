'use client'

import type { Passage } from '../../model/passage.ts'
import { CopyQuote } from '../parts/CopyQuote.tsx'
import { publishedInWords } from '../wording/dates.ts'
import { type ChosenQuote, keyOf, moved, noted, removed } from './tray.ts'
import type { Looked } from './use-passages.ts'
import { changeTray } from './use-tray.ts'

type Props = { quote: ChosenQuote; looked: Looked | undefined; first: boolean; last: boolean }

export function TrayQuote({ quote, looked, first, last }: Props) {
  const key = keyOf(quote)
  return (
    <article className="tray-quote">
      <Words quote={quote} looked={looked} />
      <label className="tray-note">
        Note
        <textarea
          rows={2}
          dir="auto"
          value={quote.note}
          onChange={(event) => changeTray((tray) => noted(tray, key, event.target.value))}
        />
      </label>
      <div className="actions">
        {looked?.state === 'found' && (
          <CopyQuote id={quote.id} {...(quote.quotation !== null && { quotation: quote.quotation })} />
        )}
        <button type="button" disabled={first} onClick={() => changeTray((tray) => moved(tray, key, -1))}>
          Move up
        </button>
        <button type="button" disabled={last} onClick={() => changeTray((tray) => moved(tray, key, 1))}>
          Move down
        </button>
        <button type="button" onClick={() => changeTray((tray) => removed(tray, key))}>
          Take out
        </button>
      </div>
    </article>
  )
}

function Words({ quote, looked }: Pick<Props, 'quote' | 'looked'>) {
  if (looked === undefined) return <p className="aside">Looking it up …</p>
  if (looked.state === 'failed') return <p role="alert">{looked.message}</p>
  const link = <a href={`/passages/${quote.id}`}>What became of it</a>
  if (looked.state === 'unknown') return <p>This passage is in no document here. {link}</p>
  if (looked.state === 'gone') {
    return (
      <>
        <blockquote dir="auto">{looked.text}</blockquote>
        <p className="notice">
          This passage is not in the collection any more, and cannot be exported. {link}
        </p>
      </>
    )
  }
  const { passage } = looked
  return (
    <>
      <blockquote dir="auto">{wordsOf(passage, quote)}</blockquote>
      <p className="aside">
        <a href={`/passages/${passage.id}`} dir="auto">
          {passage.title ?? `Untitled (${passage.documentKey})`}
        </a>
        {` · ${passage.source ?? 'Source not stated'} · ${publishedInWords(passage)} · paragraph ${passage.ordinal + 1}`}
      </p>
    </>
  )
}

function wordsOf(passage: Passage, { quotation }: ChosenQuote): string {
  const quoted = quotation === null ? undefined : passage.quotations[quotation - 1]
  return quoted ? passage.text.slice(quoted.start, quoted.end) : passage.text
}
