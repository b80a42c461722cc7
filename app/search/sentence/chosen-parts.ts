import { FACETS, type FacetName, type SearchRequest } from '../../../model/search-request.ts'
import type { SearchPage } from '../../../model/search-result.ts'
import { changed } from '../../../model/url.ts'
import { toggled } from '../../address/narrowed.ts'
import type { SearchMessages } from '../../messages/en/search.ts'
import { KINDS, type Kind } from '../../parts/kinds.ts'
import { copiesAskedFor } from '../copies/asked-for.ts'
import { valueLabel } from '../value-label.ts'

/** A part of a search in words, and the search without it. */
export type RemovablePart = { text: string; without: SearchRequest }

/** One part of the sentence that was chosen, not typed: what leads to it, and its values, each with the search without it. */
export type ChosenPart = {
  name: string
  before: string
  after: string
  kind: Kind | 'plain'
  values: RemovablePart[]
}

/** As a person would say it: by whom, about what, where, when, from which source. */
const BEFORE_DATES: FacetName[] = ['speaker', 'group', 'person', 'location']
const AFTER_DATES: FacetName[] = FACETS.filter((it) => !BEFORE_DATES.includes(it))

/** Everything chosen that narrows a search, in the order of the sentence; what is to be absent comes last. */
export function chosenParts(
  request: SearchRequest,
  page: SearchPage,
  messages: SearchMessages,
): ChosenPart[] {
  const facets = (names: FacetName[], side: 'any' | 'not') =>
    names.flatMap((it) => facetPart(request, page, messages, it, side))
  return [
    ...facets(BEFORE_DATES, 'any'),
    ...dateParts(request, messages),
    ...facets(AFTER_DATES, 'any'),
    ...otherParts(request, messages).map(({ name, ...value }) => ({
      name,
      before: '',
      after: '',
      kind: 'plain' as const,
      values: [value],
    })),
    ...facets([...BEFORE_DATES, ...AFTER_DATES], 'not'),
  ]
}

function facetPart(
  request: SearchRequest,
  page: SearchPage,
  messages: SearchMessages,
  facet: FacetName,
  side: 'any' | 'not',
): ChosenPart[] {
  const filter = messages.sentence.filters[facet]
  const keys = request[side][facet]
  if (keys.length === 0 || filter === undefined) return []
  const [is = '', after = ''] = filter.is
  return [
    {
      name: `${side} ${facet}`,
      before: side === 'any' ? is : filter.not,
      after,
      kind: KINDS[facet] ?? 'plain',
      values: keys.map((key) => ({
        text: labelOf(page, facet, key, messages),
        without: toggled(request, side, facet, key),
      })),
    },
  ]
}

function labelOf(page: SearchPage, facet: FacetName, key: string, messages: SearchMessages): string {
  const label = page.facets[facet].values.find((value) => value.key === key)?.label ?? key
  return valueLabel(messages, facet, key, label)
}

function dateParts(request: SearchRequest, { chosen, date, dates: { span } }: SearchMessages): ChosenPart[] {
  const { from, to, dates, undated } = request
  const part = (before: string, text: string, without: Partial<SearchRequest>): ChosenPart[] => [
    {
      name: 'dates',
      before,
      after: '',
      kind: 'date',
      values: [{ text, without: changed(request, without) }],
    },
  ]
  if (from === null && to === null) {
    return undated === 'only' ? part('', chosen.undatedOnly, { undated: 'exclude' }) : []
  }
  const said = (() => {
    if (from === null) return chosen.to(date(to ?? ''))
    if (to === null) return chosen.from(date(from))
    return from === to ? date(from) : span(date(from), date(to))
  })()
  const without = { from: null, to: null, undated: 'exclude' } as const
  return part(
    dates === 'published' ? chosen.published : chosen.mentions,
    `${said}${undated === 'include' ? chosen.orUndated : ''}`,
    without,
  )
}

/** What narrows a search and is no value of a facet, and no date. `name`: no other one has it. */
export function otherParts(
  request: SearchRequest,
  { chosen: messages, copies }: SearchMessages,
): (RemovablePart & { name: string })[] {
  const asked = [
    ...(request.quoted ? [{ name: 'quoted', text: messages.quoted, without: { quoted: false } }] : []),
    ...copiesAskedFor(request, copies),
    ...(request.document !== null
      ? [{ name: 'document', text: messages.document, without: { document: null } }]
      : []),
    ...(request.bbox !== null ? [{ name: 'bbox', text: messages.map, without: { bbox: null } }] : []),
    ...(request.furniture === 'include'
      ? [{ name: 'furniture', text: messages.furniture, without: { furniture: 'exclude' as const } }]
      : []),
  ]
  return asked.map(({ name, text, without }) => ({ name, text, without: changed(request, without) }))
}
