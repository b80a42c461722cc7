import { quotesWith } from '../address/search-in-address.ts'
import type { Messages } from '../messages/messages.ts'
import { Icon } from '../parts/Icon.tsx'
import { binName } from '../search/dates/bin-name.ts'
import { binsOf } from '../search/dates/bins.ts'
import type { Collection } from '../server/collection.ts'

/** As many bars as can each be hit by a finger's width on a phone, or nearly. */
const MOST_BARS = 24
const MOST_NAMES = 4
/** Of the height of the chart, in percent; the rest is for the number above the longest bar. */
const LONGEST = 82

type Props = Pick<Collection, 'timeline' | 'unit'> & { messages: Messages }

/** When quotes were published, or which months they mention: a bar leads to its quotes. Without scripts. */
export function OverTime({ timeline, unit, messages }: Props) {
  const { dates, buckets, lessPrecise } = timeline
  const bins = binsOf(buckets, MOST_BARS)
  const { search, pages } = messages
  const [only] = bins
  if (only === undefined) return null
  const most = Math.max(...bins.map((it) => it.count))
  const named = Math.ceil(bins.length / MOST_NAMES)
  return (
    <section aria-labelledby="over-time">
      <h3 id="over-time">
        <Icon name="date" className="icon kind-date" />
        {pages.collection.overTime[dates]}
      </h3>
      {bins.length === 1 ? (
        <p>
          <a href={quotesWith({ from: only.first, to: only.last, dates })}>
            {lessPrecise === 0
              ? search.dates.allOf(binName(only, search))
              : search.dates.bar(binName(only, search), unit, only.count)}
          </a>
        </p>
      ) : (
        <ol className="overview-time">
          {bins.map((bin, at) => {
            const { first: from, last: to, count } = bin
            const name = search.dates.bar(binName(bin, search), unit, count)
            return (
              <li key={from}>
                {count > 0 && (
                  <a className="overview-bar" href={quotesWith({ from, to, dates })} title={name}>
                    <span className="visually-hidden">{name}</span>
                    <Bar share={count / most} number={search.number(count)} />
                  </a>
                )}
                <span className="overview-month" aria-hidden="true">
                  {at % named === 0 && at + named <= bins.length && search.date(from)}
                </span>
              </li>
            )
          })}
        </ol>
      )}
      {lessPrecise > 0 && <p className="aside">{search.dates.lessPrecise(unit, lessPrecise)}</p>}
    </section>
  )
}

/** Attributes, because the policy of the pages allows no inline styles. */
function Bar({ share, number }: { share: number; number: string }) {
  const top = `${100 - share * LONGEST}%`
  return (
    <svg aria-hidden="true">
      <rect y={top} width="100%" height={`${share * LONGEST}%`} />
      <text x="50%" y={top} dy="-4" textAnchor="middle">
        {number}
      </text>
    </svg>
  )
}
