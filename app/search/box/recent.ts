/** Recent searches, latest first. They stay in this browser. */
const KEY = 'verbatim.recent'
const KEPT = 8

export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(stored) && stored.every((it) => typeof it === 'string') ? stored : []
  } catch {
    // The stored value may be damaged, and a browser may refuse to store anything.
    return []
  }
}

export function rememberSearch(q: string) {
  const text = q.trim()
  if (text.length < 2) return
  const others = recentSearches().filter((it) => it !== text)
  try {
    localStorage.setItem(KEY, JSON.stringify([text, ...others].slice(0, KEPT)))
  } catch {
    // Searching works without recent searches.
  }
}

export const forgetSearches = () => localStorage.removeItem(KEY)
