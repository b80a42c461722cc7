import { z } from 'zod'

/** What was searched before on this machine, latest first. It stays in this browser. */
const KEY = 'verbatim.recent'
const KEPT = 8
const stored = z.array(z.string())

export function recentSearches(): string[] {
  const text = localStorage.getItem(KEY)
  if (text === null) return []
  try {
    return stored.parse(JSON.parse(text))
  } catch {
    // Anything may stand in a browser's storage; what is no list of texts is no memory.
    return []
  }
}

export function rememberSearch(q: string) {
  const text = q.trim()
  if (text.length < 2) return
  const others = recentSearches().filter((it) => it !== text)
  localStorage.setItem(KEY, JSON.stringify([text, ...others].slice(0, KEPT)))
}

export const forgetSearches = () => localStorage.removeItem(KEY)
