'use client'

import { type ReactNode, type ToggleEvent, useId } from 'react'
import { Icon, type IconName } from './Icon.tsx'

type Props = {
  icon: IconName
  /** The button's name, also its tip. */
  label: string
  /** Said beside the icon; without it the button is the icon alone. */
  text?: string
  className?: string
  /** What a shortcut key finds the button by. */
  action?: string
  onOpen?: () => void
  children: ReactNode
}

/** A button that opens a panel over the page, without scripts too. Escape and a press elsewhere close it. */
export function Popup({ icon, label, text, className = 'tool', action, onOpen, children }: Props) {
  const id = useId()
  return (
    <>
      <button
        type="button"
        className={className}
        popoverTarget={id}
        aria-label={text === undefined ? label : undefined}
        title={label}
        data-action={action}
      >
        <Icon name={icon} />
        {text}
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
