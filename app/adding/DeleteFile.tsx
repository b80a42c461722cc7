'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { AddedFile, DeletedAnswer } from '../../model/added.ts'
import { ADDING_MESSAGES } from '../messages/adding.ts'
import type { ErrorText } from '../messages/error-text.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { Button } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { Icon } from '../parts/Icon.tsx'
import { MessageText } from '../parts/MessageText.tsx'
import { ScriptButton } from '../parts/ScriptButton.tsx'
import { act } from './act.ts'
import { deleted } from './deleted.ts'

type Props = { collection: string; file: Pick<AddedFile, 'path' | 'documents' | 'passages'> }

/** Deletes a file, after a question that says what goes with it. */
export function DeleteFile({ collection, file: { path, documents, passages } }: Props) {
  const texts = ADDING_MESSAGES[useLanguage()]
  const router = useRouter()
  const [isAsking, setIsAsking] = useState(false)
  const [failure, setFailure] = useState<ErrorText | null>(null)
  const label = texts.remove(path)
  const confirm = async () => {
    const acted = await act<DeletedAnswer>('/api/files/delete', { collection, path }, 'path')
    if (acted.state === 'failed') {
      setFailure(acted)
      return
    }
    setIsAsking(false)
    const { answer } = acted
    deleted.tell(texts.delete.done(answer.path, answer.documents, answer.passages))
    router.refresh()
  }
  return (
    <>
      <ScriptButton className="tool" aria-label={label} title={label} onClick={() => setIsAsking(true)}>
        <Icon name="delete" />
      </ScriptButton>
      {isAsking && (
        <Dialog
          title={texts.delete.title(path)}
          closeLabel={texts.delete.close}
          onClose={() => setIsAsking(false)}
        >
          <p>{texts.delete.what(documents, passages)}</p>
          {documents > 0 && <p className="note">{texts.delete.permalinks}</p>}
          {failure && (
            <p role="alert" dir="auto">
              <MessageText text={`${failure.message} ${failure.fix}`} />
            </p>
          )}
          <div className="line-up">
            <Button kind="main" onClick={() => void confirm()}>
              {texts.delete.confirm}
            </Button>
            <Button onClick={() => setIsAsking(false)}>{texts.delete.cancel}</Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
