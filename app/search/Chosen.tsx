import { FACETS, type FacetName, type SearchRequest, UNKNOWN } from '../../model/search-request.ts'
import type { SearchPage } from '../../model/search-result.ts'
import { changed } from '../../model/url.ts'
import { dateInWords } from '../wording/dates.ts'
import { FACET_WORDS } from '../wording/facets.ts'
import { addressOf, goTo, onPlainClick } from './navigation.ts'

type Chip = { name: string; text: string; without: SearchRequest }

/** Everything that narrows the results down, each to be taken off again. */
export function Chosen({ request, page }: { request: SearchRequest; page: SearchPage }) {
  const chips = [...facetChips(request, page), ...otherChips(request)]
  const typed = page.query.parts.filter((part) => part.type === 'operator')
  if (chips.length + typed.length === 0) return null
  return (
    <ul className="chosen" aria-label="Narrowed down to">
      {typed.map((part) => (
        <li key={`${part.start}`} className="chip">
          {part.exclude ? 'not ' : ''}
          {part.filter}: {part.labels?.join(' or ')}
        </li>
      ))}
      {chips.map(({ name, text, without }) => (
        <li key={name}>
          <a
            className="chip"
            href={addressOf(without)}
            onClick={(event) => onPlainClick(event, () => goTo(without, 'push'))}
          >
            <span dir="auto">{text}</span>
            <span aria-hidden="true"> ×</span>
            <span className="visually-hidden"> (remove)</span>
          </a>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <a
            href={addressOf(cleared(request))}
            onClick={(event) => onPlainClick(event, () => goTo(cleared(request), 'push'))}
          >
            Clear all
          </a>
        </li>
      )}
    </ul>
  )
}

/** The same words without any filter. */
function cleared({ q, sort, limit, ...request }: SearchRequest): SearchRequest {
  const none = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as SearchRequest['any']
  return {
    ...request,
    q,
    sort,
    limit,
    page: 1,
    any: none,
    not: none,
    document: null,
    quoted: false,
    from: null,
    to: null,
    undated: 'exclude',
    bbox: null,
  }
}

function facetChips(request: SearchRequest, page: SearchPage): Chip[] {
  return FACETS.flatMap((facet) =>
    (['any', 'not'] as const).flatMap((side) =>
      request[side][facet].map((key) => ({
        name: `${side} ${facet} ${key}`,
        text: `${side === 'not' ? 'not ' : ''}${labelOf(page, facet, key)}`,
        without: changed(request, {
          [side]: { ...request[side], [facet]: request[side][facet].filter((it) => it !== key) },
        }),
      })),
    ),
  )
}

function labelOf(page: SearchPage, facet: FacetName, key: string): string {
  if (key === UNKNOWN) return FACET_WORDS[facet].unknown
  return page.facets[facet].values.find((value) => value.key === key)?.label ?? key
}

function otherChips(request: SearchRequest): Chip[] {
  const { from, to, dates, undated } = request
  const chips: Chip[] = []
  const about = dates === 'published' ? 'published' : 'mentions'
  if (from !== null || to !== null) {
    const span = [from && `from ${dateInWords(from)}`, to && `to ${dateInWords(to)}`]
      .filter(Boolean)
      .join(' ')
    chips.push({
      name: 'dates',
      text: `${about} ${span}${undated === 'include' ? ', or undated' : ''}`,
      without: changed(request, { from: null, to: null, undated: 'exclude' }),
    })
  } else if (undated === 'only') {
    chips.push({ name: 'undated', text: 'undated only', without: changed(request, { undated: 'exclude' }) })
  }
  if (request.quoted) {
    chips.push({ name: 'quoted', text: 'with a quotation', without: changed(request, { quoted: false }) })
  }
  if (request.document !== null) {
    chips.push({ name: 'document', text: 'one document', without: changed(request, { document: null }) })
  }
  if (request.bbox !== null) {
    chips.push({ name: 'bbox', text: 'part of the map', without: changed(request, { bbox: null }) })
  }
  return chips
}
