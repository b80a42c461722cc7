import { Icon, type IconName } from './Icon.tsx'
import { ScriptButton } from './ScriptButton.tsx'

type Props = {
  icon: IconName
  /** The button's name, also its tip. */
  label: string
  /** Whether it is on, for what can be on. */
  pressed?: boolean
  disabled?: boolean
  /** What a shortcut key finds the button by. */
  action?: string
  onClick: () => void
}

/** A button that is only an icon. */
export function Tool({ icon, label, pressed, disabled, action, onClick }: Props) {
  return (
    <ScriptButton
      className="tool"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={disabled}
      data-action={action}
      onClick={onClick}
    >
      <Icon name={icon} />
    </ScriptButton>
  )
}
