import { FACETS, type FacetName, type SearchRequest } from '../../../model/search-request.ts'
import type { SearchPage } from '../../../model/search-result.ts'
import { changed } from '../../../model/url.ts'
import { toggled, withoutFilters } from '../../address/narrowed.ts'
import type { SearchMessages } from '../../messages/en/search.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { copiesAskedFor } from '../copies/asked-for.ts'
import { SearchLink } from '../SearchLink.tsx'
import { withoutFiltersIn } from '../sentence/filters-in.ts'
import { valueLabel } from '../value-label.ts'

type Chip = { name: string; text: string; kind: string; without: SearchRequest }

/** Everything chosen that narrows the results, each with a link to remove it; what was typed is in the sentence. */
export function Chosen({ request, page }: { request: SearchRequest; page: SearchPage }) {
  const messages = useMessages()
  const chips = [...facetChips(request, page, messages), ...otherChips(request, messages)]
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

function facetChips(request: SearchRequest, page: SearchPage, messages: SearchMessages): Chip[] {
  return FACETS.flatMap((facet) =>
    (['any', 'not'] as const).flatMap((side) =>
      request[side][facet].map((key) => {
        const label = labelOf(page, facet, key, messages)
        return {
          name: `${side} ${facet} ${key}`,
          text: side === 'not' ? messages.chosen.not(label) : label,
          kind: side,
          without: toggled(request, side, facet, key),
        }
      }),
    ),
  )
}

function labelOf(page: SearchPage, facet: FacetName, key: string, messages: SearchMessages): string {
  const label = page.facets[facet].values.find((value) => value.key === key)?.label ?? key
  return valueLabel(messages, facet, key, label)
}

function otherChips(request: SearchRequest, { chosen: messages, copies, date }: SearchMessages): Chip[] {
  const { from, to, dates, undated } = request
  const chips: Chip[] = []
  const chip = (name: string, text: string, without: Partial<SearchRequest>) =>
    chips.push({ name, text, kind: name, without: changed(request, without) })
  const about = dates === 'published' ? messages.published : messages.mentions
  if (from !== null || to !== null) {
    const bounds = [from && messages.from(date(from)), to && messages.to(date(to))]
    const span = bounds.filter(Boolean).join(' ')
    const text = `${about} ${span}${undated === 'include' ? messages.orUndated : ''}`
    chip('dates', text, { from: null, to: null, undated: 'exclude' })
  } else if (undated === 'only') chip('undated', messages.undatedOnly, { undated: 'exclude' })
  if (request.furniture === 'include') chip('furniture', messages.furniture, { furniture: 'exclude' })
  if (request.quoted) chip('quoted', messages.quoted, { quoted: false })
  for (const it of copiesAskedFor(request, copies)) chip(it.name, it.text, it.without)
  if (request.document !== null) chip('document', messages.document, { document: null })
  if (request.bbox !== null) chip('bbox', messages.map, { bbox: null })
  return chips
}
