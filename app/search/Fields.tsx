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
}

export function Choice<Value extends string>({ label, name, value, options, change }: ChoiceProps<Value>) {
  const [shown, show] = useShown(value)
  return (
    <label>
      {label}{' '}
      <select
        name={name}
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

/** A choice of one among a few values, all of them visible. */
export function OneOf<Value extends string>({ label, name, value, options, change }: ChoiceProps<Value>) {
  const [shown, show] = useShown(value)
  return (
    <fieldset className="one-of">
      <legend className="visually-hidden">{label}</legend>
      {options.map(([it, text]) => (
        <label key={it}>
          <input
            type="radio"
            name={name}
            value={it}
            checked={it === shown}
            onChange={() => {
              show(it)
              change(it)
            }}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  )
}
