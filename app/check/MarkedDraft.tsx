import type { CheckWords } from '../../check/words/say.ts'
import { verdictLabel } from '../../check/words/say.ts'
import type { WholeCheck } from '../../model/check-draft.ts'
import { CHECK_MESSAGES } from '../messages/check.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { stateOf } from './verdict-state.ts'

type Props = {
  text: string
  /** Where the quotations stand; of those that were checked, `checked` has the verdicts. */
  places: readonly { start: number; end: number }[]
  checked: WholeCheck['quotations']
  words: CheckWords
}

/** The draft with its quotations underlined and numbered, each a link to what was found of it. */
export function MarkedDraft({ text, places, checked, words }: Props) {
  const messages = CHECK_MESSAGES[useLanguage()]
  const parts: { before: string; at: number; inner: string }[] = []
  let end = 0
  for (const [at, place] of places.entries()) {
    parts.push({ before: text.slice(end, place.start), at, inner: text.slice(place.start, place.end) })
    end = place.end
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long draft scrolls, by keyboard too
    <section className="check-draft" aria-label={messages.checked} dir="auto" tabIndex={0}>
      {parts.map(({ before, at, inner }) => {
        const quotation = checked[at]
        const kind = quotation === undefined ? 'open' : stateOf(quotation.verdict).kind
        const label = quotation === undefined ? words.inDraft : verdictLabel(quotation, words)
        return (
          <span key={at}>
            {before}
            <a href={`#q${at + 1}`} id={`d${at + 1}`} className={`check-mark check-${kind}`}>
              {inner}
              <sup>
                <span className="visually-hidden">{messages.toQuotation(at + 1, label)}</span>
                <span aria-hidden="true">{messages.number(at + 1)}</span>
              </sup>
            </a>
          </span>
        )
      })}
      {text.slice(end)}
    </section>
  )
}
