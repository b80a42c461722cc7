import type { Metadata } from 'next'
import type { AppError } from '../model/errors.ts'
import { parseSearch } from '../model/parse-search.ts'
import type { SearchRequest } from '../model/search-request.ts'
import { passagesIn } from '../model/total.ts'
import { formatSearch } from '../model/url.ts'
import { isStart, onPage, parametersIn } from './address/search-in-address.ts'
import type { Messages } from './messages/messages.ts'
import { NothingYet } from './overview/NothingYet.tsx'
import { Overview } from './overview/Overview.tsx'
import { counting, isOfNothing } from './search/results/counting.ts'
import { SearchView } from './search/SearchView.tsx'
import type { FirstAnswer } from './search/use-search.ts'
import { type Collection, readCollection } from './server/collection.ts'
import { engine } from './server/engine.ts'
import { requestedMessages } from './server/language.ts'
import { outcomeOf } from './server/outcome.ts'
import { type PageParameters, urlParameters } from './server/parameters/page-parameters.ts'
import { withUnknownKeys } from './server/unknown-keys.ts'

type Props = { searchParams: Promise<PageParameters> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const parameters = urlParameters(await searchParams)
  const q = parameters.get('q')?.trim()
  return {
    title: q ? `${q} · Verbatim` : (await requestedMessages()).pages.masthead.tab,
    alternates: { types: { 'application/atom+xml': `/api/feed?${parametersIn(parameters)}` } },
  }
}

/** Without a search in its address the start page, otherwise its results. */
export default async function Page({ searchParams }: Props) {
  const parameters = urlParameters(await searchParams)
  const messages = await requestedMessages()
  const found = isStart(parameters) ? await outcomeOf(async () => readCollection(await engine())) : null
  if (found?.state === 'ready' && found.value.status.documents > 0)
    return <SearchView first={{ state: 'start' }} start={start(found.value, messages)} />
  const first =
    found?.state === 'failed'
      ? failed(found.error, parameters, messages.translateError)
      : await firstAnswer(parameters, messages.translateError)
  const nothingYet = first.isEmpty ? <NothingYet messages={messages.pages.collection} /> : null
  return <SearchView first={first.answer} nothingYet={nothingYet} />
}

/** What the start page says around the search box. */
const start = (collection: Collection, messages: Messages) => ({
  heading: <h1 className="start-title">{messages.pages.collection.ask}</h1>,
  below: <Overview collection={collection} messages={messages} />,
})

type First = { answer: FirstAnswer; isEmpty: boolean }

/** The first answer is computed here, not fetched: the page shows it before any script has run. */
async function firstAnswer(
  parameters: URLSearchParams,
  translateError: Messages['translateError'],
): Promise<First> {
  const found = await outcomeOf(async () => {
    const open = await engine()
    const request = onPage(parseSearch(parameters), parameters)
    const page = withUnknownKeys(request, await open.search(request))
    const isEmpty = isOfNothing(request, page) && (await open.status()).documents === 0
    const isWithoutQuotes = request.in !== 'passage' && passagesIn(page.total) === 0 && !isEmpty
    const passages = isWithoutQuotes ? await passagesOf(request) : null
    return { parameters: formatSearch(request).toString(), page, passages, isEmpty, askedAt: Date.now() }
  })
  if (found.state === 'ready') {
    const { isEmpty, ...answer } = found.value
    return { answer: { state: 'ready', ...answer }, isEmpty }
  }
  return failed(found.error, parameters, translateError)
}

function failed(
  error: AppError,
  parameters: URLSearchParams,
  translateError: Messages['translateError'],
): First {
  const state = error.code === 'bad-request' ? 'refused' : 'failed'
  const answer = { state, parameters: parametersIn(parameters), ...translateError(error) } as const
  return { answer, isEmpty: false }
}

/** How many passages there are where no quotes were found: a page that finds nothing must not hide them. */
async function passagesOf(request: SearchRequest) {
  const parameters = counting(request, 'passage')
  const page = await (await engine()).search(parseSearch(new URLSearchParams(parameters)))
  return { parameters, page }
}
