'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { SAVED_MESSAGES } from '../messages/saved.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { Button } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { Tool } from '../parts/Tool.tsx'
import { WhyFailed } from '../parts/WhyFailed.tsx'
import { NameFields } from './NameFields.tsx'
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
  const { progress, change } = useChange()
  const rename = async (name: string) => {
    if (!(await change({ action: 'rename', watch: id, name }))) return
    onClose()
    router.refresh()
  }
  return (
    <Dialog title={texts.renameTitle} closeLabel={texts.close} onClose={onClose}>
      <NameFields name={before} progress={progress} onName={(name) => void rename(name)} />
    </Dialog>
  )
}

function Remove({ id, name, whole, onClose }: Asking) {
  const texts = SAVED_MESSAGES[useLanguage()]
  const router = useRouter()
  const { progress, change } = useChange()
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
      <WhyFailed of={progress} />
      <div className="line-up">
        <Button kind="main" onClick={() => void remove()}>
          {texts.removeSubmit}
        </Button>
        <Button onClick={onClose}>{texts.close}</Button>
      </div>
    </Dialog>
  )
}
