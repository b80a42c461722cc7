import type { ReactNode } from 'react'
import type { RuleSample } from '../../model/correction-preview.ts'
import { CORRECTION_MESSAGES } from '../messages/corrections.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { WhyFailed } from '../parts/WhyFailed.tsx'
import type { Preview } from './use-preview.ts'

type Props<Of> = { preview: Preview<Of>; children: (ready: Of) => ReactNode }

/** What would be changed, once that is known; while it is counted, that; or why it cannot be. */
export function Previewed<Of>({ preview, children }: Props<Of>) {
  const messages = CORRECTION_MESSAGES[useLanguage()].form
  return (
    <div className="correct-preview">
      <p role="status">{preview.state === 'counting' && messages.countingNow}</p>
      <WhyFailed of={preview} />
      {preview.state === 'ready' && children(preview.preview)}
    </div>
  )
}

/** Some of the passages that would be changed. */
export function Samples({ of }: { of: readonly RuleSample[] }) {
  const messages = CORRECTION_MESSAGES[useLanguage()].form
  return (
    <ul aria-label={messages.samples}>
      {of.map((it) => (
        <li key={it.passage}>
          <span className="aside" dir="auto">
            {it.title ?? it.documentKey}
            {it.source !== null && ` · ${it.source}`}
          </span>
          <Excerpt of={it} />
        </li>
      ))}
    </ul>
  )
}

const AROUND = 90

/** The words that have the tag, with some around them. */
function Excerpt({ of: { text, marks, language } }: { of: RuleSample }) {
  const [mark] = marks
  const start = mark?.start ?? 0
  const end = Math.min(mark?.end ?? 0, start + 2 * AROUND)
  const from = Math.max(0, start - AROUND)
  const to = Math.min(text.length, end + AROUND)
  return (
    <span dir="auto" lang={language ?? undefined}>
      {from > 0 && '…'}
      {text.slice(from, start)}
      <b>{text.slice(start, end)}</b>
      {text.slice(end, to)}
      {to < text.length && '…'}
    </span>
  )
}
