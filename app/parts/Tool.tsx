import type { LucideIcon } from 'lucide-react'

type Props = {
  icon: LucideIcon
  /** The button's name, also its tip. */
  label: string
  /** Whether it is on, for what can be on. */
  pressed?: boolean
  onClick: () => void
}

/** A button that is only an icon. */
export function Tool({ icon: Icon, label, pressed, onClick }: Props) {
  return (
    <button
      type="button"
      className="tool"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon className="icon" aria-hidden="true" />
    </button>
  )
}
