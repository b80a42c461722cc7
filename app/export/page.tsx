import type { Metadata } from 'next'
import { parseSearch } from '../../model/parse-search.ts'
import { passagesIn } from '../../model/total.ts'
import { formatSearch } from '../../model/url.ts'
import { pageParameters } from '../address/search-in-address.ts'
import { ExportForm } from '../parts/ExportForm.tsx'
import { MessageText } from '../parts/MessageText.tsx'
import { Problem } from '../parts/Problem.tsx'
import { engine } from '../server/engine.ts'
import { requestedMessages } from '../server/language.ts'
import { outcomeOf } from '../server/outcome.ts'
import { type PageParameters, urlParameters } from '../server/parameters/page-parameters.ts'
import { withUnknownKeys } from '../server/unknown-keys.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${(await requestedMessages()).pages.export.tab} · Verbatim` }
}

type Props = { searchParams: Promise<PageParameters> }

/** Every match of a search, or one page of it, as a file; and the search as a feed. */
export default async function Page({ searchParams }: Props) {
  const { pages, search: texts, translateError } = await requestedMessages()
  const messages = pages.export
  const given = urlParameters(await searchParams)
  const found = await outcomeOf(async () => {
    const request = parseSearch(given)
    return { request, page: withUnknownKeys(request, await (await engine()).search(request)) }
  })
  if (found.state === 'failed') {
    return <Problem heading="h1" title={messages.failed} {...translateError(found.error)} />
  }
  const { request, page } = found.value
  const { total, hits } = page
  const search = formatSearch({ ...request, page: 1, limit: 20 })
  return (
    <article className="document">
      <h1>{messages.title}</h1>
      <p>
        <a href={`/?${pageParameters(request)}`} dir="auto">
          {request.q.trim() === '' ? messages.thisSearch : request.q}
        </a>{' '}
        {messages.matches(total)}
        {request.copies === 'folded' && (
          <>
            {' '}
            <a href={`/export?${formatSearch({ ...request, copies: 'all', page: 1 })}`}>
              {messages.copiesToo}
            </a>
          </>
        )}
      </p>
      {page.query.notices.map((notice) => (
        <p key={notice.message} className="notice">
          <MessageText text={texts.results.notice(notice)} />
        </p>
      ))}
      <ExportForm label={messages.all} fields={[...search]} method="get" />
      {hits.length > 0 && hits.length < passagesIn(total) && (
        <>
          <h2>{messages.onlyPage(request.page)}</h2>
          <p>{messages.onPage(hits.length)}</p>
          <ExportForm
            label={messages.page}
            fields={[['ids', hits.map((it) => it.id).join(',')]]}
            method="post"
          />
        </>
      )}
      <h2>{messages.follow}</h2>
      <p>
        {messages.feed} <a href={`/api/feed?${search}`}>Atom</a>
        {messages.comma}
        <a href={`/api/feed?${search}${search.size > 0 ? '&' : ''}as=rss`}>RSS</a>
      </p>
    </article>
  )
}
