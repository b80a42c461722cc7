import { useEffect } from 'react'
import { areKeysOff } from '../settings/keys.ts'

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type))

const allHits = () => [...document.querySelectorAll<HTMLElement>('[data-hit]')]

/** The hit that has the focus, itself or in something inside. */
const currentHit = () => document.activeElement?.closest<HTMLElement>('[data-hit]') ?? null

function step(by: 1 | -1) {
  const hits = allHits()
  const now = currentHit()
  const at = now === null ? (by === 1 ? 0 : hits.length - 1) : hits.indexOf(now) + by
  const next = hits[Math.min(hits.length - 1, Math.max(0, at))]
  next?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'nearest' })
}

function toBox() {
  const box = document.querySelector<HTMLInputElement>('#q')
  box?.focus()
  box?.select()
}

/** Clicks an element of the current hit, or of the first one if none is current. */
function press(selector: string) {
  const hit = currentHit() ?? allHits()[0]
  const target = hit?.querySelector<HTMLElement>(selector)
  if (currentHit() === null) hit?.focus()
  target?.click()
  return target
}

const keep = () => press('[data-action="keep"]')

const ACTIONS: Record<string, () => void> = {
  '/': toBox,
  j: () => step(1),
  k: () => step(-1),
  o: () => press('.title'),
  c: () => press('[data-action="cite"]')?.focus(),
  // As a box that is ticked would be, and by its own initial.
  x: keep,
  t: keep,
  '?': () => document.querySelector<HTMLElement>('[data-action="help"]')?.click(),
}

/**
 * The shortcut keys, which work outside text fields unless they are switched off. They look at the page itself,
 * so they need no list of hits.
 */
export function useKeys() {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (areKeysOff() || event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return
      if (isWriting(event.target) || document.querySelector('dialog[open]')) return
      const action = ACTIONS[event.key]
      if (!action) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
