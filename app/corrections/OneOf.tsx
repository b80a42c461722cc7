import type { ReactNode } from 'react'

type Props<Value extends string> = {
  legend: string
  /** Of the field that is sent. */
  name: string
  className?: string
  options: readonly { value: Value; label: ReactNode }[]
  chosen: Value
  onChoose: (value: Value) => void
}

/** A choice of one, each to be taken with one click. */
export function OneOf<Value extends string>({
  legend,
  name,
  className = '',
  options,
  chosen,
  onChoose,
}: Props<Value>) {
  return (
    <fieldset className={`correct-choices ${className}`.trim()}>
      <legend>{legend}</legend>
      <div>
        {options.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
