import type { SearchRequest } from '../../model/search-request.ts'
import type { SearchPage } from '../../model/search-result.ts'
import { countedUnit } from '../../model/total.ts'
import { changed } from '../../model/url.ts'
import type { NameMessages } from '../messages/en/names.ts'
import type { SearchMessages } from '../messages/en/search.ts'
import { Icon } from '../parts/Icon.tsx'
import { binName } from '../search/dates/bin-name.ts'
import { binsOf } from '../search/dates/bins.ts'
import { Row } from './Row.tsx'

const MOST_BARS = 12

type Props = {
  request: SearchRequest
  page: SearchPage
  addressOf: (request: SearchRequest) => string
  texts: NameMessages['side']
  search: SearchMessages
}

/** When the documents were published: a row for each stretch of time, which leads to what is from then. */
export function Published({ request, page: { histogram, total }, addressOf, texts, search }: Props) {
  const bins = binsOf(histogram.buckets, MOST_BARS).filter((it) => it.count > 0)
  const { unknown, lessPrecise } = histogram
  if (bins.length + unknown + lessPrecise === 0) return null
  const most = Math.max(1, ...bins.map((it) => it.count))
  const [only, ...others] = bins
  const isChosen = (first: string, last: string) => request.from === first && request.to === last
  return (
    <section aria-labelledby="published">
      <h2 id="published">
        <Icon name="date" className="icon kind-date" /> {texts.published}
      </h2>
      {only !== undefined && others.length === 0 && !isChosen(only.first, only.last) ? (
        <p className="note">{texts.onlyBar(countedUnit(total), only.count, binName(only, search))}</p>
      ) : (
        <ol className="name-rows">
          {bins.map((bin) => {
            const chosen = isChosen(bin.first, bin.last)
            const range = chosen ? { from: null, to: null } : { from: bin.first, to: bin.last }
            return (
              <Row
                key={bin.first}
                kind="date"
                label={binName(bin, search)}
                count={search.number(bin.count)}
                share={bin.count / most}
                href={addressOf(changed(request, { ...range, undated: 'exclude' }))}
                chosen={chosen}
              />
            )
          })}
        </ol>
      )}
      {lessPrecise > 0 && <p className="note">{texts.lessPrecise(lessPrecise)}</p>}
      {unknown > 0 && (
        <p className="note">
          <a href={addressOf(changed(request, { from: null, to: null, undated: 'only' }))}>
            {texts.undated(unknown)}
          </a>
        </p>
      )}
    </section>
  )
}
