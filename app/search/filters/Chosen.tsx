import { FACETS, type FacetName, type SearchRequest } from '../../../model/search-request.ts'
import type { SearchPage, ShownPart } from '../../../model/search-result.ts'
import { changed } from '../../../model/url.ts'
import { toggled, withoutFilters } from '../../address/narrowed.ts'
import type { SearchMessages } from '../../messages/en/search.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { SearchLink } from '../SearchLink.tsx'
import { valueLabel } from './value-label.ts'

type Chip = { name: string; text: string; kind: string; without: SearchRequest }

/** Everything that narrows the results, chosen or typed, each with a link to remove it. */
export function Chosen({ request, page }: { request: SearchRequest; page: SearchPage }) {
  const messages = useMessages()
  const chips = [
    ...typedChips(request, page, messages),
    ...facetChips(request, page, messages),
    ...otherChips(request, messages),
  ]
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
      {chips.length > 1 && (
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

const operatorsOf = (page: SearchPage) => page.query.parts.filter((part) => part.type === 'operator')

/** The query without some of its parts, and without the gaps they leave. */
export function withoutParts(q: string, parts: Pick<ShownPart, 'start' | 'end'>[]): string {
  const last = [...parts].sort((a, b) => b.start - a.start)
  const rest = last.reduce((text, { start, end }) => `${text.slice(0, start)}${text.slice(end)}`, q)
  return rest.replace(/\s{2,}/g, ' ').replace(/^\s+/, '')
}

function cleared(request: SearchRequest, page: SearchPage): SearchRequest {
  const q = withoutParts(request.q, operatorsOf(page))
  return withoutFilters({ ...request, q })
}

function typedChips(request: SearchRequest, page: SearchPage, messages: SearchMessages): Chip[] {
  return operatorsOf(page).map((part) => {
    const text = `${part.filter}: ${(part.labels ?? [part.text]).join(messages.chosen.or)}`
    return {
      name: `typed ${part.start}`,
      text: part.exclude ? messages.chosen.not(text) : text,
      kind: 'typed',
      without: changed(request, { q: withoutParts(request.q, [part]) }),
    }
  })
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

function otherChips(request: SearchRequest, { chosen: messages, date }: SearchMessages): Chip[] {
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
  if (request.document !== null) chip('document', messages.document, { document: null })
  if (request.bbox !== null) chip('bbox', messages.map, { bbox: null })
  return chips
}
