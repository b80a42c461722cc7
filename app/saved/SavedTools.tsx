'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { SAVED_MESSAGES } from '../messages/saved.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { Button } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { Tool } from '../parts/Tool.tsx'
import { Failed } from './Failed.tsx'
import { useChange } from './use-change.ts'

/** `whole`: whether the page is about this search alone, and is left when it is deleted. */
type Props = { id: string; name: string; whole?: boolean }

/** Renames and deletes a saved search, each in a dialog. */
export function SavedTools(props: Props) {
  const texts = SAVED_MESSAGES[useLanguage()]
  const [asks, setAsks] = useState<'rename' | 'remove' | null>(null)
  const close = () => setAsks(null)
  return (
    <span className="saved-tools needs-scripts">
      <Tool icon="correct" label={texts.rename(props.name)} onClick={() => setAsks('rename')} />
      <Tool icon="delete" label={texts.remove(props.name)} onClick={() => setAsks('remove')} />
      {asks === 'rename' && <Rename {...props} onClose={close} />}
      {asks === 'remove' && <Remove {...props} onClose={close} />}
    </span>
  )
}

type Asking = Props & { onClose: () => void }

function Rename({ id, name: before, onClose }: Asking) {
  const texts = SAVED_MESSAGES[useLanguage()]
  const router = useRouter()
  const field = useId()
  const [name, setName] = useState(before)
  const { changing, change } = useChange()
  const rename = async () => {
    if (!(await change({ action: 'rename', watch: id, name }))) return
    onClose()
    router.refresh()
  }
  return (
    <Dialog title={texts.renameTitle} closeLabel={texts.close} onClose={onClose}>
      <form
        className="saved-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') void rename()
        }}
      >
        <label htmlFor={field}>{texts.save.name}</label>
        <div className="line-up">
          <input
            id={field}
            type="text"
            dir="auto"
            required
            maxLength={200}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button kind="main" type="submit">
            {texts.save.submit}
          </Button>
        </div>
        <Failed changing={changing} />
      </form>
    </Dialog>
  )
}

function Remove({ id, name, whole, onClose }: Asking) {
  const texts = SAVED_MESSAGES[useLanguage()]
  const router = useRouter()
  const { changing, change } = useChange()
  const remove = async () => {
    if (!(await change({ action: 'remove', watch: id }))) return
    if (whole) {
      window.location.assign('/saved')
      return
    }
    onClose()
    // The button that had the focus goes with its search.
    document.getElementById('main')?.focus({ preventScroll: true })
    router.refresh()
  }
  return (
    <Dialog title={texts.removeTitle} closeLabel={texts.close} onClose={onClose}>
      <p dir="auto">{name}</p>
      <p className="note">{texts.removeHint}</p>
      <Failed changing={changing} />
      <div className="line-up">
        <Button kind="main" onClick={() => void remove()}>
          {texts.removeSubmit}
        </Button>
        <Button onClick={onClose}>{texts.close}</Button>
      </div>
    </Dialog>
  )
}
