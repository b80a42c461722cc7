import type { Metadata } from 'next'
import { parseSearch } from '../../model/parse-search.ts'
import { formatSearch } from '../../model/url.ts'
import { ExportForm } from '../parts/ExportForm.tsx'
import { Problem } from '../parts/Problem.tsx'
import { engine } from '../server/engine.ts'
import { wordingAsked } from '../server/language.ts'
import { outcomeOf } from '../server/outcome.ts'
import { type PageParameters, urlParameters } from '../server/page-parameters.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${(await wordingAsked()).pages.export.tab} · Verbatim` }
}

type Props = { searchParams: Promise<PageParameters> }

/** Every match of a search, or one page of it, as a file; and the search as a feed. */
export default async function Page({ searchParams }: Props) {
  const { pages, tell } = await wordingAsked()
  const words = pages.export
  const given = urlParameters(await searchParams)
  const found = await outcomeOf(async () => {
    const request = parseSearch(given)
    return { request, page: await (await engine()).search(request) }
  })
  if (found.state === 'failed') {
    return <Problem heading="h1" title={words.failed} {...tell(found.error)} />
  }
  const { request, page } = found.value
  const { total, hits } = page
  const search = formatSearch({ ...request, page: 1, limit: 20 })
  return (
    <article className="document">
      <h1>{words.title}</h1>
      <p>
        <a href={`/?${formatSearch(request)}`} dir="auto">
          {request.q.trim() === '' ? words.thisSearch : request.q}
        </a>{' '}
        {words.matches(total.value, total.exact)}
      </p>
      <ExportForm label={words.all} fields={[...search]} method="get" />
      {hits.length > 0 && hits.length < total.value && (
        <>
          <h2>{words.onlyPage(request.page)}</h2>
          <p>{words.onPage(hits.length)}</p>
          <ExportForm
            label={words.page}
            fields={[['ids', hits.map((it) => it.id).join(',')]]}
            method="post"
          />
        </>
      )}
      <h2>{words.follow}</h2>
      <p>
        {words.feed} <a href={`/api/feed?${search}`}>Atom</a>
        {words.comma}
        <a href={`/api/feed?${search}${search.size > 0 ? '&' : ''}as=rss`}>RSS</a>
      </p>
    </article>
  )
}
