import { FACETS, type FacetName, type SearchRequest } from '../../model/search-request.ts'
import { changed } from '../../model/url.ts'
import { viewAddress, viewRequest } from '../address/name-views.ts'
import { toggled } from '../address/narrowed.ts'
import type { NameMessages } from '../messages/en/names.ts'
import type { SearchMessages } from '../messages/en/search.ts'
import { Icon } from '../parts/Icon.tsx'
import { otherParts, type RemovablePart } from '../search/sentence/chosen-parts.ts'
import { valueLabel } from '../search/value-label.ts'
import { calledKey, type NamePageData } from './load.ts'

type Props = { data: NamePageData; texts: NameMessages; search: SearchMessages }
/** `name`: no other part of the search has it. */
type Part = RemovablePart & { name: string }

/** What narrows a view, each part with the way back. */
export function Chosen({ data, texts, search }: Props) {
  const { profile, view, request } = data
  const parts = [
    ...wordsOf(request),
    ...valuesOf(data, search),
    ...datesOf(request, search),
    ...otherParts(request, search),
  ]
  if (parts.length === 0) return null
  return (
    <p className="name-chosen">
      {texts.chosen}{' '}
      {parts.map(({ name, text, without }) => (
        <a
          key={name}
          className="chip"
          href={viewAddress(profile, view, without)}
          aria-label={texts.remove(text)}
        >
          <bdi>{text}</bdi> <Icon name="close" />
        </a>
      ))}
    </p>
  )
}

function wordsOf(request: SearchRequest): Part[] {
  const text = request.q.trim()
  return text === '' ? [] : [{ name: 'words', text, without: changed(request, { q: '' }) }]
}

function valuesOf({ profile, view, request, page, called }: NamePageData, search: SearchMessages): Part[] {
  const labelOf = (facet: FacetName, key: string) => {
    const value = page.facets[facet].values.find((it) => it.key === key)
    return called.get(calledKey(facet, key)) ?? valueLabel(search, facet, key, value?.label ?? key)
  }
  const fixed = viewRequest(profile, view)
  return FACETS.flatMap((facet) =>
    (['any', 'not'] as const).flatMap((side) =>
      request[side][facet]
        .filter((key) => !fixed[side][facet].includes(key))
        .map((key) => {
          const label = labelOf(facet, key)
          return {
            name: `${side} ${facet} ${key}`,
            text: side === 'not' ? search.chosen.not(label) : label,
            without: toggled(request, side, facet, key),
          }
        }),
    ),
  )
}

function datesOf(request: SearchRequest, { chosen, dates, date }: SearchMessages): Part[] {
  const { from, to, undated } = request
  const name = 'dates'
  if (undated === 'only')
    return [{ name, text: chosen.undatedOnly, without: changed(request, { undated: 'exclude' }) }]
  if (from === null && to === null) return []
  const without = changed(request, { from: null, to: null })
  if (from === null) return [{ name, text: chosen.to(date(to ?? '')), without }]
  if (to === null) return [{ name, text: chosen.from(date(from)), without }]
  return [{ name, text: from === to ? date(from) : dates.span(date(from), date(to)), without }]
}
