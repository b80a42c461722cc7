import type { ComponentProps } from 'react'
import type { SearchRequest } from '../../model/search-request.ts'
import { searchShown } from '../address/navigation.ts'
import { SearchLink } from './SearchLink.tsx'

type Props = Omit<ComponentProps<typeof SearchLink>, 'to' | 'pressed'> & {
  /** The search whose results are drawn beside this. */
  from: SearchRequest
  step: (from: SearchRequest) => SearchRequest
}

/**
 * A link that changes a part of a search. Drawing many results takes a while, and what was pressed meanwhile must not be lost:
 * a click is a step from the search in the address bar, which may be newer than the one that is drawn.
 */
export const StepLink = ({ from, step, ...link }: Props) => (
  <SearchLink {...link} to={step(from)} pressed={() => step(searchShown() ?? from)} />
)
