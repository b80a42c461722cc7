import { AppError } from '../../model/errors.ts'
import type { FacetName } from '../../model/search-request.ts'
import { type Collection, readCollection } from '../server/collection.ts'
import { engine } from '../server/engine.ts'
import { dateInWords } from '../wording/dates.ts'
import { Lede } from './Lede.tsx'
import { TopValues } from './TopValues.tsx'

/** In the order in which they stand on the page. */
const SHOWN: FacetName[] = ['speaker', 'group', 'location', 'source', 'language', 'collection']

/** What is in the collection: what someone sees who has not asked for anything yet. */
export async function Overview() {
  const collection = await load()
  if (collection === null) return null
  if (collection.status.documents === 0) return <NothingYet />
  return (
    <section className="overview" aria-labelledby="overview">
      <h2 id="overview">What is in the collection</h2>
      <Lede collection={collection} />
      <div className="overview-tops">
        {SHOWN.filter((name) => tells(collection, name)).map((name) => (
          <TopValues key={name} name={name} top={collection.top[name]} />
        ))}
      </div>
      <p className="aside">{`Below, ${newestFirst(collection)}`}</p>
    </section>
  )
}

async function load(): Promise<Collection | null> {
  try {
    return await readCollection(await engine())
  } catch (error) {
    // Whatever is wrong, the answer to the search beside it says it.
    if (error instanceof AppError) return null
    throw error
  }
}

/** One language for everything says nothing that the texts do not; nor does the only collection. */
function tells({ top }: Collection, name: FacetName): boolean {
  return name === 'collection' || name === 'language' ? top[name].distinct > 1 : top[name].distinct > 0
}

function newestFirst({ span }: Collection): string {
  return span === null
    ? 'every passage; none has a date.'
    : `every passage, the newest (${dateInWords(span.last)}) first.`
}

function NothingYet() {
  return (
    <section className="overview" aria-labelledby="overview">
      <h2 id="overview">Nothing is indexed yet</h2>
      <p>
        Give it a folder of articles, as plain text, saved web pages or JSON Lines:{' '}
        <code>npm run -s index -- FOLDER</code>. They can be searched here as soon as they are indexed.
      </p>
    </section>
  )
}
