'use client'

import { useState } from 'react'
import type { Correctable } from '../../model/correction.ts'
import { GROUP_KINDS } from '../../model/group-kinds.ts'
import type { Choice } from './choices.ts'
import { FormDialog } from './FormDialog.tsx'
import { SuggestedInput } from './SuggestedInput.tsx'
import { sendCorrection } from './send.ts'

type Props = {
  /** The id of a passage, for its tags, or of a document, for its fields. */
  target: string
  /** `paragraph 3`, `this document` */
  about: string
  choices: Choice[]
  onClose: (isDone: boolean) => void
}

/** What is wrong, what it should be, and who says so. */
export function CorrectForm({ target, about, choices, onClose }: Props) {
  const [chosen, setChosen] = useState(choices[0]?.id)
  const [gone, setGone] = useState(false)
  const choice = choices.find((it) => it.id === chosen) ?? choices[0]
  if (choice === undefined) return null
  const { what, old, quotation, adds } = choice

  const send = (form: FormData, by: string) => {
    const text = (name: string) => String(form.get(name) ?? '').trim() || undefined
    const [role, affiliation, words] = [text('role'), text('affiliation'), text('words')]
    const kind = text('kind')
    const value = gone ? null : (text('new') ?? null)
    return sendCorrection({ target, what, quotation, old, new: value, kind, role, affiliation, words, by })
  }
  return (
    <FormDialog title={`Correct ${about}`} submit="Save the correction" send={send} onClose={onClose}>
      <label>
        What is wrong
        <select
          name="choice"
          value={choice.id}
          onChange={(event) => {
            setChosen(event.target.value)
            setGone(false)
          }}
        >
          {choices.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {!adds && (
        <label className="correct-check">
          <input type="checkbox" checked={gone} onChange={(event) => setGone(event.target.checked)} />
          {GONE[what]}
        </label>
      )}
      {!gone && <RightValue key={choice.id} choice={choice} />}
    </FormDialog>
  )
}

const REMOVE = 'It does not belong here: remove it'
const UNKNOWN = 'It is not known'
const GONE: Record<Correctable, string> = {
  title: UNKNOWN,
  source: UNKNOWN,
  agency: 'There is none',
  authors: UNKNOWN,
  url: UNKNOWN,
  publishedAt: UNKNOWN,
  language: UNKNOWN,
  speaker: 'The text does not say who',
  group: REMOVE,
  location: REMOVE,
  person: REMOVE,
  date: REMOVE,
}

const HINTS: Partial<Record<Correctable, string>> = {
  authors: 'Several are parted by semicolons.',
  publishedAt: 'As it is known: 2025-04-03, 2025-04 or 2025.',
  language: 'A code such as en or ar.',
  location: 'Say where a small place lies: Arza, Homs.',
  date: '2025-03-08, 2025-03, 2025, 2025-W10, or --03-08 without a year; two joined by / are a range.',
}

const KIND_WORDS: Record<(typeof GROUP_KINDS)[number], string> = {
  organisation: 'an organisation',
  'armed-group': 'an armed group',
  'state-body': 'a state body',
  community: 'a community',
  media: 'a medium',
}

function RightValue({ choice: { what, now, kind: known, adds } }: { choice: Choice }) {
  return (
    <>
      <SuggestedInput label="It should be" name="new" what={what} now={now} />
      {HINTS[what] && <p className="aside">{HINTS[what]}</p>}
      {(what === 'speaker' || what === 'group') && (
        <label>
          That is
          <select name="kind" defaultValue={known ?? ''}>
            <option value="">as the name is known</option>
            {what === 'speaker' && <option value="person">a person</option>}
            {what === 'speaker' && <option value="unnamed">a source without a name</option>}
            {GROUP_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {KIND_WORDS[kind]}
              </option>
            ))}
          </select>
        </label>
      )}
      {what === 'speaker' && <Optional name="role" label="Role, if the text states it" />}
      {what === 'speaker' && <Optional name="affiliation" label="Of which body, if the text states it" />}
      {adds && <Optional name="words" label="The words of the passage that say it, if not the name itself" />}
    </>
  )
}

function Optional({ name, label }: { name: string; label: string }) {
  return (
    <label>
      {label}
      <input type="text" name={name} maxLength={200} autoComplete="off" dir="auto" />
    </label>
  )
}
