import type { QuotationAnswer } from '../../../model/quotation-answer.ts'
import type { QuotationMessages } from '../../messages/en/quotation.ts'
import type { Messages } from '../../messages/messages.ts'

type Props = { answer: QuotationAnswer; texts: QuotationMessages; messages: Messages }

/** How many documents printed the words when. */
export function When({ answer: { timeline, documents }, texts, messages }: Props) {
  if (documents < 2) return null
  const { buckets, lessPrecise, undated } = timeline
  const { date, number } = messages.search
  const most = Math.max(1, ...buckets.map((it) => it.documents))
  const [only, ...others] = buckets
  const rest = [
    lessPrecise > 0 && texts.timeline.lessPrecise(lessPrecise),
    undated > 0 && texts.timeline.undated(undated),
  ].filter((it) => it !== false)
  return (
    <section className="when" aria-labelledby="when">
      <h2 id="when">{texts.timeline.title}</h2>
      {only !== undefined && others.length === 0 && <p>{texts.timeline.all(date(only.value))}</p>}
      {others.length > 0 && (
        <ol className="when-bars">
          {buckets.map((it) => (
            <li key={it.value}>
              <time dateTime={it.value}>{date(it.value)}</time>
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(100 * it.documents) / most} height="10" />
              </svg>
              <span>
                <span aria-hidden="true">{number(it.documents)}</span>
                <span className="visually-hidden">{texts.timeline.count(it.documents)}</span>
              </span>
            </li>
          ))}
        </ol>
      )}
      {rest.length > 0 && <p className="note">{rest.join(' ')}</p>}
    </section>
  )
}
