'use client'

import type { CheckWords } from '../../check/words/say.ts'
import { REVIEWS, type Review } from '../../model/check-draft.ts'
import { CHECK_MESSAGES } from '../messages/check.ts'
import { useLanguage } from '../messages/use-messages.tsx'

export type Decided = Pick<Review, 'verdict' | 'note'>

type Props = {
  number: number
  review: Review | null
  words: CheckWords
  onReview: (review: Decided) => void
}

/** What the reader decides of a quotation, with a note. */
export function ReviewFields({ number, review, words, onReview }: Props) {
  const messages = CHECK_MESSAGES[useLanguage()]
  const { verdict = null, note = '' } = review ?? {}
  return (
    <div className="check-review">
      <label>
        {messages.review}
        <span className="visually-hidden"> {messages.number(number)}</span>{' '}
        <select
          value={verdict ?? ''}
          onChange={({ target }) =>
            onReview({ verdict: REVIEWS.find((it) => it === target.value) ?? null, note })
          }
        >
          <option value="">{messages.noReview}</option>
          {REVIEWS.map((it) => (
            <option key={it} value={it}>
              {words.reviews[it]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {messages.note}
        <span className="visually-hidden"> {messages.number(number)}</span>{' '}
        <input
          type="text"
          dir="auto"
          value={note}
          maxLength={10_000}
          onChange={({ target }) => onReview({ verdict, note: target.value })}
        />
      </label>
    </div>
  )
}
