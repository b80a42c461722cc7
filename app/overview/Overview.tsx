import { AppError } from '../../model/errors.ts'
import type { FacetName } from '../../model/search-request.ts'
import { type Collection, readCollection } from '../server/collection.ts'
import { engine } from '../server/engine.ts'
import { wordingAsked } from '../server/language.ts'
import type { PageWords } from '../wording/en/pages.ts'
import { Lede } from './Lede.tsx'
import { TopValues } from './TopValues.tsx'

/** In the order in which they stand on the page. */
const SHOWN: FacetName[] = ['speaker', 'group', 'location', 'source', 'language', 'collection']

/** What is in the collection: what someone sees who has not asked for anything yet. */
export async function Overview() {
  const collection = await load()
  if (collection === null) return null
  const wording = await wordingAsked()
  const words = wording.pages.collection
  if (collection.status.documents === 0) return <NothingYet words={words} />
  const newest = collection.span === null ? null : wording.words.date(collection.span.last)
  return (
    <section className="overview" aria-labelledby="overview">
      <h2 id="overview">{words.title}</h2>
      <Lede collection={collection} wording={wording} />
      <div className="overview-tops">
        {SHOWN.filter((name) => tells(collection, name)).map((name) => (
          <TopValues key={name} name={name} top={collection.top[name]} wording={wording} />
        ))}
      </div>
      <p className="aside">{words.below(newest)}</p>
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

function NothingYet({ words }: { words: PageWords['collection'] }) {
  return (
    <section className="overview" aria-labelledby="overview">
      <h2 id="overview">{words.nothing}</h2>
      <p>
        {words.give} <code dir="ltr">npm run -s index -- FOLDER</code>
        {words.afterwards}
      </p>
    </section>
  )
}
