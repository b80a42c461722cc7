'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Icon } from './Icon.tsx'

type Props = { title: string; closeLabel: string; onClose: () => void; children: ReactNode }

/** Opens over the page as soon as it is rendered. The browser traps the focus, and gives it back where it was. */
export function Dialog({ title, closeLabel, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="dialog" onClose={onClose} aria-labelledby={titleId}>
      <form method="dialog" className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button type="submit" className="tool" aria-label={closeLabel} title={closeLabel}>
          <Icon name="close" />
        </button>
      </form>
      <div className="dialog-body">{children}</div>
    </dialog>
  )
}
