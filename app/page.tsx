import type { Metadata } from 'next'
import { parseSearch } from '../model/parse-search.ts'
import { formatSearch } from '../model/url.ts'
import { onPage, parametersIn } from './address/search-in-address.ts'
import type { Messages } from './messages/messages.ts'
import { Overview } from './overview/Overview.tsx'
import { SearchView } from './search/SearchView.tsx'
import type { FirstAnswer } from './search/use-search.ts'
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

export default async function Page({ searchParams }: Props) {
  const parameters = urlParameters(await searchParams)
  const { translateError } = await requestedMessages()
  const first = await firstAnswer(parameters, translateError)
  return <SearchView first={first} overview={<Overview />} />
}

/** The first answer is computed here, not fetched: the page shows it before any script has run. */
async function firstAnswer(
  parameters: URLSearchParams,
  translateError: Messages['translateError'],
): Promise<FirstAnswer> {
  const found = await outcomeOf(async () => {
    const request = onPage(parseSearch(parameters), parameters)
    const page = withUnknownKeys(request, await (await engine()).search(request))
    return { parameters: formatSearch(request).toString(), page, askedAt: Date.now() }
  })
  if (found.state === 'ready') return { state: 'ready', ...found.value }
  const state = found.error.code === 'bad-request' ? 'refused' : 'failed'
  return { state, parameters: parametersIn(parameters), ...translateError(found.error) }
}
