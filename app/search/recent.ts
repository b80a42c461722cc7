/** What was searched before on this machine, latest first. It stays in this browser. */
const KEY = 'verbatim.recent'
const KEPT = 8

export function recentSearches(): string[] {
  const text = localStorage.getItem(KEY)
  if (text === null) return []
  try {
    const stored: unknown = JSON.parse(text)
    return Array.isArray(stored) && stored.every((it) => typeof it === 'string') ? stored : []
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
