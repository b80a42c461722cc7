/** What was deleted last: the row that could say so is gone by then. */
let said = ''
const listeners = new Set<() => void>()

export const deleted = {
  tell(what: string): void {
    said = what
    for (const it of listeners) it()
  },
  said: (): string => said,
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
