import { type FacetName, NOT_READ, UNKNOWN } from '../../model/search-request.ts'
import { begunSearch } from '../address/search-in-address.ts'
import type { Messages } from '../messages/messages.ts'
import { valueLabel } from '../search/value-label.ts'
import type { Top } from '../server/collection.ts'

const SHOWN = 6
const addressOf = (name: FacetName, key: string) => begunSearch({ [name]: key })

type Props = { name: FacetName; top: Top; messages: Messages }

/** The most frequent values of one facet with their passages, and the number of all values. */
export function TopValues({ name, top: { values, distinct, unknown, notRead }, messages }: Props) {
  const { facets, number, speakersNotRead } = messages.search
  const rest = distinct - Math.min(distinct, SHOWN)
  return (
    <section>
      <h3>{facets[name].title}</h3>
      <ol>
        {values.slice(0, SHOWN).map(({ key, label, count }) => (
          <li key={key}>
            <a href={addressOf(name, key)} dir="auto">
              {valueLabel(messages.search, name, key, label)}
            </a>{' '}
            <span className="number">{number(count)}</span>
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
