import { type FacetName, UNKNOWN } from '../../model/search-request.ts'
import type { Top } from '../server/collection.ts'
import { FACET_WORDS } from '../wording/facets.ts'

const SHOWN = 6
const number = new Intl.NumberFormat('en')
const addressOf = (name: FacetName, key: string) => `/?${new URLSearchParams({ [name]: key })}`

type Props = { name: FacetName; top: Top }

/** The most frequent values of one facet with their passages, and how many there are in all. */
export function TopValues({ name, top: { values, distinct, unknown } }: Props) {
  const rest = distinct - Math.min(distinct, SHOWN)
  return (
    <section>
      <h3>{FACET_WORDS[name].title}</h3>
      <ol>
        {values.slice(0, SHOWN).map(({ key, label, count }) => (
          <li key={key}>
            <a href={addressOf(name, key)} dir="auto">
              {label}
            </a>{' '}
            <span className="number">{number.format(count)}</span>
          </li>
        ))}
      </ol>
      <p className="aside">
        {rest > 0 && `${number.format(rest)} more. `}
        {unknown > 0 && (
          <a href={addressOf(name, UNKNOWN)}>
            {FACET_WORDS[name].unknown}: {number.format(unknown)}
          </a>
        )}
      </p>
    </section>
  )
}
