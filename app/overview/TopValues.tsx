import { NOT_READ, UNKNOWN } from '../../model/search-request.ts'
import { allQuotes, pageParameters, quotesWith } from '../address/search-in-address.ts'
import type { Messages } from '../messages/messages.ts'
import { FacetIcon } from '../parts/FacetIcon.tsx'
import { KINDS } from '../parts/kinds.ts'
import { ShareBar } from '../parts/ShareBar.tsx'
import { valueLabel } from '../search/value-label.ts'
import type { Top, TopName } from '../server/collection.ts'

const SHOWN = 5
const quotesOf = (name: TopName, key: string) => quotesWith({ [name]: key })

type Props = { name: TopName; top: Top; messages: Messages }

/** The most frequent values of one facet with their quotes, and the number of all values. */
export function TopValues({ name, top: { values, distinct, unknown, notRead }, messages }: Props) {
  const { facets, number, speakersNotRead } = messages.search
  const texts = messages.pages.collection
  const kind = KINDS[name]
  const most = Math.max(1, ...values.map((it) => it.count))
  const rest = distinct - Math.min(distinct, SHOWN)
  if (values.length === 0) return null
  return (
    <section aria-labelledby={`top-${name}`}>
      <h3 id={`top-${name}`}>
        <FacetIcon name={name} />
        {texts.tops[name]}
      </h3>
      <ol>
        {values.slice(0, SHOWN).map(({ key, label, count }) => (
          <li key={key} className="facet-row">
            <ShareBar kind={kind} share={count / most} />
            <a href={quotesOf(name, key)} className="row-label">
              <bdi>{valueLabel(messages.search, name, key, label)}</bdi>
            </a>{' '}
            <span className="row-count">{number(count)}</span>
          </li>
        ))}
      </ol>
      <p className="aside line-up">
        {rest > 0 && <span>{texts.more(rest)}</span>}{' '}
        {unknown > 0 && (
          <a href={quotesOf(name, UNKNOWN)}>
            {facets[name].unknown}: {number(unknown)}
          </a>
        )}{' '}
        {notRead > 0 && (
          <a href={quotesOf(name, NOT_READ)}>
            {speakersNotRead}: {number(notRead)}
          </a>
        )}{' '}
        {name === 'location' && <a href={`/map?${pageParameters(allQuotes())}`}>{texts.map}</a>}
      </p>
    </section>
  )
}
