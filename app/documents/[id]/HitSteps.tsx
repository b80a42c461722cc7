import type { HitsInDocument } from './hits-in-document.ts'

type Props = {
  hits: HitsInDocument
  /** Paragraph numbers by passage id, from 1. */
  numbers: Map<string, number>
  shown: string | null
}

const number = new Intl.NumberFormat('en')

/** What the search found in this document: each a step away, and the way back to the results. */
export function HitSteps({ hits, numbers, shown }: Props) {
  if (hits.state === 'none') return null
  if (hits.state === 'refused') return <p className="notice">{hits.message}</p>
  const count = hits.hits.length
  return (
    <nav className="hit-steps" aria-label="Hits in this document">
      <p>
        <strong>{count === 0 ? 'No' : number.format(count)}</strong>{' '}
        {count === 1 ? 'paragraph matches' : 'paragraphs match'}
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
                <span className="visually-hidden">Paragraph </span>
                {numbers.get(id)}
              </a>
            </li>
          ))}
        </ol>
      )}
      {count > 1 && (
        <p className="aside step-keys with-scripts">
          <kbd>n</kbd> next, <kbd>p</kbd> previous
        </p>
      )}
      <p>
        <a href={hits.back}>Back to the results</a>
      </p>
    </nav>
  )
}

type PlaceProps = { at: number; hits: { id: string }[] }

/** Above a paragraph that was found: which of the hits it is, and the ways to its neighbours. */
export function HitPlace({ at, hits }: PlaceProps) {
  const previous = hits[at - 1]
  const next = hits[at + 1]
  return (
    <p className="hit-place aside" dir="ltr">
      Hit {number.format(at + 1)} of {number.format(hits.length)}
      {previous && <a href={`#${previous.id}`}>Previous hit</a>}
      {next && <a href={`#${next.id}`}>Next hit</a>}
    </p>
  )
}
