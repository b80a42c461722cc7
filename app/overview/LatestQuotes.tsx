import { wordingOf } from '../../model/asides.ts'
import { emptyRequest } from '../../model/search-request.ts'
import { addressOf, allQuotes, PASSAGES } from '../address/search-in-address.ts'
import type { Messages } from '../messages/messages.ts'
import { From } from '../parts/From.tsx'
import { ReadByOcr } from '../parts/ReadByOcr.tsx'
import { SaidBy } from '../parts/SaidBy.tsx'
import { withMarks } from '../parts/with-marks.ts'
import type { Collection } from '../server/collection.ts'
import type { Quote } from '../server/latest-quotes.ts'

type Props = { collection: Pick<Collection, 'latest' | 'quotes' | 'passages'>; messages: Messages }

/** A few of the newest quotes, so that what is here speaks for itself, each with its permalink; and the way to all. */
export function LatestQuotes({ collection: { latest, quotes, passages }, messages }: Props) {
  const texts = messages.pages.collection
  const all = (
    <p className="overview-all">
      <a href={addressOf(allQuotes())}>{texts.allQuotes(quotes)}</a>{' '}
      <a href={addressOf({ ...emptyRequest(), ...PASSAGES })}>{texts.allPassages(passages)}</a>
    </p>
  )
  // Nobody who is named is quoted briefly enough, or nobody is quoted.
  if (latest.length === 0) return <div className="overview-quotes">{all}</div>
  return (
    <section className="overview-quotes" aria-labelledby="latest-quotes">
      <h3 id="latest-quotes">{texts.latest}</h3>
      <ul>
        {latest.map((quote) => (
          <li key={quote.passage.id}>
            <One quote={quote} messages={messages} />
          </li>
        ))}
      </ul>
      {all}
    </section>
  )
}

function One({ quote: { quotation, passage }, messages: { search } }: { quote: Quote; messages: Messages }) {
  return (
    <figure>
      <blockquote lang={passage.language ?? undefined} dir="auto">
        <a href={`/passages/${passage.id}`}>{wordingOf(passage, withMarks(passage.text, quotation))}</a>
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
