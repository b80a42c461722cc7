import { CORRECTION_MESSAGES } from '../messages/corrections.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import type { Choice } from './choices.ts'
import { OneOf } from './OneOf.tsx'

type Props = { choices: Choice[]; chosen: string; onChoose: (id: string) => void }

/** What may be wrong: the tags of a passage to be chosen with one click; the fields of a document, of which there are many, in a list. */
export function WhatIsWrong({ choices, chosen, onChoose }: Props) {
  const { wrong } = CORRECTION_MESSAGES[useLanguage()].form
  if (choices.some((it) => it.adds)) {
    const options = choices.map(({ id, label }) => ({ value: id, label: <span dir="auto">{label}</span> }))
    return <OneOf legend={wrong} name="choice" {...{ options, chosen, onChoose }} />
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
