import type { DocumentCopies, DocumentCopy } from '../../../model/document-copies.ts'
import type { DocumentId } from '../../../model/ids.ts'
import type { QuotationMessages } from '../../messages/en/quotation.ts'
import type { Messages } from '../../messages/messages.ts'
import { publishedWords } from '../../messages/published-words.ts'
import { sourceWords } from '../../messages/source-words.ts'

type Props = { id: DocumentId; copies: DocumentCopies; texts: QuotationMessages; messages: Messages }

/** So many are listed at once; the others are one step further. */
const SHOWN = 5

/** The other documents with the same story; corrections and updates apart, which are later states of it. */
export function SameStory({ id, copies, texts, messages }: Props) {
  const { documents, earliest, more } = copies
  if (copies.id === null) return null
  const words = texts.document
  const others = documents.filter(({ documentId }) => documentId !== id)
  const notice = documents.find(({ documentId }) => documentId === id)?.notice ?? null
  const firstId = earliest.state === 'known' ? earliest.document : null
  const first = documents.find(({ documentId }) => documentId === firstId)
  const same = others.filter(({ notice }) => notice === null)
  const later = others.filter(({ notice }) => notice !== null)
  const shared = { id, texts, messages }
  return (
    <section className="copies-of" aria-labelledby="same-story">
      <h2 id="same-story">{words.title(others.length + more)}</h2>
      <p className="note">
        {earliest.state === 'unknown' && texts.earliest.because[earliest.because]}
        {firstId === id && words.firstHere}
        {first !== undefined &&
          firstId !== id &&
          words.firstIs(sourceWords(first, texts, messages), publishedWords(first, messages.search))}
        {notice !== null && ` ${texts.member.notices[notice]}.`}
      </p>
      {same.length > 0 && <List copies={same.slice(0, SHOWN)} {...shared} />}
      {same.length > SHOWN && (
        <details>
          <summary>{words.title(same.length - SHOWN)}</summary>
          <List copies={same.slice(SHOWN)} {...shared} />
        </details>
      )}
      {later.length > 0 && (
        <>
          <h3>{words.later}</h3>
          <List copies={later} {...shared} />
        </>
      )}
      {more > 0 && <p className="note">{words.more(more)}</p>}
    </section>
  )
}

type ListProps = Pick<Props, 'id' | 'texts' | 'messages'> & { copies: readonly DocumentCopy[] }

function List({ id, copies, texts, messages }: ListProps) {
  return (
    <ul>
      {copies.map((it) => {
        const { documentId, documentKey, title } = it
        const name = title ?? messages.search.hit.untitled(documentKey)
        return (
          <li key={documentId} className="member-where">
            {it.notice !== null && (
              <strong className="member-notice">{texts.member.notices[it.notice]}</strong>
            )}
            <a href={`/documents/${documentId}`}>
              <bdi className="member-source">{sourceWords(it, texts, messages)}</bdi>
              {' · '}
              <bdi>{publishedWords(it, messages.search)}</bdi>
              {' · '}
              <bdi>{name}</bdi>
            </a>
            {' · '}
            <a href={`/documents/${id}/compare/${documentId}`} aria-label={texts.document.compareWith(name)}>
              {texts.document.compare}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
