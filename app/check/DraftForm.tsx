'use client'

import { type DragEvent, useId, useState } from 'react'
import { CHECK_MESSAGES } from '../messages/check.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { Button } from '../parts/Button.tsx'

type Props = {
  text: string
  file: File | null
  again: boolean
  onText: (text: string) => void
  onFile: (file: File | null) => void
  onStart: () => void
}

/** A browser takes twenty seconds to paste three thousand lines; longer texts are put in their place at once. */
const PASTED_BY_BROWSER = 5_000

/** A quote or a draft, pasted, dropped or chosen. */
export function DraftForm({ text, file, again, onText, onFile, onStart }: Props) {
  const messages = CHECK_MESSAGES[useLanguage()]
  const id = useId()
  const [over, setOver] = useState(false)
  const isEmpty = file === null && text.trim() === ''
  const drop = (event: DragEvent) => {
    const [dropped] = event.dataTransfer.files
    setOver(false)
    if (dropped === undefined) return
    event.preventDefault()
    onFile(dropped)
  }
  return (
    <form
      className="check-form"
      data-over={over || undefined}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isEmpty) onStart()
      }}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor={`${id}-draft`}>{messages.draft}</label>
      {file === null ? (
        <textarea
          id={`${id}-draft`}
          className="check-draft"
          dir="auto"
          rows={10}
          value={text}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isEmpty) return
            event.preventDefault()
            onStart()
          }}
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
        <p className="line-up check-file">
          <bdi>{messages.chosenFile(file.name)}</bdi>
          <Button kind="quiet" onClick={() => onFile(null)}>
            {messages.removeFile}
          </Button>
        </p>
      )}
      <p id={`${id}-hint`} className="note">
        {over ? messages.drop : messages.hint}
      </p>
      <div className="line-up">
        <Button kind="main" type="submit" unavailable={isEmpty ? messages.nothing : undefined}>
          {again ? messages.again : messages.start}
        </Button>
        <label className="check-open">
          {messages.open}
          <input
            type="file"
            accept=".txt,.md,.markdown,.html,.htm,.docx,text/plain,text/markdown,text/html,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            aria-describedby={`${id}-formats`}
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
      <p id={`${id}-formats`} className="note">
        {messages.formats}
      </p>
    </form>
  )
}
