import { useEffect, useRef } from 'react'

/**
 * Puts back and forward where the page was scrolled to. The browser tries by itself, but before the list of
 * that search stands again.
 *
 * @param shown the search whose answer is on the page, as in the address; null while there is none
 */
export function useScrollBack(shown: string | null) {
  const places = useRef(new Map<string, number>())
  const wanted = useRef<{ search: string; y: number } | null>(null)
  useEffect(() => {
    // Kept from the last event before the address changes: a shorter list moves the page by itself.
    let search = window.location.search
    // Somebody may have scrolled before these scripts were awake.
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
    // Before all others that hear of it: React draws what it knows already within this very event.
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
