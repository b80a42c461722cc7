import type { AddedAnswer } from '../../model/added.ts'
import type { AddingMessages } from '../messages/en/adding.ts'
import type { Messages } from '../messages/messages.ts'
import { Banner } from '../parts/Banner.tsx'
import { MessageText } from '../parts/MessageText.tsx'
import { IndexButton } from './IndexButton.tsx'

type Props = {
  answer: Pick<AddedAnswer, 'work' | 'counts' | 'collection'>
  mayChange: boolean
  texts: AddingMessages
  messages: Messages
}

/** What is done with the files now, how far it has got, and how to stop it or go on. */
export function Work({ answer: { work, counts, collection }, mayChange, texts, messages }: Props) {
  const waiting = counts.waiting + counts.reading
  const start = (collection: string) =>
    mayChange && <IndexButton request={{ do: 'start', collection }} label={texts.work.start} />
  if (work.state === 'failed') {
    const { message, fix } = messages.translateError(work.error)
    return (
      <Banner kind="bad">
        <p dir="auto">
          <strong>{texts.work.failed}</strong> <MessageText text={`${message} ${fix}`} />
        </p>
        {start(work.collection)}
      </Banner>
    )
  }
  if (work.state === 'idle') {
    if (waiting === 0) return null
    return (
      <Banner kind="warn">
        {texts.work.stopped(waiting)} {start(collection)}
      </Banner>
    )
  }
  const isWaiting = work.state === 'waiting'
  const done = counts.indexed + counts.nothing + counts.failed
  return (
    <section className="panel library-run" aria-label={texts.work.title}>
      <div className="line-up">
        <strong>{(isWaiting ? texts.work.waiting : texts.work.indexing)(work.collection)}</strong>
        {mayChange && <IndexButton request={{ do: 'stop' }} label={texts.work.stop} />}
      </div>
      {!isWaiting && work.collection === collection && (
        <progress max={Math.max(done + waiting, 1)} value={done} aria-label={texts.work.title} />
      )}
      <p className="note">{isWaiting ? texts.work.other : texts.work.searchable}</p>
      <noscript>
        <a href={`/library/add?${new URLSearchParams({ collection })}`}>{texts.work.again}</a>
      </noscript>
    </section>
  )
}
