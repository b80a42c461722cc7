import type { Document } from '../../../model/document.ts'
import type { Passage } from '../../../model/passage.ts'
import { documentAddress } from '../../documents/address.ts'
import { paragraphNumbers } from '../../documents/paragraph-numbers.ts'
import type { Messages } from '../../messages/messages.ts'
import { textClass } from '../../parts/flow.ts'
import { MarkedText } from '../../parts/MarkedText.tsx'

const BEFORE = 2
const AFTER = 1

type Props = { passage: Passage; document: Document; messages: Messages }

/** The passage where it stands: what comes just before it and just after, so that nobody is quoted out of context. */
export function InContext({ passage, document, messages: { pages, search } }: Props) {
  const { passages } = document
  const at = passages.findIndex((it) => it.id === passage.id)
  if (at === -1) return null
  const numbers = paragraphNumbers(passages)
  return (
    <section className="row" aria-labelledby="in-context">
      <h2 id="in-context" className="passage-beside">
        {pages.passage.inContext}
      </h2>
      <div className="in-context">
        {passages.slice(Math.max(0, at - BEFORE), at + AFTER + 1).map((it) => (
          <p
            key={it.id}
            className={textClass(it.text)}
            aria-current={it.id === passage.id ? 'true' : undefined}
          >
            <a
              className="paragraph-number"
              href={`/passages/${it.id}`}
              title={`${pages.document.permalink}: ${search.place(it, passages.length)}`}
            >
              {numbers.get(it.id)}
            </a>
            <span dir="auto" lang={document.language ?? undefined}>
              <MarkedText of={it} />
            </span>
          </p>
        ))}
        <p>
          <a href={documentAddress(passage.documentId, passage.id)}>{pages.passage.inDocument}</a>
        </p>
      </div>
    </section>
  )
}
