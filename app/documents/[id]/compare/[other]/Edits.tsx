import type { ReactNode } from 'react'
import type { CheckWords } from '../../../../../check/words/say.ts'
import type { Document } from '../../../../../model/document.ts'
import type { Edit, EditedParagraph } from '../../../../../model/document-copies.ts'
import type { QuotationMessages } from '../../../../messages/en/quotation.ts'
import type { Messages } from '../../../../messages/messages.ts'
import { OwnWords, ownWordsOf } from '../../../../parts/OwnWords.tsx'

type Shared = {
  first: Document
  second: Document
  texts: QuotationMessages
  /** What kinds of changed words are called. */
  tellings: CheckWords['telling']
  messages: Messages
}
type Props = Shared & { edits: readonly Edit[] }

type Run = { same: Extract<Edit, { kind: 'same' }>[] } | { edit: Exclude<Edit, { kind: 'same' }> }

/** What is the same in a row is one run, which is folded away. */
function runsOf(edits: readonly Edit[]): Run[] {
  const runs: Run[] = []
  for (const edit of edits) {
    const last = runs.at(-1)
    if (edit.kind !== 'same') runs.push({ edit })
    else if (last !== undefined && 'same' in last) last.same.push(edit)
    else runs.push({ same: [edit] })
  }
  return runs
}

/** The paragraphs of both in order: changed ones side by side, those of one alone in its column. */
export function Edits({ edits, ...shared }: Props) {
  return (
    <ol>
      {runsOf(edits).map((run, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <li key={at}>
          {'same' in run ? <Same edits={run.same} {...shared} /> : <Change edit={run.edit} {...shared} />}
        </li>
      ))}
    </ol>
  )
}

function Same({ edits, first, texts }: Shared & { edits: Extract<Edit, { kind: 'same' }>[] }) {
  return (
    <details>
      <summary>{texts.compare.same(edits.length)}</summary>
      {edits.map(({ first: own }) => (
        <blockquote key={own.passage} className="compared-same" dir="auto" lang={first.language ?? undefined}>
          {own.text}
        </blockquote>
      ))}
    </details>
  )
}

function Change({ edit, ...shared }: Shared & { edit: Exclude<Edit, { kind: 'same' }> }) {
  const { first, second, texts, tellings, messages } = shared
  const { compare } = texts
  const label = texts.wordings.onlyHere
  if (edit.kind === 'changed') {
    const own = ownWordsOf(edit.differences ?? [])
    const telling = [...new Set(edit.differences?.flatMap((it) => it.telling ?? []))]
    return (
      <>
        <h3>{[compare.kinds.changed, ...telling.map((it) => tellings[it])].join(' · ')}</h3>
        {edit.differences === null && <p className="note">{compare.notCompared}</p>}
        <div className="pair">
          <Side of={edit.first} document={first} name={compare.first} messages={messages}>
            <OwnWords text={edit.first.text} own={own.first} label={label} />
          </Side>
          <Side of={edit.second} document={second} name={compare.second} messages={messages}>
            <OwnWords text={edit.second.text} own={own.second} label={label} />
          </Side>
        </div>
      </>
    )
  }
  const isRemoved = edit.kind === 'removed'
  const side = isRemoved ? edit.first : edit.second
  const other = isRemoved ? second : first
  const words = (
    <Side
      of={side}
      document={isRemoved ? first : second}
      name={isRemoved ? compare.first : compare.second}
      messages={messages}
    >
      {edit.elsewhere === null ? (
        <OwnWords text={side.text} own={[{ start: 0, end: side.text.length }]} label={label} />
      ) : (
        side.text
      )}
    </Side>
  )
  const elsewhere = edit.elsewhere !== null && (
    <a href={`/documents/${other.documentId}?passage=${edit.elsewhere.passage}#${edit.elsewhere.passage}`}>
      {compare.elsewhere}: {messages.search.place(edit.elsewhere)}
    </a>
  )
  return (
    <>
      <h3>{compare.kinds[edit.kind]}</h3>
      <div className="pair">
        {isRemoved ? words : <div className="note">{elsewhere}</div>}
        {isRemoved ? <div className="note">{elsewhere}</div> : words}
      </div>
    </>
  )
}

type SideProps = {
  of: EditedParagraph
  document: Document
  /** Which of the two it is. */
  name: string
  messages: Messages
  children: ReactNode
}

function Side({ of, document, name, messages, children }: SideProps) {
  const place = messages.search.place(of, document.passages.length)
  return (
    <div>
      <p className="note">
        <a href={`/passages/${of.passage}`} aria-label={`${name}: ${place}`}>
          {place}
        </a>
      </p>
      <blockquote dir="auto" lang={document.language ?? undefined}>
        {children}
      </blockquote>
    </div>
  )
}
