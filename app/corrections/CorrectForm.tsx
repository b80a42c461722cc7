'use client'

import { useState } from 'react'
import { GROUP_KINDS } from '../../model/group-kinds.ts'
import { CORRECTION_MESSAGES } from '../messages/corrections.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import type { Choice } from './choices.ts'
import { FormDialog } from './FormDialog.tsx'
import { SuggestedInput } from './SuggestedInput.tsx'
import { type Sending, sendCorrection } from './send.ts'

type Props = {
  /** The id of a passage, for its tags, or of a document, for its fields. */
  target: string
  /** `paragraph 3`, `this document` */
  about: string
  choices: Choice[]
  onClose: (isDone: boolean) => void
}

/** Asks what is wrong, what it should be, and who says so. */
export function CorrectForm({ target, about, choices, onClose }: Props) {
  const messages = CORRECTION_MESSAGES[useLanguage()].form
  const [chosen, setChosen] = useState(choices[0]?.id)
  const [gone, setGone] = useState(false)
  const choice = choices.find((it) => it.id === chosen) ?? choices[0]
  if (choice === undefined) return null
  const { what, old, quotation, adds } = choice

  const send = (form: FormData, by: string, sending: Sending) => {
    const text = (name: string) => String(form.get(name) ?? '').trim() || undefined
    const [role, affiliation, words] = [text('role'), text('affiliation'), text('words')]
    const kind = text('kind')
    const value = gone ? null : (text('new') ?? null)
    const request = { target, what, quotation, old, new: value, kind, role, affiliation, words, by }
    return sendCorrection(request, sending)
  }
  return (
    <FormDialog title={messages.title(about)} submit={messages.submit} send={send} onClose={onClose}>
      <label>
        {messages.wrong}
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
          {messages.gone[what]}
        </label>
      )}
      {!gone && <RightValue key={choice.id} choice={choice} />}
    </FormDialog>
  )
}

function RightValue({ choice: { what, now, kind: known, adds } }: { choice: Choice }) {
  const messages = CORRECTION_MESSAGES[useLanguage()].form
  const hint = messages.hints[what]
  return (
    <>
      <SuggestedInput label={messages.right} name="new" what={what} now={now} />
      {hint && <p className="aside">{hint}</p>}
      {(what === 'speaker' || what === 'group') && (
        <label>
          {messages.kind}
          <select name="kind" defaultValue={known ?? ''}>
            <option value="">{messages.kindKnown}</option>
            {what === 'speaker' && <option value="person">{messages.kinds.person}</option>}
            {what === 'speaker' && <option value="unnamed">{messages.kinds.unnamed}</option>}
            {GROUP_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {messages.kinds[kind]}
              </option>
            ))}
          </select>
        </label>
      )}
      {what === 'speaker' && <Optional name="role" label={messages.role} />}
      {what === 'speaker' && <Optional name="affiliation" label={messages.affiliation} />}
      {adds && <Optional name="words" label={messages.mention} />}
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
