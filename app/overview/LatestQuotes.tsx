import { begunSearch } from '../address/search-in-address.ts'
import type { Messages } from '../messages/messages.ts'
import { From } from '../parts/From.tsx'
import { ReadByOcr } from '../parts/ReadByOcr.tsx'
import { SaidBy } from '../parts/SaidBy.tsx'
import { withMarks } from '../parts/with-marks.ts'
import type { Quote } from '../server/latest-quotes.ts'

/** A few of the newest quotes, so that what is here speaks for itself; each leads to its permalink. */
export function LatestQuotes({ quotes, messages }: { quotes: readonly Quote[]; messages: Messages }) {
  const texts = messages.pages.collection.latest
  if (quotes.length === 0) return null
  return (
    <section className="overview-quotes" aria-labelledby="latest-quotes">
      <h3 id="latest-quotes">{texts.title}</h3>
      <ul>
        {quotes.map((quote) => (
          <li key={quote.passage.id}>
            <One quote={quote} messages={messages} />
          </li>
        ))}
      </ul>
      <a href={begunSearch({ in: 'quoting', sort: 'newest' })}>{texts.all}</a>
    </section>
  )
}

function One({ quote: { quotation, passage }, messages: { search } }: { quote: Quote; messages: Messages }) {
  const { start, end } = withMarks(passage.text, quotation)
  return (
    <figure>
      <blockquote lang={passage.language ?? undefined} dir="auto">
        <a href={`/passages/${passage.id}`}>{passage.text.slice(start, end)}</a>
      </blockquote>
      <figcaption>
        <SaidBy passage={{ ...passage, quotations: [quotation] }} messages={search} />
        <ReadByOcr passage={passage} part={quotation} messages={search} />
        <p className="note">
          <From of={passage} messages={search} />
        </p>
      </figcaption>
    </figure>
  )
}
