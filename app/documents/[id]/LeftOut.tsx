import type { Document, LeftOutReason } from '../../../model/document.ts'
import { largestFirst, sizesOf } from '../../../model/kept.ts'
import type { Messages } from '../../messages/messages.ts'
import type { Omission, Omissions } from './in-order.ts'

type Props = { part: Omissions; document: Document; messages: Messages }

/** What is printed beside a text, line by line or page by page: a fold for each would hide the text behind folds. */
const PRINTED: ReadonlySet<LeftOutReason> = new Set([
  'line number',
  'markup',
  'page number',
  'running head',
  'stray mark',
  'time code',
])

/**
 * What was left out in one place, folded: its reasons and their sizes first, then its words, each under its reason. What
 * is printed beside the text stands there faintly.
 */
export function LeftOut({ part: { omitted, place }, document, messages }: Props) {
  const { leftOut, reason } = messages.pages.document
  if (omitted.every((it) => PRINTED.has(it.reason))) {
    return (
      <div className="printed-beside">
        {omitted.map((it) => (
          <Words key={it.start} of={it} document={document} title={reason(it.reason)} />
        ))}
      </div>
    )
  }
  const sizes = sizesOf(
    omitted.flatMap(({ reason, stretches }) => stretches.map((it) => ({ ...it, reason }))),
  )
  const [only, another] = omitted
  return (
    <details className="left-out">
      <summary dir={messages.direction}>{leftOut(place, largestFirst(sizes))}</summary>
      {another === undefined && only !== undefined ? (
        <Words of={only} document={document} />
      ) : (
        <dl>
          {omitted.map((it) => (
            <div key={it.start}>
              <dt dir={messages.direction}>{reason(it.reason)}</dt>
              <dd>
                <Words of={it} document={document} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  )
}

type WordsProps = { of: Omission; document: Document; title?: string }

function Words({ of: { stretches }, document, title }: WordsProps) {
  return (
    <p dir="auto" lang={document.language ?? undefined} title={title}>
      {title !== undefined && <span className="visually-hidden">{title}: </span>}
      {stretches.map(({ start, end }) => document.text.slice(start, end)).join('\n')}
    </p>
  )
}
