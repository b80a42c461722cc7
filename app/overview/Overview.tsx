import type { Messages } from '../messages/messages.ts'
import { type Collection, TOPS } from '../server/collection.ts'
import { lastVerification } from '../server/verified.ts'
import { Examples } from './Examples.tsx'
import { Figures } from './Figures.tsx'
import { LatestQuotes } from './LatestQuotes.tsx'
import { Missing } from './Missing.tsx'
import { OverTime } from './OverTime.tsx'
import { TopValues } from './TopValues.tsx'
import { Verified } from './Verified.tsx'

type Props = { collection: Collection; messages: Messages }

/** What is in the collection, shown before anything is searched for. Every count leads to the quotes that it counts. */
export async function Overview({ collection, messages }: Props) {
  const verification = await lastVerification()
  return (
    <>
      <Examples top={collection.top} messages={messages} />
      <section className="overview" aria-labelledby="overview">
        <h2 id="overview" className="visually-hidden">
          {messages.pages.collection.title}
        </h2>
        <Figures collection={collection} messages={messages} />
        <LatestQuotes collection={collection} messages={messages} />
        <OverTime timeline={collection.timeline} unit={collection.unit} messages={messages} />
        <div className="overview-columns">
          {TOPS.map((name) => (
            <TopValues key={name} name={name} top={collection.top[name]} messages={messages} />
          ))}
        </div>
        <Missing collection={collection} messages={messages} />
        <Verified verification={verification} messages={messages} />
      </section>
    </>
  )
}
