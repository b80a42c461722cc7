import type { MouseEvent } from 'react'
import type { SearchRequest } from '../../model/search-request.ts'
import { formatSearch } from '../../model/url.ts'
import { addressOf, isStart, parametersIn, searchInAddress } from './search-in-address.ts'
import { changeAddress } from './use-address.ts'

export { addressOf }

/** Whether this is the one page that follows a search in the address without being loaded again. */
export const isSearchPage = (): boolean => window.location.pathname === '/'

/**
 * Puts a search into the address bar, the only place that stores it. `push` for a step that the back button should
 * undo; `continue` for more of the last one, while someone types. The search that is shown already is no step.
 */
export function goTo(request: SearchRequest, how: 'push' | 'continue') {
  const { pathname, search } = window.location
  const shown = new URLSearchParams(search)
  const isShown =
    isSearchPage() && !isStart(shown) && parametersIn(shown) === formatSearch(request).toString()
  changeAddress(isShown ? pathname + search : addressOf(request), how)
}

/** The search in the address bar; null on a page that shows none. */
export function searchShown(): SearchRequest | null {
  return isSearchPage() ? searchInAddress(new URLSearchParams(window.location.search)) : null
}

/** For a link to another search: stays on the page, unless the click asks for a new tab. */
export function onPlainClick(event: MouseEvent, act: () => void) {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return
  event.preventDefault()
  act()
}
