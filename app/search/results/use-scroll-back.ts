import { useEffect, useRef } from 'react'

/**
 * Restores the scroll position on back and forward. The browser tries to, but before the list of
 * that search is rendered again.
 *
 * @param shown the search whose answer is on the page, as in the address; null while there is none
 */
export function useScrollBack(shown: string | null) {
  const places = useRef(new Map<string, number>())
  const wanted = useRef<{ search: string; y: number } | null>(null)
  useEffect(() => {
    // Saved at each scroll, not when the address changes: by then a shorter list has moved the page.
    let search = window.location.search
    // The page may have been scrolled before this script ran.
    places.current.set(search, window.scrollY)
    const keep = () => {
      if (search === window.location.search) places.current.set(search, window.scrollY)
      search = window.location.search
    }
    const back = () => {
      search = window.location.search
      const y = places.current.get(search)
      wanted.current = y === undefined ? null : { search, y }
    }
    window.addEventListener('scroll', keep, { passive: true })
    // Before all other listeners: React renders what it already has within this event.
    window.addEventListener('popstate', back, { capture: true })
    return () => {
      window.removeEventListener('scroll', keep)
      window.removeEventListener('popstate', back, { capture: true })
    }
  }, [])
  useEffect(() => {
    if (wanted.current === null || shown === null) return
    if (new URLSearchParams(wanted.current.search).toString() !== shown) return
    window.scrollTo({ top: wanted.current.y, behavior: 'instant' })
    wanted.current = null
  }, [shown])
}
