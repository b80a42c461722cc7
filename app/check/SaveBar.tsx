'use client'

import { useState } from 'react'
import type { WholeCheck } from '../../model/check-draft.ts'
import {
  REPORT_FORMATS,
  type ReportFormat,
  type SavedCheckEntry,
  type SavedCheckRequest,
} from '../../model/saved-check.ts'
import { FetchError } from '../fetch/fetch-answer.ts'
import { CHECK_MESSAGES } from '../messages/check.ts'
import { useLanguage, useMessages } from '../messages/use-messages.tsx'
import { Button } from '../parts/Button.tsx'
import { Problem } from '../parts/Problem.tsx'
import { lostReviews, type Reviewing } from './reviewing.ts'
import { downloadReport } from './saved-requests.ts'

type Props = {
  check: WholeCheck
  reviewing: Reviewing
  onReviewing: (reviewing: Reviewing) => void
  failure: { message: string; fix: string } | null
  change: (asked: SavedCheckRequest) => Promise<SavedCheckEntry | null>
}

const NAMED = 60

function nameOf({ draft, quotations }: WholeCheck): string {
  const words = draft?.name ?? draft?.text ?? quotations[0]?.text ?? ''
  const line = words.trim().replace(/\s+/g, ' ')
  return line.length > NAMED ? `${line.slice(0, NAMED)} …` : line
}

/** Saves the check, and makes its report. */
export function SaveBar({ check, reviewing, onReviewing, failure, change }: Props) {
  const language = useLanguage()
  const messages = CHECK_MESSAGES[language]
  const { date } = useMessages()
  const [name, setName] = useState(reviewing.saved?.name ?? nameOf(check))
  const [problem, setProblem] = useState<{ message: string; fix: string } | null>(null)
  const { saved, dirty } = reviewing
  const whole = () => ({ name: name.trim() || nameOf(check) || '1', check, reviews: [...reviewing.reviews] })
  const save = async (asNew = false) => {
    const replaced = saved === null || asNew ? {} : { id: saved.id, revision: saved.revision }
    const entry = await change({ action: 'save', ...replaced, ...whole() })
    if (entry === null) return
    const { id, revision, savedAt } = entry
    onReviewing({ ...reviewing, saved: { id, revision, savedAt, name: entry.name }, dirty: false })
  }
  const report = async (format: ReportFormat) => {
    setProblem(null)
    try {
      await downloadReport(whole(), format, language)
    } catch (error) {
      if (!(error instanceof FetchError)) throw error
      setProblem({ message: error.message, fix: error.fix })
    }
  }
  const isSaved = saved !== null && !dirty && saved.name === name.trim()
  return (
    <section className="check-save" aria-label={messages.save}>
      <Lost check={check} reviewing={reviewing} />
      <form
        className="line-up"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <label>
          {messages.saveName}{' '}
          <input
            type="text"
            dir="auto"
            value={name}
            maxLength={500}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <Button type="submit">{saved === null ? messages.save : messages.saveAgain}</Button>
        {saved !== null && (
          <Button kind="quiet" onClick={() => void save(true)}>
            {messages.saveNew}
          </Button>
        )}
        <span role="status" className="note">
          {isSaved ? messages.kept(saved.name) : messages.unsaved}
        </span>
      </form>
      {saved !== null && !isSaved && (
        <p className="note">{messages.replaces(saved.name, date(saved.savedAt.slice(0, 10)))}</p>
      )}
      <p className="note">{messages.saveHint}</p>
      <p className="line-up">
        <span>{messages.report}</span>
        {REPORT_FORMATS.map((format) => (
          <Button key={format} kind="quiet" onClick={() => void report(format)}>
            {messages.reports[format]}
          </Button>
        ))}
      </p>
      {failure !== null && <Problem title={messages.notSaved} {...failure} />}
      {problem !== null && <Problem title={messages.notReported} {...problem} />}
    </section>
  )
}

/** Verdicts that came with the saved check, and those of quotations that are gone. */
function Lost({ check, reviewing }: Pick<Props, 'check' | 'reviewing'>) {
  const messages = CHECK_MESSAGES[useLanguage()]
  const { date } = useMessages()
  const lost = lostReviews(reviewing, check)
  const { saved } = reviewing
  return (
    <>
      {saved !== null && reviewing.reviews.length > lost.length && (
        <p className="note">{messages.carried(saved.name, date(saved.savedAt.slice(0, 10)))}</p>
      )}
      {lost.length > 0 && (
        <div className="note">
          <p>{messages.lost(lost.length)}</p>
          <ul>
            {lost.map((it) => (
              <li key={`${it.nth} ${it.text}`}>
                <bdi>“{it.text}”</bdi> <bdi>{it.note}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
