'use client'

import { type ReactNode, type ToggleEvent, useId } from 'react'
import { Icon, type IconName } from './Icon.tsx'

type Props = {
  icon: IconName
  /** The button's name, also its tip. */
  label: string
  /** What a shortcut key finds the button by. */
  action?: string
  onOpen?: () => void
  children: ReactNode
}

/** An icon that opens a panel over the page, without scripts too. Escape and a press elsewhere close it. */
export function Popup({ icon, label, action, onOpen, children }: Props) {
  const id = useId()
  return (
    <>
      <button
        type="button"
        className="tool"
        popoverTarget={id}
        aria-label={label}
        title={label}
        data-action={action}
      >
        <Icon name={icon} />
      </button>
      <div
        id={id}
        popover="auto"
        className="popup"
        onToggle={(event: ToggleEvent<HTMLDivElement>) => {
          if (event.newState === 'open') onOpen?.()
        }}
      >
        {children}
      </div>
    </>
  )
}
