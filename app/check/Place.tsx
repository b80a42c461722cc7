'use client'

import { type CheckWords, sourceWords } from '../../check/words/say.ts'
import type { CheckMatch } from '../../model/check.ts'
import { CHECK_MESSAGES } from '../messages/check.ts'
import { publishedWords } from '../messages/published-words.ts'
import { useLanguage, useMessages } from '../messages/use-messages.tsx'
import { Cite } from '../parts/Cite.tsx'
import { CopyButton } from '../parts/CopyButton.tsx'
import { AddToTray } from '../tray/AddToTray.tsx'
import type { Choosable } from '../tray/tray.ts'
import { Difference } from './Difference.tsx'

/** Source, date and title of a place, which lead to its passage. */
export function PlaceLine({ match, words }: { match: CheckMatch; words: CheckWords }) {
  const messages = useMessages()
  const { passageId, title, documentKey, earliest } = match
  return (
    <a href={`/passages/${passageId}`} className="check-where">
      {earliest && (
        <>
          <span className="check-earliest">{words.earliest}</span>
          {' · '}
        </>
      )}
      <bdi className="check-source">{sourceWords(match, words)}</bdi>
      {' · '}
      <span>{publishedWords(match, messages)}</span>
      {' · '}
      <bdi>{title ?? messages.hit.untitled(documentKey)}</bdi>
    </a>
  )
}

/** The passage as far as it is known from the place: what a tray keeps of it. */
function choosableAt({
  passageId,
  collection,
  documentKey,
  start,
  before,
  text,
  after,
}: CheckMatch): Choosable {
  const whole = before + text + after
  const from = start - before.length
  return { id: passageId, collection, documentKey, text: whole, start: from, end: from + whole.length }
}

/** What can be done with a place, and the passage around it. */
export function PlaceTools({ match, words }: { match: CheckMatch; words: CheckWords }) {
  const messages = CHECK_MESSAGES[useLanguage()]
  const { passageId, before, text, after, language, verdict } = match
  return (
    <>
      <details className="check-around">
        <summary>{messages.around}</summary>
        <blockquote dir="auto" lang={language ?? undefined}>
          <span className="check-dim">{before}</span>
          {text}
          <span className="check-dim">{after}</span>
        </blockquote>
        {match.speaker !== null && <p className="note">{words.report.saidBy(match.speaker.name)}</p>}
      </details>
      <div className="actions">
        <AddToTray passage={choosableAt(match)} />
        <Cite id={passageId} missing={[]} />
        {verdict !== 'exact' && <CopyButton label={messages.copySource} copies={text} />}
      </div>
    </>
  )
}

/** One of several places, with its own difference. */
export function OtherPlace({ match, quote, words }: { match: CheckMatch; quote: string; words: CheckWords }) {
  return (
    <li>
      <PlaceLine match={match} words={words} />
      {match.verdict !== 'exact' && (
        <p className="check-words" dir="auto" lang={match.language ?? undefined}>
          <Difference match={match} quote={quote} words={words} />
        </p>
      )}
      <PlaceTools match={match} words={words} />
    </li>
  )
}
