import type { FacetName, SearchRequest } from '../../../model/search-request.ts'
import type { SearchPage } from '../../../model/search-result.ts'
import { changed } from '../../../model/url.ts'
import { withoutFilters } from '../../address/narrowed.ts'
import type { SearchMessages } from '../../messages/en/search.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { SearchLink } from '../SearchLink.tsx'
import { withoutFiltersIn } from '../sentence/filters-in.ts'
import { valueLabel } from '../value-label.ts'
import { type Chip, facetChips, otherChips } from './chips.ts'

/** Everything chosen that narrows the results, each with a link to remove it; what was typed is in the sentence. */
export function Chosen({ request, page }: { request: SearchRequest; page: SearchPage }) {
  const messages = useMessages()
  const chips = [
    ...facetChips(request, messages, (facet, key) => labelOf(page, facet, key, messages)),
    ...dateChips(request, messages),
    ...otherChips(request, messages),
  ]
  const typed = page.query.parts.filter((it) => it.filter !== undefined).length
  if (chips.length === 0) return null
  return (
    <ul className="chosen" aria-label={messages.chosen.title}>
      {chips.map(({ name, text, kind, without }) => (
        <li key={name}>
          <SearchLink to={without} className={`chip chip-${kind}`} then={focusResults}>
            <span dir="auto">{text}</span>
            <span aria-hidden="true" className="cross">
              ×
            </span>
            <span className="visually-hidden">{messages.chosen.remove}</span>
          </SearchLink>
        </li>
      ))}
      {chips.length + typed > 1 && (
        <li>
          <SearchLink to={cleared(request, page)} then={focusResults}>
            {messages.chosen.clearAll}
          </SearchLink>
        </li>
      )}
    </ul>
  )
}

/** The link that was just used is gone, and the focus must not be lost with it. */
function focusResults() {
  document.getElementById('results')?.focus({ preventScroll: true })
}

function cleared(request: SearchRequest, page: SearchPage): SearchRequest {
  return withoutFilters({ ...request, q: withoutFiltersIn(request.q, page.query.parts) })
}

function labelOf(page: SearchPage, facet: FacetName, key: string, messages: SearchMessages): string {
  const label = page.facets[facet].values.find((value) => value.key === key)?.label ?? key
  return valueLabel(messages, facet, key, label)
}

function dateChips(request: SearchRequest, { chosen: messages, date }: SearchMessages): Chip[] {
  const { from, to, dates, undated } = request
  if (from !== null || to !== null) {
    const about = dates === 'published' ? messages.published : messages.mentions
    const bounds = [from && messages.from(date(from)), to && messages.to(date(to))]
    const span = bounds.filter(Boolean).join(' ')
    const text = `${about} ${span}${undated === 'include' ? messages.orUndated : ''}`
    const without = changed(request, { from: null, to: null, undated: 'exclude' })
    return [{ name: 'dates', text, kind: 'dates', without }]
  }
  if (undated !== 'only') return []
  const without = changed(request, { undated: 'exclude' })
  return [{ name: 'undated', text: messages.undatedOnly, kind: 'undated', without }]
}
