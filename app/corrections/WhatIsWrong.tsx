import { CORRECTION_MESSAGES } from '../messages/corrections.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import type { Choice } from './choices.ts'

type Props = { choices: Choice[]; chosen: string; onChoose: (id: string) => void }

/** What may be wrong: the tags of a passage to be chosen with one click; the fields of a document, of which there are many, in a list. */
export function WhatIsWrong({ choices, chosen, onChoose }: Props) {
  const { wrong } = CORRECTION_MESSAGES[useLanguage()].form
  if (choices.some((it) => it.adds)) {
    return (
      <fieldset className="correct-choices">
        <legend>{wrong}</legend>
        <div>
          {choices.map(({ id, label }) => (
            <label key={id}>
              <input
                type="radio"
                name="choice"
                value={id}
                checked={id === chosen}
                onChange={() => onChoose(id)}
              />
              <span dir="auto">{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
    )
  }
  return (
    <label>
      {wrong}
      <select name="choice" value={chosen} onChange={(event) => onChoose(event.target.value)}>
        {choices.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}
