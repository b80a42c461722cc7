'use client'

import { type DragEvent, useId, useState } from 'react'
import { BATCH_AS, type BatchAs } from '../../model/batch.ts'
import { BATCH_MESSAGES } from '../messages/batch.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { Button } from '../parts/Button.tsx'
import { SwitchField } from '../parts/SwitchField.tsx'
import type { Sent } from './batch-events.ts'

type Props = {
  filters: string
  narrowed: number
  busy: boolean
  again: boolean
  onStart: (list: Sent) => void
}

/** A browser takes twenty seconds to paste three thousand lines; longer texts are put in their place at once. */
const PASTED_BY_BROWSER = 5_000

/** A list, pasted, dropped or chosen, and what is to be done with it. */
export function ListForm({ filters, narrowed, busy, again, onStart }: Props) {
  const messages = BATCH_MESSAGES[useLanguage()]
  const [text, setText] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [as, setAs] = useState<BatchAs>('names')
  const [encoding, setEncoding] = useState('')
  const [switches, setSwitches] = useState({ typos: true, forms: true, aliases: true, quotations: false })
  const isEmpty = file === null && text.trim() === ''
  const start = () => {
    const parameters = new URLSearchParams(filters)
    parameters.set('as', as)
    for (const name of ['typos', 'forms', 'aliases'] as const) {
      if (!switches[name]) parameters.set(name, '0')
    }
    if (switches.quotations) parameters.set('in', 'quotations')
    if (file !== null && encoding !== '') parameters.set('encoding', encoding)
    onStart({ body: file ?? text, parameters })
  }
  return (
    <form
      className="batch-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isEmpty && !busy) start()
      }}
    >
      <ListField text={text} file={file} onText={setText} onFile={setFile} />
      <Kinds as={as} onChange={setAs} />
      <fieldset className="batch-options">
        <legend>{messages.options}</legend>
        {(['typos', 'forms', 'aliases', 'quotations'] as const).map((name) => (
          <SwitchField
            key={name}
            checked={switches[name]}
            change={(checked) => setSwitches({ ...switches, [name]: checked })}
          >
            {messages[name]}
          </SwitchField>
        ))}
        {file !== null && <Encoding chosen={encoding} onChange={setEncoding} />}
      </fieldset>
      {narrowed > 0 && (
        <p className="notice">
          {messages.within(narrowed)} <a href="/batch">{messages.everywhere}</a>
        </p>
      )}
      <p className="line-up">
        <Button kind="main" type="submit" unavailable={isEmpty ? messages.nothing : undefined}>
          {again ? messages.again : messages.start}
        </Button>
      </p>
    </form>
  )
}

type FieldProps = {
  text: string
  file: File | null
  onText: (text: string) => void
  onFile: (file: File | null) => void
}

function ListField({ text, file, onText, onFile }: FieldProps) {
  const messages = BATCH_MESSAGES[useLanguage()]
  const id = useId()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    const [dropped] = event.dataTransfer.files
    setOver(false)
    if (dropped === undefined) return
    event.preventDefault()
    onFile(dropped)
  }
  return (
    // A file can also be chosen below, without a pointer.
    // biome-ignore lint/a11y/noStaticElementInteractions: only takes what is dropped
    <div
      className="batch-list"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor={`${id}-list`}>{messages.list}</label>
      {file === null ? (
        <textarea
          id={`${id}-list`}
          dir="auto"
          rows={8}
          value={text}
          aria-describedby={`${id}-hint`}
          spellCheck={false}
          onChange={(event) => onText(event.target.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain')
            if (pasted.length < PASTED_BY_BROWSER) return
            event.preventDefault()
            const field = event.currentTarget
            field.setRangeText(pasted, field.selectionStart, field.selectionEnd, 'end')
            onText(field.value)
          }}
        />
      ) : (
        <p className="line-up">
          <bdi>{messages.chosenFile(file.name)}</bdi>
          <Button kind="quiet" onClick={() => onFile(null)}>
            {messages.removeFile}
          </Button>
        </p>
      )}
      <p id={`${id}-hint`} className="aside">
        {over ? messages.drop : messages.listHint}
      </p>
      <label>
        <span className="aside">{messages.file}</span>{' '}
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
          // The same file can be chosen again, after it was changed.
          onClick={(event) => {
            event.currentTarget.value = ''
          }}
          onChange={(event) => {
            const [chosen] = event.target.files ?? []
            if (chosen) onFile(chosen)
          }}
        />
      </label>
    </div>
  )
}

function Kinds({ as, onChange }: { as: BatchAs; onChange: (as: BatchAs) => void }) {
  const messages = BATCH_MESSAGES[useLanguage()]
  const hints = { names: messages.namesHint, queries: messages.queriesHint }
  return (
    <fieldset>
      <legend>{messages.as}</legend>
      {BATCH_AS.map((it) => (
        <label key={it} className="batch-kind">
          <input type="radio" name="as" value={it} checked={as === it} onChange={() => onChange(it)} />
          <span>
            {messages[it]}
            <span className="aside">: {hints[it]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function Encoding({ chosen, onChange }: { chosen: string; onChange: (encoding: string) => void }) {
  const messages = BATCH_MESSAGES[useLanguage()]
  return (
    <label>
      {messages.encoding}{' '}
      <select value={chosen} onChange={(event) => onChange(event.target.value)}>
        {Object.entries(messages.encodings).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
