import type { Messages } from '../../messages/messages.ts'
import { MessageText } from '../../parts/MessageText.tsx'
import type { HitsInDocument } from './hits-in-document.ts'

type Props = {
  hits: HitsInDocument
  /** What stands beside each passage. */
  numbers: Map<string, string>
  shown: string | null
  messages: Messages
}

/** Links to the hits of the search in this document, and back to the results. */
export function HitSteps({ hits, numbers, shown, messages: { pages, translateError } }: Props) {
  const messages = pages.steps
  if (hits.state === 'none') return null
  if (hits.state === 'refused') {
    return (
      <p className="notice" dir="auto">
        <MessageText text={translateError(hits.error).message} />
      </p>
    )
  }
  const count = hits.hits.length
  const [found, match] = messages.matches(count)
  return (
    <nav className="hit-steps" aria-label={messages.title}>
      <p>
        <strong>{found}</strong> {match}
        {hits.words !== '' && (
          <>
            {' '}
            “<bdi>{hits.words}</bdi>”
          </>
        )}
      </p>
      {count > 0 && (
        <ol>
          {hits.hits.map(({ id }) => (
            <li key={id}>
              <a href={`#${id}`} className={id === shown ? 'current' : undefined}>
                <span className="visually-hidden">{messages.paragraph} </span>
                {numbers.get(id)}
              </a>
            </li>
          ))}
        </ol>
      )}
      {count > 1 && (
        <p className="aside keys step-keys with-scripts">
          <kbd>n</kbd> {messages.next}
          {messages.comma}
          <kbd>p</kbd> {messages.previous}
        </p>
      )}
      <p>
        <a href={hits.back}>{messages.back}</a>
      </p>
    </nav>
  )
}

type PlaceProps = { at: number; hits: { id: string }[]; messages: Pick<Messages, 'direction' | 'pages'> }

/** Above a hit: its number, and links to its neighbours. */
export function HitPlace({ at, hits, messages: { direction, pages } }: PlaceProps) {
  const messages = pages.steps
  const previous = hits[at - 1]
  const next = hits[at + 1]
  return (
    <p className="hit-place aside" dir={direction}>
      {messages.hit(at + 1, hits.length)}
      {previous && <a href={`#${previous.id}`}>{messages.previousHit}</a>}
      {next && <a href={`#${next.id}`}>{messages.nextHit}</a>}
    </p>
  )
}
