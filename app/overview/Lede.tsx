import type { Collection } from '../server/collection.ts'
import { dateInWords } from '../wording/dates.ts'

const number = new Intl.NumberFormat('en')
const counted = (count: number, one: string, many: string) =>
  `${number.format(count)} ${count === 1 ? one : many}`

/** The collection in a few sentences; whatever can be searched for is a link. */
export function Lede({ collection: { status, top, span, undated, quoting } }: { collection: Collection }) {
  return (
    <>
      <p className="overview-lede">
        {counted(status.documents, 'document', 'documents')},{' '}
        {counted(status.passages, 'passage', 'passages')}
        {top.source.distinct > 0 && `, ${counted(top.source.distinct, 'source', 'sources')}`}
      </p>
      <ul className="overview-facts">
        {span !== null && (
          <li>
            <Dates {...span} />
          </li>
        )}
        {undated > 0 && (
          <li>
            <a href="/?undated=only">{counted(undated, 'passage has', 'passages have')} no date</a>
          </li>
        )}
        {quoting > 0 && (
          <li>
            <a href="/?quoted=1">{counted(quoting, 'passage quotes', 'passages quote')} someone</a>
          </li>
        )}
        {status.changedAt !== null && (
          <li>
            Last indexed on{' '}
            <time dateTime={status.changedAt}>{dateInWords(status.changedAt.slice(0, 10))}</time>
          </li>
        )}
      </ul>
    </>
  )
}

function Dates({ first, last }: { first: string; last: string }) {
  if (first === last) return <a href={`/?from=${first}&to=${first}`}>Published {dateInWords(first)}</a>
  return (
    <a href={`/?from=${first}&to=${last}`}>
      Published {dateInWords(first)} to {dateInWords(last)}
    </a>
  )
}
