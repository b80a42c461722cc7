'use client'

import { bestOf, type CheckWords, remarksOn, verdictLabel } from '../../check/words/say.ts'
import type { DraftQuotation, Review } from '../../model/check-draft.ts'
import { begunSearch } from '../address/search-in-address.ts'
import { CHECK_MESSAGES } from '../messages/check.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { firstWords } from '../parts/beginning.ts'
import { Icon } from '../parts/Icon.tsx'
import { Difference } from './Difference.tsx'
import { OtherPlace, PlaceLine, PlaceTools } from './Place.tsx'
import { type Decided, ReviewFields } from './ReviewFields.tsx'
import { stateOf } from './verdict-state.ts'

type Props = {
  quotation: DraftQuotation
  number: number
  words: CheckWords
  review: Review | null
  onReview: (review: Decided) => void
}

/** What was found of one quotation: its verdict, its words, and every place. */
export function Verdict({ quotation, number, words, review, onReview }: Props) {
  const messages = CHECK_MESSAGES[useLanguage()]
  const { kind, icon } = stateOf(quotation.verdict)
  const best = bestOf(quotation)
  const label = verdictLabel(quotation, words)
  const others = quotation.matches.filter((it) => it !== best)
  const remarks = remarksOn(quotation, words)
  return (
    <li className="check-verdict" id={`q${number}`} tabIndex={-1} data-quotation={number}>
      <a href={`#d${number}`} className="check-number" aria-label={messages.toDraft(number)}>
        {messages.number(number)}
      </a>
      <div>
        <h3 className={`state state-${kind}`}>
          <Icon name={icon} />
          {label}
        </h3>
        <p className="check-words" dir="auto" lang={best?.language ?? undefined}>
          {best === undefined || quotation.verdict === 'exact' ? (
            quotation.text
          ) : (
            <Difference match={best} quote={quotation.text} words={words} />
          )}
        </p>
        {remarks.map((it) => (
          <p key={it} className="note" dir="auto">
            {it}
          </p>
        ))}
        {best === undefined ? (
          <p className="note">
            <a href={begunSearch({ q: firstWords(quotation.text) })}>{messages.search}</a>
          </p>
        ) : (
          <>
            <PlaceLine match={best} words={words} />
            <PlaceTools match={best} words={words} />
          </>
        )}
        {others.length > 0 && (
          <details className="check-others" open={quotation.verdict === 'stitched'}>
            <summary>{messages.allPlaces(quotation.matches.length)}</summary>
            <ol>
              {quotation.matches.map((it) => (
                <OtherPlace
                  key={`${it.passageId} ${it.start} ${it.quote.start}`}
                  match={it}
                  quote={quotation.text}
                  words={words}
                />
              ))}
            </ol>
            {quotation.more && <p className="note">{words.morePlaces}</p>}
          </details>
        )}
        <ReviewFields number={number} review={review} words={words} onReview={onReview} />
      </div>
    </li>
  )
}
