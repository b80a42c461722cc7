import type { SearchRequest } from '../../../model/search-request.ts'
import type { CopiesMessages } from '../../messages/en/copies.ts'

export type AskedFor = { name: string; text: string; without: Partial<SearchRequest> }

/** Whether only one source is searched, so that what was first printed is so in that one. */
export const inOneSource = ({ any }: Pick<SearchRequest, 'any'>): boolean => any.source.length === 1

/** What a search asks for in copies, in words, each with what takes it away. */
export function copiesAskedFor(request: SearchRequest, { chosen }: CopiesMessages): AskedFor[] {
  const { cluster, firstPrinted, minSources, reused } = request
  return [
    ...(reused ? [{ name: 'reused', text: chosen.reused, without: { reused: false } }] : []),
    ...(minSources === null
      ? []
      : [{ name: 'minSources', text: chosen.inSources(minSources), without: { minSources: null } }]),
    ...(firstPrinted
      ? [
          {
            name: 'firstPrinted',
            text: inOneSource(request) ? chosen.firstInSource : chosen.firstPrinted,
            without: { firstPrinted: false },
          },
        ]
      : []),
    ...(cluster === null
      ? []
      : [{ name: 'cluster', text: chosen.cluster(cluster), without: { cluster: null } }]),
  ]
}
