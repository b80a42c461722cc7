import type { Collection } from '../server/collection.ts'
import type { Wording } from '../wording/pages.ts'

type Props = { collection: Collection; wording: Wording }

/** The collection in a few sentences; whatever can be searched for is a link. */
export function Lede({ collection: { status, top, span, undated, quoting }, wording }: Props) {
  const told = wording.pages.collection
  return (
    <>
      <p className="overview-lede">{told.size(status.documents, status.passages, top.source.distinct)}</p>
      <ul className="overview-facts">
        {span !== null && (
          <li>
            <Dates {...span} wording={wording} />
          </li>
        )}
        {undated > 0 && (
          <li>
            <a href="/?undated=only">{told.undated(undated)}</a>
          </li>
        )}
        {quoting > 0 && (
          <li>
            <a href="/?quoted=1">{told.quoting(quoting)}</a>
          </li>
        )}
        {status.changedAt !== null && (
          <li>
            {told.indexed}{' '}
            <time dateTime={status.changedAt}>{wording.words.date(status.changedAt.slice(0, 10))}</time>
          </li>
        )}
      </ul>
    </>
  )
}

type DatesProps = { first: string; last: string; wording: Wording }

function Dates({ first, last, wording: { words, pages } }: DatesProps) {
  const { publishedOn, publishedFrom } = pages.collection
  const told =
    first === last ? publishedOn(words.date(first)) : publishedFrom(words.date(first), words.date(last))
  return <a href={`/?from=${first}&to=${last}`}>{told}</a>
}
