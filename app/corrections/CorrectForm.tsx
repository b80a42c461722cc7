'use client'

import { useState } from 'react'
import type { RulePreview } from '../../model/correction-preview.ts'
import { GROUP_KINDS } from '../../model/group-kinds.ts'
import { CORRECTION_MESSAGES } from '../messages/corrections.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import type { Choice } from './choices.ts'
import { FormDialog } from './FormDialog.tsx'
import { SuggestedInput } from './SuggestedInput.tsx'
import { type Done, type Sending, sendCorrection, type Typed } from './send.ts'
import { TypedTexts } from './TypedTexts.tsx'
import { textsIn } from './texts-in.ts'
import { usePreview } from './use-preview.ts'
import { WhatIsWrong } from './WhatIsWrong.tsx'
import { Where, type Within, withinOf } from './Where.tsx'

type Props = {
  /** The id of a passage, for its tags, or of a document, for its fields. */
  target: string
  /** `paragraph 3`, `this document` */
  about: string
  choices: Choice[]
  onClose: (done: Done | null) => void
}

/** Asks what is wrong, what it should be, where, and who says so. */
export function CorrectForm({ target, about, choices, onClose }: Props) {
  const messages = CORRECTION_MESSAGES[useLanguage()].form
  const [chosen, setChosen] = useState(choices[0]?.id)
  const [gone, setGone] = useState(false)
  const [within, setWithin] = useState<Within>('here')
  const [typed, setTyped] = useState<Record<string, string>>({})
  const choice = choices.find((it) => it.id === chosen) ?? choices[0]
  const isFar = choice?.spreads === true && within !== 'here'
  const request = choice && requestOf(target, choice, gone, isFar ? within : 'here', typed)
  const preview = usePreview<RulePreview>(
    { address: '/api/corrections/preview', part: 'counts' },
    isFar && request?.new !== undefined ? request : null,
  )
  if (choice === undefined) return null

  const send = (form: FormData, by: string, sending: Sending) =>
    sendCorrection(
      { ...requestOf(target, choice, gone, isFar ? within : 'here', textsIn(form)), by },
      sending,
    )
  const count =
    preview.state === 'ready' ? preview.preview.counts[within === 'here' ? 'document' : within] : null
  return (
    <FormDialog
      title={messages.title(about)}
      submit={isFar && count ? messages.submitAll(count.passages) : messages.submit}
      isReady={!isFar || (count !== null && count.passages > 0)}
      send={send}
      onClose={onClose}
    >
      <TypedTexts onTyped={setTyped}>
        <WhatIsWrong
          choices={choices}
          chosen={choice.id}
          onChoose={(id) => {
            setChosen(id)
            setGone(false)
          }}
        />
        {!choice.adds && (
          <label className="correct-check">
            <input type="checkbox" checked={gone} onChange={(event) => setGone(event.target.checked)} />
            {messages.gone[choice.what]}
          </label>
        )}
        {!gone && <RightValue key={choice.id} choice={choice} />}
        {choice.spreads && (
          <Where
            within={within}
            preview={preview}
            isSpeaker={choice.what === 'speaker'}
            onChoose={setWithin}
          />
        )}
      </TypedTexts>
    </FormDialog>
  )
}

/** @param typed the texts of the form by name */
function requestOf(
  target: string,
  { what, old, quotation, now }: Choice,
  gone: boolean,
  within: Within,
  { role, affiliation, words, kind, why, ...typed }: Record<string, string>,
): Typed {
  const right = typed.new === now ? undefined : typed.new
  const given = within === 'here' ? (typed.new ?? null) : right
  const far = within === 'here' ? undefined : withinOf(within)
  return {
    target,
    what,
    quotation,
    old,
    new: gone ? null : given,
    kind,
    role,
    affiliation,
    words,
    within: far,
    why,
  }
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
