'use client'

import type { AlertsFound, KeptAlert } from '../../model/alert.ts'
import type { AlertRequest } from '../../model/alert-request.ts'
import { BATCH_MESSAGES } from '../messages/batch.ts'
import { useLanguage, useMessages } from '../messages/use-messages.tsx'
import { Bones } from '../parts/Bones.tsx'
import { Button } from '../parts/Button.tsx'
import { MessageText } from '../parts/MessageText.tsx'
import { Problem } from '../parts/Problem.tsx'
import type { Alerts } from './use-alerts.ts'

type Change = (asked: AlertRequest) => Promise<boolean>

/** The lists that are watched, and what they have found that nobody has read yet. */
export function WatchedLists({ alerts, change }: { alerts: Alerts; change: Change }) {
  const messages = BATCH_MESSAGES[useLanguage()]
  return (
    <section className="batch-watched" aria-label={messages.watched}>
      <h2>{messages.watched}</h2>
      {alerts.state === 'pending' && <Bones label={messages.loadingAlerts} lines={2} />}
      {alerts.state === 'failed' && <Problem title={messages.watched} {...alerts.error} />}
      {alerts.state === 'ready' && <Found found={alerts.found} change={change} />}
    </section>
  )
}

function Found({ found, change }: { found: AlertsFound; change: Change }) {
  const messages = BATCH_MESSAGES[useLanguage()]
  const { watches, more } = found
  const unread = found.alerts.filter((it) => it.readAt === null)
  if (watches.length === 0) return <p className="aside">{messages.nothingWatched}</p>
  const ids = watches.map((it) => it.id)
  const names = new Map(watches.map((it) => [it.id, it.name]))
  return (
    <>
      <ul className="batch-watches">
        {watches.map((it) => (
          <li key={it.id} className="line-up">
            <bdi>{it.name}</bdi>
            <span className="aside">{messages.watchLines(it.lines.length)}</span>
            {it.unread > 0 && <strong>{messages.unread(it.unread)}</strong>}
            <Button kind="quiet" onClick={() => void change({ action: 'remove', watch: it.id })}>
              {messages.remove(it.name)}
            </Button>
          </li>
        ))}
      </ul>
      <p className="line-up">
        <Button onClick={() => void change({ action: 'check', watches: ids })}>{messages.checkNow}</Button>
        {unread.length > 0 && (
          <Button onClick={() => void change({ action: 'read', watches: ids })}>{messages.readAll}</Button>
        )}
        <a href="/api/alerts/feed">{messages.feed}</a>
      </p>
      {unread.length === 0 ? (
        <p>{messages.nothingNew}</p>
      ) : (
        <ol className="batch-alerts">
          {unread.map((it) => (
            <AlertItem key={it.id} alert={it} name={names.get(it.watch) ?? ''} />
          ))}
        </ol>
      )}
      {more > 0 && (
        <p className="aside">
          <MessageText text={messages.moreAlerts(more)} />
        </p>
      )}
    </>
  )
}

/** A passage that a line of a watched list finds now. */
function AlertItem({ alert, name }: { alert: KeptAlert; name: string }) {
  const messages = BATCH_MESSAGES[useLanguage()]
  const { date } = useMessages()
  const { text, search, passage, words, title, source, publishedAt } = alert
  const from = [title, source, publishedAt === null ? null : date(publishedAt)].filter((it) => it !== null)
  return (
    <li>
      <a href={`/?${search}`}>{messages.found(name, text)}</a>
      <a className="batch-words" dir="auto" href={`/passages/${passage}`}>
        {words}
      </a>
      <span className="aside">
        {from.map((it, at) => (
          <bdi key={it}>
            {at > 0 && messages.comma}
            {it}
          </bdi>
        ))}
      </span>
    </li>
  )
}
