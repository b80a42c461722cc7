import type { SearchRequest } from '../../model/search-request.ts'
import type { Histogram } from '../../model/search-result.ts'
import { dateInWords } from '../wording/dates.ts'
import { addressOf, goTo, onPlainClick } from './navigation.ts'

const HEIGHT = 48
const WIDTH = 240

type Props = { histogram: Histogram; to: (month: string) => SearchRequest }

/** Passages by month of publication; a click on a month searches in it. */
export function Months({ histogram: { buckets }, to }: Props) {
  if (buckets.length < 2) return null
  const most = Math.max(...buckets.map((it) => it.count))
  const first = monthNumber(buckets[0]?.month)
  const months = monthNumber(buckets.at(-1)?.month) - first + 1
  const width = WIDTH / months
  return (
    <figure className="months">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {buckets.map(({ month, count }) => {
          const height = Math.max(2, (count / most) * HEIGHT)
          const search = to(month)
          return (
            // Out of the order of the tab key: the two date fields do the same, and years have many months.
            <a
              key={month}
              href={addressOf(search)}
              tabIndex={-1}
              onClick={(event) => onPlainClick(event, () => goTo(search, 'push'))}
            >
              <title>{`${dateInWords(month)}: ${count}`}</title>
              <rect
                x={(monthNumber(month) - first) * width}
                y={HEIGHT - height}
                width={Math.max(1, width - 1)}
                height={height}
              />
            </a>
          )
        })}
      </svg>
      <figcaption className="aside">
        Published {dateInWords(buckets[0]?.month ?? '')} to {dateInWords(buckets.at(-1)?.month ?? '')}
      </figcaption>
    </figure>
  )
}

function monthNumber(month: string | undefined): number {
  const [year, part] = (month ?? '').split('-').map(Number)
  return (year ?? 0) * 12 + (part ?? 1) - 1
}
