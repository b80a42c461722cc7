'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Told } from '../parts/Told.tsx'
import { CORRECTING } from '../wording/correcting.ts'
import type { Told as Explained } from '../wording/fault.ts'
import { useLanguage } from '../wording/use-words.tsx'
import { rememberedName, rememberName } from './send.ts'

type Sent = { state: 'done' } | ({ state: 'failed' } & Explained)
type Progress = { state: 'idle' } | { state: 'sending' } | Sent

type Props = {
  title: string
  submit: string
  send: (form: FormData, by: string) => Promise<Sent>
  onClose: (isDone: boolean) => void
  children: ReactNode
}

/** A form in a dialog of the browser's own. Asks for a name, and remembers it. */
export function FormDialog({ title, submit, send, onClose, children }: Props) {
  const words = CORRECTING[useLanguage()].form
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const [progress, setProgress] = useState<Progress>({ state: 'idle' })
  useEffect(() => dialog.current?.showModal(), [])

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const by = String(form.get('by') ?? '').trim()
    rememberName(by)
    setProgress({ state: 'sending' })
    const sent = await send(form, by)
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
          {words.name}
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
        <p className="aside">{words.nameNote}</p>
        {progress.state === 'failed' && (
          <p role="alert" dir="auto">
            <Told text={`${progress.message} ${progress.fix}`} />
          </p>
        )}
        <p className="correct-buttons">
          <button type="submit" disabled={progress.state === 'sending'}>
            {progress.state === 'sending' ? words.saving : submit}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {words.cancel}
          </button>
        </p>
      </form>
    </dialog>
  )
}
