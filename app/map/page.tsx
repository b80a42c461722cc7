import type { Metadata } from 'next'
import { parseSearch } from '../../model/parse-search.ts'
import type { SearchRequest } from '../../model/search-request.ts'
import { formatSearch } from '../../model/url.ts'
import { onPage, PASSAGES } from '../address/search-in-address.ts'
import type { PageMessages } from '../messages/en/pages.ts'
import { Problem } from '../parts/Problem.tsx'
import { engine } from '../server/engine.ts'
import { requestedMessages } from '../server/language.ts'
import { outcomeOf } from '../server/outcome.ts'
import { type PageParameters, urlParameters } from '../server/parameters/page-parameters.ts'
import { findPlaces } from '../server/places.ts'
import { MapPage } from './MapPage.tsx'
import { readView } from './view.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${(await requestedMessages()).pages.map.tab} · Verbatim` }
}

type Props = { searchParams: Promise<PageParameters> }

/** Where the passages of a search take place; the same parameters as the search page, and `view`. */
export default async function Page({ searchParams }: Props) {
  const given = urlParameters(await searchParams)
  const { pages, translateError } = await requestedMessages()
  const messages = pages.map
  const answer = await outcomeOf(async () => {
    const request = onPage(parseSearch(given), given, PASSAGES)
    return { request, found: await findPlaces(await engine(), request) }
  })
  if (answer.state === 'failed') {
    return <Problem heading="h1" title={messages.failed} {...translateError(answer.error)} />
  }
  const { request, found } = answer.value
  const parameters = formatSearch({ ...request, page: 1, sort: 'relevance' }).toString()
  return (
    <div className="map-page">
      <h1>{messages.title}</h1>
      <WordsForm request={request} messages={messages} />
      <MapPage initial={request} first={readView(given.get('view'))} known={{ parameters, found }} />
    </div>
  )
}

/** A form for other words, which keeps all filters, and for a box in degrees. */
function WordsForm({ request, messages }: { request: SearchRequest; messages: PageMessages['map'] }) {
  const others = [...formatSearch({ ...request, q: '', bbox: null, page: 1 })]
  const bbox = formatSearch(request).get('bbox') ?? ''
  return (
    <form action="/map" method="get" className="map-words">
      {others.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <label>
        {messages.words}
        <input type="search" name="q" defaultValue={request.q} dir="auto" />
      </label>
      <label>
        {messages.box}
        <input
          type="text"
          name="bbox"
          defaultValue={bbox}
          key={bbox}
          placeholder="35.5,34.5,37,36"
          dir="ltr"
        />
      </label>
      <button type="submit">{messages.show}</button>
    </form>
  )
}
