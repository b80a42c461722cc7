import { useSearchParams } from 'next/navigation'
import { useMemo, useSyncExternalStore } from 'react'

/**
 * The part after the `?` of the address bar. Next has a hook for it too, but that notices a change only once the
 * router runs, which is later than our own keys and links, and then never hears of an earlier one.
 */
export function useAddress(): URLSearchParams {
  // For the server, and until the page is hydrated. Always called, so that Next's own navigation is noticed as well.
  const known = useSearchParams().toString()
  const search = useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => known,
  )
  return useMemo(() => new URLSearchParams(search), [search])
}

/** Changes the address without leaving the page. `push` for a step that the back button should undo. */
export function changeAddress(address: string, how: 'push' | 'replace') {
  if (how === 'push') window.history.pushState(null, '', address)
  else window.history.replaceState(null, '', address)
  for (const notify of listeners) notify()
}

/**
 * Calls `listener` at once whenever the address changes, before anything is rendered again.
 * @returns a function that ends it
 */
export function onAddress(listener: (address: URLSearchParams) => void): () => void {
  return subscribe(() => listener(new URLSearchParams(window.location.search)))
}

const listeners = new Set<() => void>()

function subscribe(notify: () => void): () => void {
  listeners.add(notify)
  window.addEventListener('popstate', notify)
  return () => {
    listeners.delete(notify)
    window.removeEventListener('popstate', notify)
  }
}
