import { type FacetName, NOT_READ, UNKNOWN } from '../../model/search-request.ts'
import { begunSearch } from '../address/search-in-address.ts'
import type { Messages } from '../messages/messages.ts'
import { FacetIcon } from '../parts/FacetIcon.tsx'
import { KINDS } from '../parts/kinds.ts'
import { ShareBar } from '../parts/ShareBar.tsx'
import { valueLabel } from '../search/value-label.ts'
import type { Top } from '../server/collection.ts'

const SHOWN = 6
const addressOf = (name: FacetName, key: string) => begunSearch({ [name]: key })

type Props = { name: FacetName; top: Top; messages: Messages }

/** The most frequent values of one facet with their passages, and the number of all values. */
export function TopValues({ name, top: { values, distinct, unknown, notRead }, messages }: Props) {
  const { facets, number, speakersNotRead } = messages.search
  const kind = KINDS[name]
  const most = Math.max(1, ...values.map((it) => it.count))
  const rest = distinct - Math.min(distinct, SHOWN)
  return (
    <section>
      <h3>
        <FacetIcon name={name} />
        {facets[name].title}
      </h3>
      <ol>
        {values.slice(0, SHOWN).map(({ key, label, count }) => (
          <li key={key} className="facet-row">
            <ShareBar kind={kind} share={count / most} />
            <a href={addressOf(name, key)} className="row-label">
              <bdi>{valueLabel(messages.search, name, key, label)}</bdi>
            </a>{' '}
            <span className="row-count">{number(count)}</span>
          </li>
        ))}
      </ol>
      <p className="aside">
        {rest > 0 && messages.pages.collection.more(rest)}
        {unknown > 0 && (
          <a href={addressOf(name, UNKNOWN)}>
            {facets[name].unknown}: {number(unknown)}
          </a>
        )}{' '}
        {notRead > 0 && (
          <a href={addressOf(name, NOT_READ)}>
            {speakersNotRead}: {number(notRead)}
          </a>
        )}
      </p>
    </section>
  )
}
