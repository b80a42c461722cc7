'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { CORRECTION_MESSAGES } from '../messages/corrections.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { WhyFailed } from '../parts/WhyFailed.tsx'
import { type Done, rememberedName, rememberName, type Sending, type Sent } from './send.ts'

type Progress = { state: 'idle' } | { state: 'sending' } | { state: 'waiting' } | Sent

type Props = {
  title: string
  submit: string
  /** Whether it can be sent yet. */
  isReady?: boolean
  send: (form: FormData, by: string, sending: Sending) => Promise<Sent>
  /** @param done null if it was closed without a change */
  onClose: (done: Done | null) => void
  children: ReactNode
}

/** A form in a native dialog. Asks for a reason, and for the user's name, which it remembers. */
export function FormDialog({ title, submit, isReady = true, send, onClose, children }: Props) {
  const messages = CORRECTION_MESSAGES[useLanguage()].form
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const [progress, setProgress] = useState<Progress>({ state: 'idle' })
  const isSending = progress.state === 'sending' || progress.state === 'waiting'
  useEffect(() => dialog.current?.showModal(), [])
  // Closed once what came of it is known here, because the dialog tells it as it closes.
  useEffect(() => {
    if (progress.state === 'done') dialog.current?.close()
  }, [progress])

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const by = String(form.get('by') ?? '').trim()
    rememberName(by)
    setProgress({ state: 'sending' })
    const sent = await send(form, by, { onWaiting: () => setProgress({ state: 'waiting' }) })
    setProgress(sent)
    if (sent.state === 'failed') return
    router.refresh()
  }
  return (
    <dialog
      ref={dialog}
      className="correct-dialog"
      aria-labelledby={heading}
      onClose={() => onClose(progress.state === 'done' ? progress : null)}
    >
      <form onSubmit={(event) => void onSubmit(event)}>
        <h2 id={heading}>{title}</h2>
        {children}
        <label>
          {messages.why}
          <input type="text" name="why" maxLength={1000} autoComplete="off" dir="auto" />
        </label>
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
        <WhyFailed of={progress} />
        <p className="correct-buttons">
          <button type="submit" disabled={isSending || !isReady}>
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
