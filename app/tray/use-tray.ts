'use client'

import { useSyncExternalStore } from 'react'
import { readTray, type Tray, writeTray } from './tray.ts'

const KEY = 'verbatim.tray'
const EMPTY: Tray = []

/** Changes in other windows arrive as `storage` events; this event announces the window's own changes. */
const CHANGED = 'verbatim-tray'

let last: { text: string | null; tray: Tray } = { text: null, tray: EMPTY }

function current(): Tray {
  let text: string | null = null
  try {
    text = window.localStorage.getItem(KEY)
  } catch {
    // The browser stores nothing: the tray lasts as long as the page.
    return last.tray
  }
  if (text !== last.text) last = { text, tray: (text === null ? null : readTray(text)) ?? EMPTY }
  return last.tray
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('storage', changed)
  window.addEventListener(CHANGED, changed)
  return () => {
    window.removeEventListener('storage', changed)
    window.removeEventListener(CHANGED, changed)
  }
}

/** `kept: false` if the browser refused to store it: it lasts as long as the page. */
export function changeTray(change: (tray: Tray) => Tray): { kept: boolean } {
  const tray = change(current())
  const text = writeTray(tray)
  let kept = true
  try {
    window.localStorage.setItem(KEY, text)
    last = { text, tray }
  } catch {
    kept = false
    last = { text: last.text, tray }
  }
  window.dispatchEvent(new Event(CHANGED))
  return { kept }
}

/** The chosen quotes of this browser; empty until its scripts run. */
export function useTray(): Tray {
  return useSyncExternalStore(subscribe, current, () => EMPTY)
}
