'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useId, useState, useSyncExternalStore } from 'react'
import { ADDING_MESSAGES } from '../messages/adding.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { Button } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import { DropFiles } from './DropFiles.tsx'
import { chosenFiles } from './dropped.ts'
import { Outcomes } from './Outcomes.tsx'
import { notSending, type Outcome, sender, sentForm } from './sending.ts'

type Props = { collection: string; collections: readonly string[]; megabytes: number; files: number }

/**
 * Files, a folder or a text. Without scripts these are plain forms; with them, files are sent one by one, and a text
 * stays in its field until it is kept.
 */
export function AddForms({ collection, collections, megabytes, files }: Props) {
  const texts = ADDING_MESSAGES[useLanguage()]
  const router = useRouter()
  const id = useId()
  const [name, setName] = useState(collection)
  const [pasted, setPasted] = useState<readonly Outcome[]>([])
  const [isEmpty, setIsEmpty] = useState(false)
  const sending = useSyncExternalStore(sender.subscribe, () => sender.sending, notSending)
  const { now, outcomes } = sending
  const isSending = now !== null
  const isOneKept = outcomes.some((it) => it.state !== 'refused')
  // The list shows the first of them at once, and all in the end: rendered anew, it looks at every file there is.
  const kept = isOneKept ? (isSending ? 'one' : 'all') : 'none'
  useEffect(() => {
    if (kept !== 'none') router.refresh()
  }, [kept, router])
  useEffect(() => {
    if (!isSending) return
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    return () => window.removeEventListener('beforeunload', stay)
  }, [isSending])

  const sendFiles = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const chosen = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].flatMap((it) =>
      chosenFiles(it.files),
    )
    setIsEmpty(chosen.length === 0)
    if (chosen.length === 0) return
    sender.send(chosen, name)
    for (const it of form.querySelectorAll<HTMLInputElement>('input[type=file]')) it.value = ''
  }
  const sendText = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    given.set('collection', name)
    const found = await sentForm(given, String(given.get('title') ?? ''))
    setPasted(found)
    if (found.some((it) => it.state === 'refused')) return
    form.reset()
    router.refresh()
  }
  const collectionField = (hint: boolean) => (
    <label className="adding-field">
      {texts.collection}
      <input
        type="text"
        name="collection"
        value={name}
        dir="auto"
        list={`${id}-collections`}
        maxLength={100}
        aria-describedby={hint ? `${id}-collection` : undefined}
        onChange={(event) => setName(event.target.value)}
      />
    </label>
  )
  return (
    <>
      <DropFiles onFiles={(dropped) => sender.send(dropped, name)} />
      <datalist id={`${id}-collections`}>
        {collections.map((it) => (
          <option key={it} value={it} />
        ))}
      </datalist>
      <form
        action="/api/files"
        method="post"
        encType="multipart/form-data"
        className="panel adding-form"
        aria-labelledby={`${id}-files`}
        onSubmit={sendFiles}
      >
        <p id={`${id}-files`}>{texts.drop}</p>
        {collectionField(true)}
        <p id={`${id}-collection`} className="note">
          {texts.collectionNote}
        </p>
        <div className="adding-choices">
          <label className="adding-field">
            {texts.choose}
            <input type="file" name="file" multiple />
          </label>
          <label className="adding-field">
            {texts.folder}
            <input type="file" name="file" multiple {...{ webkitdirectory: '' }} />
          </label>
        </div>
        <p className="note">{texts.limits(megabytes, files)}</p>
        <p role="alert" className="adding-alert">
          {isEmpty && texts.nothing}
        </p>
        <button type="submit" className="btn btn-main">
          <Icon name="upload" /> {texts.add}
        </button>
      </form>
      {now !== null && (
        <section className="panel adding-sending" aria-label={texts.sending.title}>
          <div className="line-up">
            <p role="status">{texts.sending.now(now.name, now.done, now.all)}</p>
            <Button kind="quiet" onClick={() => sender.stop()}>
              {texts.sending.stop}
            </Button>
          </div>
          <progress max={now.all} value={now.done} aria-label={texts.sending.title} />
        </section>
      )}
      <div role="status">
        <Outcomes outcomes={outcomes} texts={texts} />
      </div>
      <details className="adding-paste">
        <summary>{texts.paste.title}</summary>
        <form
          action="/api/files"
          method="post"
          encType="multipart/form-data"
          className="panel adding-form"
          aria-label={texts.paste.title}
          onSubmit={(event) => void sendText(event)}
        >
          {collectionField(false)}
          <label className="adding-field">
            {texts.paste.text}
            <textarea name="text" rows={8} required dir="auto" />
          </label>
          <div className="adding-choices">
            <label className="adding-field">
              {texts.paste.name}
              <input type="text" name="title" dir="auto" />
            </label>
            <label className="adding-field">
              {texts.paste.source}
              <input type="text" name="source" dir="auto" />
            </label>
            <label className="adding-field">
              {texts.paste.date}
              <input type="text" name="publishedAt" dir="auto" placeholder="2025-04-03" />
            </label>
            <label className="adding-field">
              {texts.paste.address}
              <input name="url" type="text" inputMode="url" dir="ltr" placeholder="https://" />
            </label>
          </div>
          <p className="note">{texts.paste.note}</p>
          <button type="submit" className="btn">
            {texts.paste.add}
          </button>
        </form>
      </details>
      <div role="status">
        <Outcomes outcomes={pasted} texts={texts} />
      </div>
    </>
  )
}
