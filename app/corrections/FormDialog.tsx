'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { CORRECTION_MESSAGES } from '../messages/corrections.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { MessageText } from '../parts/MessageText.tsx'
import { rememberedName, rememberName, type Sending, type Sent } from './send.ts'

type Progress = { state: 'idle' } | { state: 'sending' } | { state: 'waiting' } | Sent

type Props = {
  title: string
  submit: string
  send: (form: FormData, by: string, sending: Sending) => Promise<Sent>
  onClose: (isDone: boolean) => void
  children: ReactNode
}

/** A form in a native dialog. Asks for the user's name, and remembers it. */
export function FormDialog({ title, submit, send, onClose, children }: Props) {
  const messages = CORRECTION_MESSAGES[useLanguage()].form
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const [progress, setProgress] = useState<Progress>({ state: 'idle' })
  const isSending = progress.state === 'sending' || progress.state === 'waiting'
  useEffect(() => dialog.current?.showModal(), [])

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const by = String(form.get('by') ?? '').trim()
    rememberName(by)
    setProgress({ state: 'sending' })
    const sent = await send(form, by, { onWaiting: () => setProgress({ state: 'waiting' }) })
    setProgress(sent)
    if (sent.state === 'failed') return
    dialog.current?.close('done')
    router.refresh()
  }
  return (
    <dialog
      ref={dialog}
      className="correct-dialog"
      aria-labelledby={heading}
      onClose={(event) => onClose(event.currentTarget.returnValue === 'done')}
    >
      <form onSubmit={(event) => void onSubmit(event)}>
        <h2 id={heading}>{title}</h2>
        {children}
        <label>
          {messages.name}
          <input
            type="text"
            name="by"
            required
            maxLength={200}
            defaultValue={rememberedName()}
            autoComplete="name"
            dir="auto"
          />
        </label>
        <p className="aside">{messages.nameNote}</p>
        <p className="aside" role="status">
          {progress.state === 'waiting' && messages.waiting}
        </p>
        {progress.state === 'failed' && (
          <p role="alert" dir="auto">
            <MessageText text={`${progress.message} ${progress.fix}`} />
          </p>
        )}
        <p className="correct-buttons">
          <button type="submit" disabled={isSending}>
            {isSending ? messages.saving : submit}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {messages.cancel}
          </button>
        </p>
      </form>
    </dialog>
  )
}
