import { emptyRequest, type FacetName, type SearchRequest } from '../../model/search-request.ts'
import { formatSearch } from '../../model/url.ts'
import { type Name, type NameKind, nameAddress } from './name-pages.ts'

/**
 * What the page of a name shows: `said`, the quotations of it; `about`, those of others in passages that name it;
 * `named`, all passages that name it.
 */
export type NameView = 'said' | 'about' | 'named'

/** The facet in which passages that name it have its key. */
export const NAMED_IN = {
  person: 'person',
  organisation: 'group',
  place: 'location',
} satisfies Record<NameKind, FacetName>

/** The views that there are, the first of which is shown unless another one is asked for. A place says nothing. */
export const viewsOf = (kind: NameKind): NameView[] =>
  kind === 'place' ? ['about', 'named'] : ['said', 'about', 'named']

/** Everything that a view finds. */
export function viewRequest({ kind, key }: Name, view: NameView): SearchRequest {
  const all: SearchRequest = { ...emptyRequest(), copies: 'folded' }
  if (view === 'said') return { ...all, in: 'quoting', any: { ...all.any, speaker: [key] } }
  const naming: SearchRequest = { ...all, any: { ...all.any, [NAMED_IN[kind]]: [key] } }
  if (view === 'named') return naming
  return { ...naming, in: 'quoting', not: { ...all.not, speaker: kind === 'place' ? [] : [key] } }
}

/** A view, narrowed by what an address asks for; what makes it that view stays. */
export function narrowedView(name: Name, view: NameView, asked: SearchRequest): SearchRequest {
  const fixed = viewRequest(name, view)
  const sides = (['any', 'not'] as const).map((side) => {
    const own = Object.entries(fixed[side]).filter(([, keys]) => keys.length > 0)
    return [side, { ...asked[side], ...Object.fromEntries(own) }]
  })
  return { ...asked, ...Object.fromEntries(sides), in: fixed.in }
}

/** The address of the page with a view of it, narrowed by this request. */
export function viewAddress(name: Name, view: NameView, request = viewRequest(name, view)): string {
  const parameters = formatSearch(request)
  for (const [parameter, value] of formatSearch(viewRequest(name, view))) {
    parameters.delete(parameter, value)
  }
  if (request.copies === 'all') parameters.set('copies', 'all')
  if (view !== viewsOf(name.kind)[0]) parameters.set('view', view)
  const address = nameAddress(name.kind, name.key)
  return parameters.size === 0 ? address : `${address}?${parameters}`
}
