import type { ReactNode } from 'react'
import { useShown } from './use-shown.ts'

type SwitchProps = {
  /** What the form sends, if the switch is part of one. */
  name?: string
  value?: string
  checked: boolean
  change: (checked: boolean) => void
  children: ReactNode
}

export function Switch({ name, value, checked, change, children }: SwitchProps) {
  const [shown, show] = useShown(checked)
  return (
    <label>
      <input
        type="checkbox"
        name={name}
        value={value}
        checked={shown}
        onChange={(event) => {
          show(event.target.checked)
          change(event.target.checked)
        }}
      />
      {children}
    </label>
  )
}

type ChoiceProps<Value extends string> = {
  label: string
  name: string
  value: Value
  /** Values and their labels. */
  options: readonly (readonly [Value, string])[]
  change: (value: Value) => void
  /** The ID of the form that sends it, if it stands elsewhere. */
  form?: string
}

export function Choice<Value extends string>({
  label,
  name,
  value,
  options,
  change,
  form,
}: ChoiceProps<Value>) {
  const [shown, show] = useShown(value)
  return (
    <label className="choice">
      <span className="choice-label">{label} </span>
      <select
        name={name}
        form={form}
        value={shown}
        onChange={(event) => {
          const chosen = options.find(([it]) => it === event.target.value)?.[0]
          if (chosen === undefined) return
          show(chosen)
          change(chosen)
        }}
      >
        {options.map(([it, text]) => (
          <option key={it} value={it}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
