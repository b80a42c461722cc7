import type { ReactNode } from 'react'

type Props = { checked: boolean; change: (checked: boolean) => void; children: ReactNode }

/** Something that is on or off at once, without a button to apply it. */
export function SwitchField({ checked, change, children }: Props) {
  return (
    <label className="switch-field">
      <input
        type="checkbox"
        role="switch"
        className="switch"
        checked={checked}
        aria-checked={checked}
        onChange={(event) => change(event.target.checked)}
      />
      {children}
    </label>
  )
}
