import { Icon, type IconName } from './Icon.tsx'

type Props = {
  icon: IconName
  /** The button's name, also its tip. */
  label: string
  /** Whether it is on, for what can be on. */
  pressed?: boolean
  onClick: () => void
}

/** A button that is only an icon. */
export function Tool({ icon, label, pressed, onClick }: Props) {
  return (
    <button
      type="button"
      className="tool"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  )
}
