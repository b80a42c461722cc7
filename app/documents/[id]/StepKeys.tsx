'use client'

import { useEffect } from 'react'
import { areKeysOff } from '../../settings/keys.ts'

/** The step that each key takes. */
const STEPS: Record<string, number> = { n: 1, j: 1, p: -1, k: -1 }

type Props = {
  /** The IDs of the hits, or of all paragraphs without a search, in the order of the text. */
  stops: string[]
}

/** Lets `n`, `p`, `j` and `k` go from hit to hit; the links beside each hit do the same without
 * scripts, and where keys are switched off. */
export function StepKeys({ stops }: Props) {
  useEffect(() => {
    const step = (event: KeyboardEvent) => {
      const by = STEPS[event.key]
      if (by === undefined || areKeysOff() || isBusy(event.target)) return
      if (event.metaKey || event.ctrlKey || event.altKey) return
      const next = stops[after(stops, by)]
      if (next === undefined) return
      event.preventDefault()
      // Replaced, not pushed: one press of the back button returns to the results, however many steps were taken.
      window.location.replace(`#${next}`)
    }
    window.addEventListener('keydown', step)
    window.addEventListener('hashchange', markCurrent)
    return () => {
      window.removeEventListener('keydown', step)
      window.removeEventListener('hashchange', markCurrent)
    }
  }, [stops])
  return null
}

function after(stops: string[], by: number): number {
  const current = stops.indexOf(window.location.hash.slice(1))
  if (current === -1) return by > 0 ? 0 : stops.length - 1
  return Math.min(Math.max(current + by, 0), stops.length - 1)
}

/** Whether somebody is typing or has a dialog open. */
function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]') !== null) return true
  const writing = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]'
  return target instanceof HTMLElement && target.closest(writing) !== null
}

/** Marks the paragraph that the address names as current, visibly and for screen readers. */
function markCurrent() {
  const current = document.getElementById(window.location.hash.slice(1))
  if (current === null || !current.classList.contains('in-place')) return
  for (const it of document.querySelectorAll('.in-place[aria-current]')) it.removeAttribute('aria-current')
  current.setAttribute('aria-current', 'true')
  current.focus({ preventScroll: true })
}
