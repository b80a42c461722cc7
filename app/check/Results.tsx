'use client'

import { useEffect } from 'react'
import { CHECK_WORDS, tally } from '../../check/words/say.ts'
import { reviewsOf } from '../../model/saved-check.ts'
import { CHECK_MESSAGES } from '../messages/check.ts'
import { useLanguage, useMessages } from '../messages/use-messages.tsx'
import { Banner } from '../parts/Banner.tsx'
import { Icon } from '../parts/Icon.tsx'
import { areKeysOff } from '../settings/keys.ts'
import type { Decided } from './ReviewFields.tsx'
import { type Reviewing, setReview } from './reviewing.ts'
import type { Progress } from './use-check.ts'
import { Verdict } from './Verdict.tsx'
import { stateOf } from './verdict-state.ts'

type Props = {
  progress: Progress
  done: boolean
  reviewing: Reviewing
  onReviewing: (reviewing: Reviewing) => void
}

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)

/** The keys j and k move the focus from quotation to quotation. */
function useSteps() {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (areKeysOff() || event.metaKey || event.ctrlKey || event.altKey || isWriting(event.target)) return
      const by = { j: 1, k: -1 }[event.key]
      if (by === undefined) return
      const all = [...document.querySelectorAll<HTMLElement>('[data-quotation]')]
      const now = document.activeElement?.closest<HTMLElement>('[data-quotation]') ?? null
      const at = now === null ? (by === 1 ? 0 : all.length - 1) : all.indexOf(now) + by
      const next = all[Math.min(all.length - 1, Math.max(0, at))]
      if (next === undefined) return
      event.preventDefault()
      next.focus({ preventScroll: true })
      next.scrollIntoView({ block: 'nearest' })
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

/** What was found of each quotation, with the same numbers as in the draft. */
export function Results({ progress, done, reviewing, onReviewing }: Props) {
  const language = useLanguage()
  const messages = CHECK_MESSAGES[language]
  const words = CHECK_WORDS[language]
  useSteps()
  const { check, begun } = progress
  const { quotations } = check
  const reviews = reviewsOf({ check, reviews: reviewing.reviews })
  const set = (at: number, decided: Decided) => onReviewing(setReview(reviewing, check, at, decided))
  return (
    <section className="check-results" aria-label={messages.results}>
      <div className="line-up">
        <h2>{words.quotations(begun.quotations.length)}</h2>
        {tally(quotations, words).map(({ verdict, text }) => {
          const { kind, icon } = stateOf(verdict)
          return (
            <span key={verdict} className={`state state-${kind}`}>
              <Icon name={icon} />
              {text}
            </span>
          )
        })}
      </div>
      {done && quotations.length === 0 && <p>{messages.none}</p>}
      {quotations.length > 0 && (
        <p className="note">
          <del>{messages.legendDraft}</del>
          {messages.legendDraftIs} <ins>{messages.legendSource}</ins>
          {messages.legendSourceIs} <span className="check-keys">{messages.keys}</span>
        </p>
      )}
      {check.changedTo !== undefined && <Banner kind="warn">{messages.changed}</Banner>}
      <ol className="check-verdicts">
        {quotations.map((quotation, at) => (
          <Verdict
            // biome-ignore lint/suspicious/noArrayIndexKey: its place in the draft is what names it
            key={at}
            quotation={quotation}
            number={at + 1}
            words={words}
            review={reviews[at] ?? null}
            onReview={(decided) => set(at, decided)}
          />
        ))}
      </ol>
      <Against progress={progress} />
    </section>
  )
}

/** What was checked against what, and when. */
function Against({ progress: { check } }: { progress: Progress }) {
  const language = useLanguage()
  const messages = CHECK_MESSAGES[language]
  const { date } = useMessages()
  const { against, collections, checkedAt, draft } = check
  return (
    <p className="note check-against">
      {messages.against(against.passages, against.documents, collections.join(CHECK_WORDS[language].comma))}
      {' · '}
      <time dateTime={checkedAt}>{date(checkedAt.slice(0, 10))}</time>
      {' · '}
      {messages.state(against.generation, against.version)}
      {draft !== null && (
        <>
          {' · '}
          <span className="check-hash">{messages.hash(draft.sha256)}</span>
        </>
      )}
    </p>
  )
}
