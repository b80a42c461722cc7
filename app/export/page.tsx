import type { Metadata } from 'next'
import { AppError } from '../../model/errors.ts'
import { parseSearch } from '../../model/parse-search.ts'
import { formatSearch } from '../../model/url.ts'
import { ExportForm } from '../parts/ExportForm.tsx'
import { Problem } from '../parts/Problem.tsx'
import { engine } from '../server/engine.ts'
import { type PageParameters, urlParameters } from '../server/page-parameters.ts'

export const metadata: Metadata = { title: 'Export · Verbatim' }

type Props = { searchParams: Promise<PageParameters> }

const number = new Intl.NumberFormat('en')
const passages = (count: number) => `${number.format(count)} ${count === 1 ? 'passage' : 'passages'}`

async function found(parameters: URLSearchParams) {
  try {
    const request = parseSearch(parameters)
    return { state: 'ready' as const, request, page: await (await engine()).search(request) }
  } catch (error) {
    if (error instanceof AppError && error.code !== 'internal')
      return { state: 'failed' as const, problem: error }
    throw error
  }
}

/** Every match of a search, or one page of it, as a file; and the search as a feed. */
export default async function Page({ searchParams }: Props) {
  const result = await found(urlParameters(await searchParams))
  if (result.state === 'failed') {
    const { message, fix } = result.problem
    return <Problem heading="h1" title="This search cannot be exported" message={message} fix={fix} />
  }
  const { request, page } = result
  const { total, hits } = page
  const search = formatSearch({ ...request, page: 1, limit: 20 })
  return (
    <article className="document">
      <h1>Export</h1>
      <p>
        <a href={`/?${formatSearch(request)}`} dir="auto">
          {request.q.trim() === '' ? 'This search' : request.q}
        </a>{' '}
        matches {total.exact ? '' : 'at least '}
        {passages(total.value)}. The file holds every one of them, with its citation.
      </p>
      <ExportForm label="Export all" fields={[...search]} method="get" />
      {hits.length > 0 && hits.length < total.value && (
        <>
          <h2>Only page {number.format(request.page)}</h2>
          <p>The {passages(hits.length)} on this page, in their order.</p>
          <ExportForm
            label="Export this page"
            fields={[['ids', hits.map((it) => it.id).join(',')]]}
            method="post"
          />
        </>
      )}
      <h2>Follow it</h2>
      <p>
        New passages of this search as a feed: <a href={`/api/feed?${search}`}>Atom</a>,{' '}
        <a href={`/api/feed?${search}${search.size > 0 ? '&' : ''}as=rss`}>RSS</a>
      </p>
    </article>
  )
}
