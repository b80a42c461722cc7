import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { type Citation, metaTags, permalinkOf, type TextQuote, toCsl } from '../../../citation/index.ts'
import { passageId } from '../../../model/ids.ts'
import type { Passage, Range } from '../../../model/passage.ts'
import { begunSearch } from '../../address/search-in-address.ts'
import { documentAddress } from '../../documents/address.ts'
import type { Messages } from '../../messages/messages.ts'
import { firstWords } from '../../parts/beginning.ts'
import { From } from '../../parts/From.tsx'
import { OfferedWithData, UnapiServer } from '../../parts/Offered.tsx'
import { PassageText } from '../../parts/PassageText.tsx'
import { Problem } from '../../parts/Problem.tsx'
import { engine } from '../../server/engine.ts'
import { requestedLanguage, requestedMessages } from '../../server/language.ts'
import { type Outcome, outcomeOf } from '../../server/outcome.ts'
import { type PageParameters, urlParameters } from '../../server/parameters/page-parameters.ts'
import { Found } from './Found.tsx'
import { type Landing, land } from './landing.ts'
import { markedQuotation } from './marked.ts'
import { Was } from './Was.tsx'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<PageParameters> }

/** Needed by the metadata and by the page, so looked up once. */
const landing = cache((id: string, exact: string, prefix: string, suffix: string) =>
  outcomeOf(async (): Promise<Landing> => {
    const known = passageId.safeParse(id)
    if (!known.success) return { state: 'unknown' }
    const quote: TextQuote | null = exact === '' ? null : { exact, prefix, suffix }
    return land(await engine(), known.data, quote)
  }),
)

async function landingOf({ params, searchParams }: Props): Promise<Outcome<Landing>> {
  const given = urlParameters(await searchParams)
  const [exact, prefix, suffix] = ['exact', 'prefix', 'suffix'].map((it) =>
    (given.get(it) ?? '').slice(0, 2_000),
  )
  return landing((await params).id, exact ?? '', prefix ?? '', suffix ?? '')
}

async function citationOf(passage: Passage, mark: Range | null): Promise<Citation> {
  const requestHeaders = await headers()
  const origin = `${requestHeaders.get('x-forwarded-proto') ?? 'http'}://${requestHeaders.get('host') ?? 'localhost'}`
  const quotation = markedQuotation(passage, mark)
  return toCsl(passage, quotation, { permalink: permalinkOf(origin, passage, quotation) })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const looked = await landingOf(props)
  const { pages, search } = await requestedMessages()
  const messages = pages.passage
  const found = looked.state === 'ready' ? looked.value : null
  if (found?.state !== 'here') return { title: `${messages.tab} · Verbatim` }
  const { passage, mark } = found
  const { item } = await citationOf(passage, mark)
  const as = (format: string) => `/api/cite?id=${passage.id}&format=${format}`
  return {
    title: `${messages.tabOf(passage.title ?? passage.documentKey, search.place(passage))} · Verbatim`,
    other: metaTags(item, 'quote'),
    alternates: {
      types: {
        'application/x-bibtex': as('bibtex'),
        'application/x-research-info-systems': as('ris'),
        'application/vnd.citationstyles.csl+json': as('csl'),
      },
    },
  }
}

/** A permalink: the passage as it is today, or what it said and what happened to it. */
export default async function Page(props: Props) {
  const looked = await landingOf(props)
  const messages = await requestedMessages()
  if (looked.state === 'failed') {
    const title = messages.pages.passage.failed
    return <Problem heading="h1" title={title} {...messages.translateError(looked.error)} />
  }
  const found = looked.value
  if (found.state === 'unknown') notFound()
  if (found.state === 'gone') return <Gone found={found} messages={messages} />
  if (found.state === 'elsewhere') return <Elsewhere found={found} messages={messages} />
  const citation = await citationOf(found.passage, found.mark)
  return <Found found={found} citation={citation} language={await requestedLanguage()} messages={messages} />
}

type In<State extends Landing['state']> = { found: Extract<Landing, { state: State }>; messages: Messages }

function Gone({ found: { was, goneAt, document }, messages }: In<'gone'>) {
  const page = messages.pages.passage
  const day = goneAt.slice(0, 10)
  return (
    <article className="document">
      <h1>{page.gone}</h1>
      <p>{document === null ? page.takenOut(day) : page.reindexed(day)}</p>
      <Was text={was} messages={messages} />
      <p>
        {document !== null && (
          <>
            <a href={`/documents/${document}`}>{page.document}</a>
            {' · '}
          </>
        )}
        <a href={begunSearch({ q: `"${firstWords(was)}"` })}>{page.firstWords}</a>
      </p>
    </article>
  )
}

/** The passage itself is gone, but other documents have its words. */
function Elsewhere({ found: { passages, was }, messages }: In<'elsewhere'>) {
  const page = messages.pages.passage
  return (
    <article className="document">
      <h1>{page.elsewhere}</h1>
      <p>{page.these}</p>
      <UnapiServer />
      {passages.map((it) => (
        <section key={it.id}>
          <PassageText passage={it} messages={messages.search} />
          <OfferedWithData passage={it} />
          <p className="where aside">
            <a href={documentAddress(it.documentId, it.id)}>{messages.pages.passage.inDocument}</a>
            {' · '}
            <From of={it} messages={messages.search} />
          </p>
        </section>
      ))}
      <Was text={was} messages={messages} />
    </article>
  )
}
