import { FACETS, type FacetName, type SearchRequest } from '../../../model/search-request.ts'
import { changed } from '../../../model/url.ts'
import { toggled } from '../../address/narrowed.ts'
import type { SearchMessages } from '../../messages/en/search.ts'
import { copiesAskedFor } from '../copies/asked-for.ts'

/** Something that narrows a search, in words, and the search without it. `name`: no other one of the search has it. */
export type Chip = { name: string; text: string; kind: string; without: SearchRequest }

export function facetChips(
  request: SearchRequest,
  { chosen }: SearchMessages,
  labelOf: (facet: FacetName, key: string) => string,
): Chip[] {
  return FACETS.flatMap((facet) =>
    (['any', 'not'] as const).flatMap((side) =>
      request[side][facet].map((key) => {
        const label = labelOf(facet, key)
        return {
          name: `${side} ${facet} ${key}`,
          text: side === 'not' ? chosen.not(label) : label,
          kind: side,
          without: toggled(request, side, facet, key),
        }
      }),
    ),
  )
}

/** Of all that is no value of a facet, and no date. */
export function otherChips(request: SearchRequest, { chosen: messages, copies }: SearchMessages): Chip[] {
  const chips: Chip[] = []
  const chip = (name: string, text: string, without: Partial<SearchRequest>) =>
    chips.push({ name, text, kind: name, without: changed(request, without) })
  if (request.furniture === 'include') chip('furniture', messages.furniture, { furniture: 'exclude' })
  if (request.quoted) chip('quoted', messages.quoted, { quoted: false })
  for (const it of copiesAskedFor(request, copies)) chip(it.name, it.text, it.without)
  if (request.document !== null) chip('document', messages.document, { document: null })
  if (request.bbox !== null) chip('bbox', messages.map, { bbox: null })
  return chips
}
