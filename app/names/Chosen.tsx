import { FACETS, type SearchRequest } from '../../model/search-request.ts'
import { changed } from '../../model/url.ts'
import { viewAddress, viewRequest } from '../address/name-views.ts'
import { toggled } from '../address/narrowed.ts'
import type { NameMessages } from '../messages/en/names.ts'
import type { SearchMessages } from '../messages/en/search.ts'
import { Icon } from '../parts/Icon.tsx'
import { valueLabel } from '../search/value-label.ts'
import { calledKey, type NamePageData } from './load.ts'

type Props = { data: NamePageData; texts: NameMessages; search: SearchMessages }
type Part = { label: string; without: SearchRequest }

/** What narrows a view, each part with the way back. */
export function Chosen({ data, texts, search }: Props) {
  const { profile, view, request } = data
  const parts = [...wordsOf(request), ...valuesOf(data, search), ...datesOf(request, search)]
  if (parts.length === 0) return null
  return (
    <p className="name-chosen">
      {texts.chosen}{' '}
      {parts.map(({ label, without }) => (
        <a
          key={label}
          className="chip"
          href={viewAddress(profile, view, without)}
          aria-label={texts.remove(label)}
        >
          <bdi>{label}</bdi> <Icon name="close" />
        </a>
      ))}
    </p>
  )
}

function wordsOf(request: SearchRequest): Part[] {
  const label = request.q.trim()
  return label === '' ? [] : [{ label, without: changed(request, { q: '' }) }]
}

function valuesOf({ profile, view, request, page, called }: NamePageData, search: SearchMessages): Part[] {
  const fixed = viewRequest(profile, view)
  return FACETS.flatMap((facet) =>
    (['any', 'not'] as const).flatMap((side) =>
      request[side][facet]
        .filter((key) => !fixed[side][facet].includes(key))
        .map((key) => {
          const value = page.facets[facet].values.find((it) => it.key === key)
          const label =
            called.get(calledKey(facet, key)) ?? valueLabel(search, facet, key, value?.label ?? key)
          return {
            label: side === 'not' ? search.chosen.not(label) : label,
            without: toggled(request, side, facet, key),
          }
        }),
    ),
  )
}

function datesOf(request: SearchRequest, { chosen, dates, date }: SearchMessages): Part[] {
  const { from, to, undated } = request
  if (undated === 'only')
    return [{ label: chosen.undatedOnly, without: changed(request, { undated: 'exclude' }) }]
  if (from === null && to === null) return []
  const without = changed(request, { from: null, to: null })
  if (from === null) return [{ label: chosen.to(date(to ?? '')), without }]
  if (to === null) return [{ label: chosen.from(date(from)), without }]
  return [{ label: from === to ? date(from) : dates.span(date(from), date(to)), without }]
}
