import { AppError } from '../../model/errors.ts'
import type { FacetName } from '../../model/search-request.ts'
import { type Collection, readCollection } from '../server/collection.ts'
import { engine } from '../server/engine.ts'
import { requestedMessages } from '../server/language.ts'
import { lastVerification } from '../server/verified.ts'
import { LatestQuotes } from './LatestQuotes.tsx'
import { Lede } from './Lede.tsx'
import { NothingYet } from './NothingYet.tsx'
import { TopValues } from './TopValues.tsx'
import { Verified } from './Verified.tsx'

/** In the order of the page. */
const SHOWN: FacetName[] = [
  'speaker',
  'group',
  'location',
  'person',
  'source',
  'type',
  'language',
  'collection',
]

/** What is in the collection, shown before anything is searched for. */
export async function Overview() {
  const collection = await load()
  if (collection === null) return null
  const messages = await requestedMessages()
  const page = messages.pages.collection
  if (collection.status.documents === 0) return <NothingYet messages={page} />
  const newest = collection.span === null ? null : messages.search.date(collection.span.last)
  return (
    <section className="overview" aria-labelledby="overview">
      <h2 id="overview">{page.title}</h2>
      <Lede collection={collection} messages={messages} />
      <Verified verification={await lastVerification()} messages={messages} />
      <LatestQuotes quotes={collection.quotes} messages={messages} />
      <div className="overview-tops">
        {SHOWN.filter((name) => isWorthShowing(collection, name)).map((name) => (
          <TopValues key={name} name={name} top={collection.top[name]} messages={messages} />
        ))}
      </div>
      <p className="aside">{page.below(newest)}</p>
    </section>
  )
}

async function load(): Promise<Collection | null> {
  try {
    return await readCollection(await engine())
  } catch (error) {
    // The answer to the search on the same page says what is wrong.
    if (error instanceof AppError) return null
    throw error
  }
}

/** A single language, collection or kind of work is not worth listing. */
function isWorthShowing({ top }: Collection, name: FacetName): boolean {
  const least = name === 'collection' || name === 'language' || name === 'type' ? 2 : 1
  return top[name].distinct >= least
}
