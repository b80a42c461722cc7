import type { MouseEvent } from 'react'
import type { SearchRequest } from '../../model/search-request.ts'
import { formatSearch } from '../../model/url.ts'
import { addressOf, parametersIn, searchInAddress } from './search-in-address.ts'
import { changeAddress } from './use-address.ts'

export { addressOf }

/**
 * Puts a search into the address bar, the only place that stores it. `push` for a step that the back button should
 * undo; `continue` for more of the last one, while someone types. The search that is shown already is no step.
 */
export function goTo(request: SearchRequest, how: 'push' | 'continue') {
  const { pathname, search } = window.location
  const isShown =
    pathname === '/' && parametersIn(new URLSearchParams(search)) === formatSearch(request).toString()
  changeAddress(isShown ? pathname + search : addressOf(request), how)
}

/** The search in the address bar; null on a page that shows none. */
export function searchShown(): SearchRequest | null {
  const { pathname, search } = window.location
  return pathname === '/' ? searchInAddress(new URLSearchParams(search)) : null
}

/** For a link to another search: stays on the page, unless the click asks for a new tab. */
export function onPlainClick(event: MouseEvent, act: () => void) {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return
  event.preventDefault()
  act()
}
