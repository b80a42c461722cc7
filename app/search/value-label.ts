import { type FacetName, NOT_READ, UNKNOWN, UNNAMED } from '../../model/search-request.ts'
import type { SearchMessages } from '../messages/en/search.ts'

/** What a value of a facet is called on the page, also where it stands for there being none. @param label its own name */
export function valueLabel(
  {
    facets,
    speakersNotRead,
    unnamedSpeakers,
    workTypes,
  }: Pick<SearchMessages, 'facets' | 'speakersNotRead' | 'unnamedSpeakers' | 'workTypes'>,
  facet: FacetName,
  key: string,
  label: string,
): string {
  if (key === UNKNOWN) return facets[facet].unknown
  if (facet === 'type') return workTypes[key] ?? label
  if (facet === 'speaker' && key === UNNAMED) return unnamedSpeakers
  return facet === 'speaker' && key === NOT_READ ? speakersNotRead : label
}
