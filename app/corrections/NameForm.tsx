'use client'

import { useState } from 'react'
import type { NamePreview } from '../../model/correction-preview.ts'
import { NAME_CHANGES, type NameChange, type NameKind } from '../../model/name-kinds.ts'
import { nameAddress } from '../address/name-pages.ts'
import { CORRECTION_MESSAGES } from '../messages/corrections.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { FormDialog } from './FormDialog.tsx'
import { OneOf } from './OneOf.tsx'
import { Previewed, Samples } from './Previewed.tsx'
import { SuggestedInput } from './SuggestedInput.tsx'
import { type Done, type Sending, sendNameChange } from './send.ts'
import { TypedTexts } from './TypedTexts.tsx'
import { textsIn } from './texts-in.ts'
import { usePreview } from './use-preview.ts'

type Props = {
  kind: NameKind
  nameKey: string
  name: string
  /** The search that the page shows, if it shows less than all. */
  shown: string | null
  collections: string[]
  onClose: (done: Done | null) => void
}

const PREVIEW = { address: '/api/corrections/names/preview', part: 'found' } as const

/** As which tag names of a kind are suggested. */
const SUGGESTED = { person: 'person', organisation: 'group', place: 'location' } as const

/** Asks what to say of a name, shows what that would change, and who says it. */
export function NameForm({ kind, nameKey, name, shown, collections, onClose }: Props) {
  const messages = CORRECTION_MESSAGES[useLanguage()].names
  const [change, setChange] = useState<NameChange>('merge')
  const parts = partsOf(shown, collections)
  const [part, setPart] = useState(parts[0] ?? '')
  const [typed, setTyped] = useState<Record<string, string>>({})
  const within = change === 'split' ? { within: withinOf(part, shown) } : {}
  const asked = { kind, key: nameKey, change, name: typed.new ?? '', ...within }
  const isPossible = change !== 'split' || parts.length > 0
  const isReady = isPossible && asked.name !== '' && (change !== 'rename' || asked.name !== name)
  const preview = usePreview<NamePreview>(PREVIEW, isReady ? asked : null)
  const found = preview.state === 'ready' ? preview.preview.found : null

  const send = async (form: FormData, by: string, sending: Sending) => {
    const { why } = textsIn(form)
    const sent = await sendNameChange({ ...asked, by, ...(why !== undefined && { why }) }, sending)
    // Its address leads there from now on.
    if (sent.state === 'done' && change === 'merge' && preview.state === 'ready')
      window.location.assign(nameAddress(kind, preview.preview.after.key))
    return sent
  }
  return (
    <FormDialog
      title={messages.title(name)}
      submit={found === null ? messages.submit[change] : messages.submitFor[change](found.passages)}
      isReady={found !== null}
      send={send}
      onClose={onClose}
    >
      <TypedTexts onTyped={setTyped}>
        <OneOf
          legend={messages.what}
          name="change"
          options={NAME_CHANGES.map((value) => ({ value, label: messages.changes[value] }))}
          chosen={change}
          onChoose={setChange}
        />
        {change === 'merge' ? (
          <SuggestedInput key="merge" label={messages.other.merge} name="new" what={SUGGESTED[kind]} now="" />
        ) : (
          <label key={change}>
            {messages.other[change]}
            <input
              type="text"
              name="new"
              required
              maxLength={500}
              defaultValue={change === 'rename' || change === 'split' ? name : ''}
              autoComplete="off"
              dir="auto"
            />
          </label>
        )}
        <p className="aside">{messages.explained[change]}</p>
        {change === 'split' && parts.length === 0 && <p>{messages.narrowFirst}</p>}
        {change === 'split' && parts.length > 0 && (
          <OneOf
            className="correct-where"
            legend={messages.part}
            name="part"
            options={parts.map((value) => ({
              value,
              label:
                value === SHOWN ? messages.shown : <span dir="auto">{messages.inCollection(value)}</span>,
            }))}
            chosen={part}
            onChoose={setPart}
          />
        )}
        <Previewed preview={preview}>{(it) => <Ready preview={it} />}</Previewed>
      </TypedTexts>
    </FormDialog>
  )
}

/** No collection is called so: a name has no white space at its end. */
const SHOWN = 'shown '

/** The parts of what has a name that can be somebody else: what the page shows, or one of several collections. */
function partsOf(shown: string | null, collections: string[]): string[] {
  return [...(shown === null ? [] : [SHOWN]), ...(collections.length > 1 ? collections : [])]
}

const withinOf = (part: string, shown: string | null) =>
  part === SHOWN ? { search: shown ?? '' } : { collection: part }

function Ready({ preview }: { preview: NamePreview }) {
  const messages = CORRECTION_MESSAGES[useLanguage()].names
  const { change, before, after, names, samples } = preview
  return (
    <>
      <p>{messages.becomes[change](before.name, after.name, after.passages)}</p>
      {change === 'merge' && names.length > 0 && (
        <p className="aside" dir="auto">
          {messages.alsoFound(names.slice(0, NAMES_SHOWN))}
          {names.length > NAMES_SHOWN && ' …'}
        </p>
      )}
      <Samples of={samples} />
    </>
  )
}

/** A place may have a hundred names. */
const NAMES_SHOWN = 8
