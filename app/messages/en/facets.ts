import type { FacetName } from '../../../model/search-request.ts'

/** The title of each facet, its name for "unknown", and its search field. */
export const FACET_NAMES: Record<FacetName, { title: string; unknown: string; find: string }> = {
  group: { title: 'About', unknown: 'No group named', find: 'Find a group' },
  location: { title: 'Places', unknown: 'No place named', find: 'Find a place' },
  speaker: { title: 'Said by', unknown: 'Speaker not stated', find: 'Find a speaker' },
  source: { title: 'Sources', unknown: 'Source not stated', find: 'Find a source' },
  person: { title: 'Mentioned people', unknown: 'Nobody named', find: 'Find a person' },
  language: { title: 'Languages', unknown: 'Language not known', find: 'Find a language' },
  collection: { title: 'Collections', unknown: 'No collection', find: 'Find a collection' },
  type: { title: 'Kinds of work', unknown: 'Kind not known', find: 'Find a kind of work' },
}
