import { useSearchParams } from 'next/navigation'
import { useMemo, useSyncExternalStore } from 'react'

/**
 * What stands behind the `?` of the address bar. Next would tell of it too, but hears of a change only once its
 * router is awake, which is later than our own keys and links are, and then never learns of an earlier one.
 */
export function useAddress(): URLSearchParams {
  // On the server, and until the page is awake. Asked always, so that Next's own navigation shows as well.
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
  for (const tell of listeners) tell()
}

/**
 * Calls `hear` at once whenever the address changes, before anything is drawn anew.
 * @returns what ends it
 */
export function onAddress(hear: (address: URLSearchParams) => void): () => void {
  return subscribe(() => hear(new URLSearchParams(window.location.search)))
}

const listeners = new Set<() => void>()

function subscribe(tell: () => void): () => void {
  listeners.add(tell)
  window.addEventListener('popstate', tell)
  return () => {
    listeners.delete(tell)
    window.removeEventListener('popstate', tell)
  }
}
