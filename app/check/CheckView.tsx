'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { CHECK_WORDS } from '../../check/words/say.ts'
import type { OpenedCheck } from '../../model/saved-check.ts'
import { FetchError } from '../fetch/fetch-answer.ts'
import { CHECK_MESSAGES } from '../messages/check.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { Bones } from '../parts/Bones.tsx'
import { Button } from '../parts/Button.tsx'
import { Problem } from '../parts/Problem.tsx'
import { DraftForm } from './DraftForm.tsx'
import { MarkedDraft } from './MarkedDraft.tsx'
import { Results } from './Results.tsx'
import { NOTHING_REVIEWED, type Reviewing } from './reviewing.ts'
import { SaveBar } from './SaveBar.tsx'
import { SavedChecks } from './SavedChecks.tsx'
import { openSaved } from './saved-requests.ts'
import { type Checking, type Progress, type Sent, useCheck } from './use-check.ts'
import { useSaved } from './use-saved.ts'

type Props = {
  /** What an address asks to check; empty for nothing. */
  quote: string
  /** The saved check to open. */
  savedId: string | null
}

const progressOf = ({ check }: OpenedCheck): Progress => {
  const { draft, checkedAt, against, collections, quotations } = check
  const begun = { type: 'begun' as const, draft, checkedAt, against, collections, quotations }
  return { begun, check }
}

/** The draft, how far its check has got, and what was found. */
export function CheckView({ quote, savedId }: Props) {
  const messages = CHECK_MESSAGES[useLanguage()]
  const { checking, start, stop, show } = useCheck()
  const { saved, failure, change } = useSaved()
  const [text, setText] = useState(quote)
  const [file, setFile] = useState<File | null>(null)
  const [name, setName] = useState<string | null>(null)
  const [editing, setEditing] = useState(true)
  const [reviewing, setReviewing] = useState<Reviewing>(NOTHING_REVIEWED)
  const [notOpened, setNotOpened] = useState<{ message: string; fix: string } | null>(null)

  const check = async (sent: Sent) => {
    setEditing(false)
    const progress = await start(sent)
    const found = progress?.begun.saved
    // What was decided in this page stays; what was saved of this draft comes back.
    if (found && reviewing.saved === null && reviewing.reviews.length === 0) {
      const { id, revision, name: savedName, savedAt, reviews } = found
      setReviewing({ reviews, saved: { id, revision, name: savedName, savedAt }, dirty: false })
    }
  }
  const checkNow = () => void check(file === null ? { text, ...(name !== null && { name }) } : { file })
  const open = (it: OpenedCheck) => {
    const { id, revision, name: savedName, savedAt, reviews } = it
    setReviewing({ reviews, saved: { id, revision, name: savedName, savedAt }, dirty: false })
    setText(it.check.draft?.text ?? '')
    setName(it.check.draft?.name ?? null)
    setEditing(false)
    show(progressOf(it))
  }
  const begin = useEffectEvent((signal: AbortSignal) => {
    if (savedId !== null) {
      openSaved(savedId, signal).then(open, (error: unknown) => {
        if (signal.aborted) return
        if (!(error instanceof FetchError)) throw error
        setNotOpened({ message: error.message, fix: error.fix })
      })
    } else if (quote.trim() !== '') void check({ quote })
  })
  useEffect(() => {
    const leave = new AbortController()
    begin(leave.signal)
    return () => leave.abort()
  }, [])

  const progress = checking.state === 'none' ? null : checking.progress
  const shown = !editing && progress !== null
  const edit = () => {
    setText(progress?.check.draft?.text ?? text)
    setName(progress?.check.draft?.name ?? name)
    setFile(null)
    setEditing(true)
  }
  return (
    <div className="needs-scripts">
      {notOpened !== null && <Problem title={messages.saved} {...notOpened} />}
      <div className="check-pair">
        <div>
          {shown ? (
            <Draft text={text} progress={progress} onEdit={edit} onAgain={checkNow} />
          ) : (
            <DraftForm
              text={text}
              file={file}
              again={checking.state !== 'none'}
              onText={setText}
              onFile={(it) => {
                setFile(it)
                setName(null)
              }}
              onStart={checkNow}
            />
          )}
          <p className="note">
            {reviewing.saved === null ? messages.notKept : messages.kept(reviewing.saved.name)}
          </p>
        </div>
        <div className="check-found">
          <Far checking={checking} onStop={stop} />
          {progress !== null && (
            <Results
              progress={progress}
              done={checking.state === 'done'}
              reviewing={reviewing}
              onReviewing={setReviewing}
            />
          )}
          {checking.state === 'done' && (
            <SaveBar
              key={reviewing.saved?.id ?? 'new'}
              check={checking.progress.check}
              reviewing={reviewing}
              onReviewing={setReviewing}
              failure={failure}
              change={change}
            />
          )}
        </div>
      </div>
      <SavedChecks saved={saved} change={change} />
    </div>
  )
}

type DraftProps = { text: string; progress: Progress; onEdit: () => void; onAgain: () => void }

function Draft({ text, progress: { begun, check }, onEdit, onAgain }: DraftProps) {
  const language = useLanguage()
  const messages = CHECK_MESSAGES[language]
  return (
    <>
      <MarkedDraft
        text={begun.draft?.text ?? text}
        places={begun.quotations}
        checked={check.quotations}
        words={CHECK_WORDS[language]}
      />
      <div className="line-up check-buttons">
        <Button kind="main" onClick={onAgain}>
          {messages.again}
        </Button>
        <Button kind="quiet" onClick={onEdit}>
          {messages.edit}
        </Button>
      </div>
    </>
  )
}

/** How far it has got, and what went wrong. */
function Far({ checking, onStop }: { checking: Checking; onStop: () => void }) {
  const messages = CHECK_MESSAGES[useLanguage()]
  if (checking.state === 'none') return null
  if (checking.state === 'broken') {
    const title = checking.progress === null ? messages.failed : messages.broken
    return <Problem title={title} {...checking.error} />
  }
  if (checking.state === 'stopped') return <p className="note">{messages.stopped}</p>
  const { progress } = checking
  const done = progress?.check.quotations.length ?? 0
  const of = progress?.begun.quotations.length ?? 0
  const isRunning = checking.state === 'running'
  return (
    <>
      {isRunning && progress === null && <Bones label={messages.reading} lines={4} />}
      {isRunning && (
        <div className="line-up check-far">
          {progress !== null && <progress max={Math.max(of, 1)} value={done} aria-hidden="true" />}
          <Button onClick={onStop}>{messages.stop}</Button>
        </div>
      )}
      <p role="status" className={isRunning ? 'note' : 'visually-hidden'}>
        {progress === null ? messages.reading : messages.progress(done, of)}
      </p>
    </>
  )
}
