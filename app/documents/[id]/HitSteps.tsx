import { Told } from '../../parts/Told.tsx'
import type { Wording } from '../../wording/pages.ts'
import type { HitsInDocument } from './hits-in-document.ts'

type Props = {
  hits: HitsInDocument
  /** Paragraph numbers by passage id, from 1. */
  numbers: Map<string, number>
  shown: string | null
  wording: Wording
}

/** What the search found in this document: each a step away, and the way back to the results. */
export function HitSteps({ hits, numbers, shown, wording: { pages, tell } }: Props) {
  const words = pages.steps
  if (hits.state === 'none') return null
  if (hits.state === 'refused') {
    return (
      <p className="notice" dir="auto">
        <Told text={tell(hits.error).message} />
      </p>
    )
  }
  const count = hits.hits.length
  const [found, match] = words.matches(count)
  return (
    <nav className="hit-steps" aria-label={words.title}>
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
                <span className="visually-hidden">{words.paragraph} </span>
                {numbers.get(id)}
              </a>
            </li>
          ))}
        </ol>
      )}
      {count > 1 && (
        <p className="aside keys step-keys with-scripts">
          <kbd>n</kbd> {words.next}
          {words.comma}
          <kbd>p</kbd> {words.previous}
        </p>
      )}
      <p>
        <a href={hits.back}>{words.back}</a>
      </p>
    </nav>
  )
}

type PlaceProps = { at: number; hits: { id: string }[]; wording: Pick<Wording, 'direction' | 'pages'> }

/** Above a paragraph that was found: which of the hits it is, and the ways to its neighbours. */
export function HitPlace({ at, hits, wording: { direction, pages } }: PlaceProps) {
  const words = pages.steps
  const previous = hits[at - 1]
  const next = hits[at + 1]
  return (
    <p className="hit-place aside" dir={direction}>
      {words.hit(at + 1, hits.length)}
      {previous && <a href={`#${previous.id}`}>{words.previousHit}</a>}
      {next && <a href={`#${next.id}`}>{words.nextHit}</a>}
    </p>
  )
}
