import { begunSearch } from '../address/search-in-address.ts'
import type { Messages } from '../messages/messages.ts'
import type { Collection } from '../server/collection.ts'

type Props = { collection: Collection; messages: Messages }

/** The collection in a few sentences; what can be searched for is a link. */
export function Lede({ collection: { status, top, span, undated, quoting }, messages }: Props) {
  const page = messages.pages.collection
  // Whoever is not named is nobody to ask for.
  const speaker = top.speaker.values.find((it) => it.kind !== 'unnamed')
  const [group] = top.group.values
  return (
    <>
      <p className="overview-lede">{page.size(status.documents, status.passages, top.source.distinct)}</p>
      {(speaker ?? group) && (
        <p className="overview-try">
          {page.tryIt}{' '}
          {speaker && (
            <a href={begunSearch({ in: 'quoting', speaker: speaker.key })}>
              {page.saidBy[0]}
              <bdi>{speaker.label}</bdi>
              {page.saidBy[1]}
            </a>
          )}{' '}
          {group && (
            <a href={begunSearch({ in: 'quoting', group: group.key })}>
              {page.quotesAbout}
              <bdi>{group.label}</bdi>
            </a>
          )}
        </p>
      )}
      <ul className="overview-facts">
        {span !== null && (
          <li>
            <Dates {...span} messages={messages} />
          </li>
        )}
        {undated > 0 && (
          <li>
            <a href={begunSearch({ undated: 'only' })}>{page.undated(undated)}</a>
          </li>
        )}
        {quoting > 0 && (
          <li>
            <a href={begunSearch({ quoted: '1' })}>{page.quoting(quoting)}</a>
          </li>
        )}
        {status.changedAt !== null && (
          <li>
            {page.indexed}{' '}
            <time dateTime={status.changedAt}>{messages.search.date(status.changedAt.slice(0, 10))}</time>
          </li>
        )}
      </ul>
    </>
  )
}

type DatesProps = { first: string; last: string; messages: Messages }

function Dates({ first, last, messages: { search, pages } }: DatesProps) {
  const { publishedOn, publishedFrom } = pages.collection
  const page =
    first === last ? publishedOn(search.date(first)) : publishedFrom(search.date(first), search.date(last))
  return <a href={begunSearch({ from: first, to: last })}>{page}</a>
}
