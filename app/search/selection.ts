import { useSyncExternalStore } from 'react'
import { z } from 'zod'

/** Passages that were ticked, by id, in the order in which they were. They stay until they are cleared. */
const KEY = 'verbatim.selected'
const stored = z.array(z.string())
const NONE: readonly string[] = []

let read: { text: string | null; ids: readonly string[] } = { text: null, ids: NONE }
const listeners = new Set<() => void>()

function ids(): readonly string[] {
  const text = localStorage.getItem(KEY)
  // The same array for the same text: React compares what it is given by identity.
  if (text !== read.text) read = { text, ids: parsed(text) }
  return read.ids
}

/** Anything may stand in a browser's storage; what is no list of ids is no selection. */
function parsed(text: string | null): readonly string[] {
  if (text === null) return NONE
  try {
    return stored.parse(JSON.parse(text))
  } catch {
    return NONE
  }
}

function keep(chosen: readonly string[]) {
  if (chosen.length === 0) localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, JSON.stringify(chosen))
  for (const tell of listeners) tell()
}

function subscribe(tell: () => void) {
  listeners.add(tell)
  // Other tabs select as well.
  window.addEventListener('storage', tell)
  return () => {
    listeners.delete(tell)
    window.removeEventListener('storage', tell)
  }
}

export const useSelection = () => useSyncExternalStore(subscribe, ids, () => NONE)

export function toggleSelected(id: string) {
  keep(ids().includes(id) ? ids().filter((it) => it !== id) : [...ids(), id])
}

export const clearSelection = () => keep(NONE)
