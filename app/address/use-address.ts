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

/**
 * Changes the address without leaving the page. `push` for a step that the back button should undo, `continue` for more
 * of the last one. A step that comes to nothing, because what was typed is deleted again, is taken back: with two
 * entries of one address, the back button would seem to do nothing.
 */
export function changeAddress(address: string, how: 'push' | 'continue') {
  if (goingBack) {
    waiting = { address, how }
    return
  }
  const { pathname, search } = window.location
  const now = pathname + search
  const step = lastStep?.to === now ? lastStep : null
  if (how === 'continue' && step?.from === address && now !== address) {
    lastStep = null
    goingBack = true
    window.history.back()
    return
  }
  if (how === 'continue' && step !== null) {
    lastStep = { from: step.from, to: address }
    window.history.replaceState(null, '', address)
  } else if (address !== now) {
    lastStep = { from: now, to: address }
    window.history.pushState(null, '', address)
  }
  for (const notify of listeners) notify()
}

/** The entry that was made last, if it is the one that is shown. */
let lastStep: { from: string; to: string } | null = null
/** The browser goes back in its own time; what is typed meanwhile has to wait for it. */
let goingBack = false
let waiting: { address: string; how: 'push' | 'continue' } | null = null

/** Before anything else hears of it: what has been waiting is the newer address. */
function arrive() {
  goingBack = false
  lastStep = null
  const next = waiting
  waiting = null
  if (next) changeAddress(next.address, next.how)
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
  if (listeners.size === 0) window.addEventListener('popstate', arrive)
  listeners.add(notify)
  window.addEventListener('popstate', notify)
  return () => {
    listeners.delete(notify)
    window.removeEventListener('popstate', notify)
    if (listeners.size === 0) window.removeEventListener('popstate', arrive)
  }
}
