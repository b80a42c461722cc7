'use client'

import { type ReactNode, useEffect, useEffectEvent } from 'react'

/** Long enough to read a short sentence and to reach the way back. */
const SHOWN_MS = 6_000

type Props = {
  undo?: { label: string; act: () => void }
  /** Called once it has been shown for long enough. */
  gone: () => void
  children: ReactNode
}

/** What has just happened, over the page for a moment. It stays while it is pointed at or has the focus. */
export function Toast({ undo, gone, children }: Props) {
  const end = useEffectEvent(gone)
  useEffect(() => {
    let timer = setTimeout(() => end(), SHOWN_MS)
    const toast = document.querySelector('.toast')
    const hold = () => clearTimeout(timer)
    const release = () => {
      clearTimeout(timer)
      timer = setTimeout(() => end(), SHOWN_MS)
    }
    const listeners = { pointerenter: hold, focusin: hold, pointerleave: release, focusout: release }
    for (const [event, listener] of Object.entries(listeners)) toast?.addEventListener(event, listener)
    return () => {
      clearTimeout(timer)
      for (const [event, listener] of Object.entries(listeners)) toast?.removeEventListener(event, listener)
    }
  }, [])
  return (
    <div className="toast" role="status">
      <span>{children}</span>
      {undo && (
        <button type="button" onClick={undo.act}>
          {undo.label}
        </button>
      )}
    </div>
  )
}
