import type { Passage } from '../../model/passage.ts'
import { speakerAddress } from '../address/name-pages.ts'
import { begunSearch } from '../address/search-in-address.ts'
import type { Messages } from '../messages/messages.ts'
import { From } from '../parts/From.tsx'
import { quotedBy } from '../parts/quoted-by.ts'
import { SpeakerFacts } from '../parts/SpeakerFacts.tsx'
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

function One({ quote: { quotation, passage }, messages }: { quote: Quote; messages: Messages }) {
  const { start, end } = withMarks(passage.text, quotation)
  const [said] = quotedBy([quotation], (it) => messages.search.speaker(it, passage)).quoted
  return (
    <figure>
      <blockquote lang={passage.language ?? undefined} dir="auto">
        <a href={`/passages/${passage.id}`}>{passage.text.slice(start, end)}</a>
      </blockquote>
      <figcaption>
        {said?.speaker && (
          <p>
            <a className="name" href={addressOf(said.speaker)}>
              <bdi>{said.speaker.name}</bdi>
            </a>{' '}
            <SpeakerFacts speaker={said.speaker} cues={said.cues} messages={messages.search} />
          </p>
        )}
        <p className="note">
          <From of={passage} messages={messages.search} />
        </p>
      </figcaption>
    </figure>
  )
}

type Speaker = NonNullable<Passage['quotations'][number]['speaker']>

const addressOf = (speaker: Speaker) => speakerAddress(speaker) ?? begunSearch({ speaker: speaker.key })
