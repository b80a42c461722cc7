import { viewRequest } from '../address/name-views.ts'
import { filtersOf } from '../address/narrowed.ts'
import type { NamePageData } from './load.ts'

/** Whether anything is asked for beyond a view itself. */
export function isNarrowed({
  profile,
  view,
  request,
}: Pick<NamePageData, 'profile' | 'view' | 'request'>): boolean {
  return request.q.trim() !== '' || filtersOf(request) > filtersOf(viewRequest(profile, view))
}
