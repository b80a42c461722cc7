import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { type CopiesOfPassage, copiesOfPassage } from '../../../check/copies/index.ts'
import {
  type Citation,
  metaTags,
  permalinkOf,
  quotationLinkedData,
  type TextQuote,
  toCsl,
} from '../../../citation/index.ts'
import { passageId } from '../../../model/ids.ts'
import type { MovedPart } from '../../../model/moved-words.ts'
import type { Passage, Quotation, Range } from '../../../model/passage.ts'
import { firstQuoted } from '../../../model/quoted.ts'
import { begunSearch } from '../../address/search-in-address.ts'
import { documentAddress } from '../../documents/address.ts'
import type { Messages } from '../../messages/messages.ts'
import { publishedWords } from '../../messages/published-words.ts'
import { QUOTATION_MESSAGES } from '../../messages/quotation.ts'
import { firstWords } from '../../parts/beginning.ts'
import { Cite } from '../../parts/Cite.tsx'
import { CopyChoice } from '../../parts/CopyQuote.tsx'
import { LinkedData } from '../../parts/LinkedData.tsx'
import { LinkReach } from '../../parts/LinkReach.tsx'
import { namedAuthors } from '../../parts/named-authors.ts'
import { Offered, OfferedWithData, UnapiServer } from '../../parts/Offered.tsx'
import { PacketForm } from '../../parts/PacketForm.tsx'
import { PassageText } from '../../parts/PassageText.tsx'
import { Problem } from '../../parts/Problem.tsx'
import { Speakers } from '../../parts/Speakers.tsx'
import { engine } from '../../server/engine.ts'
import { requestedLanguage, requestedMessages } from '../../server/language.ts'
import { type Outcome, outcomeOf } from '../../server/outcome.ts'
import { type PageParameters, urlParameters } from '../../server/parameters/page-parameters.ts'
import { AddToTray } from '../../tray/AddToTray.tsx'
import { choosable } from '../../tray/tray.ts'
import { type Landing, land } from './landing.ts'
import { PrintedElsewhere } from './PrintedElsewhere.tsx'

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

/** The quotation whose words are exactly what the address names. */
function markedQuotation(passage: Passage, mark: Range | null): Quotation | undefined {
  return passage.quotations.find((it) => it.start === mark?.start && it.end === mark.end)
}

/** The words that people may want to check: a quotation, or the whole passage where nobody is quoted. */
function checkable({ text, quotations }: Passage, mark: Range | null): string {
  const first = quotations[(firstQuoted(quotations) ?? 1) - 1]
  const { start, end } = mark ?? first ?? { start: 0, end: text.length }
  return text.slice(start, end)
}

/** `ID~2` where the address names a quotation. */
function quoteId(passage: Passage, mark: Range | null): string {
  const quotation = markedQuotation(passage, mark)
  return quotation ? `${passage.id}~${passage.quotations.indexOf(quotation) + 1}` : passage.id
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
  const copies = await outcomeOf(async () => copiesOfPassage(await engine(), found.passage))
  const citation = await citationOf(found.passage, found.mark)
  return <Found found={found} citation={citation} copies={copies} messages={messages} />
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
          <Where passage={it} messages={messages} />
        </section>
      ))}
      <Was text={was} messages={messages} />
    </article>
  )
}

type Standing = Extract<Landing, { passage: Passage }>

type FoundProps = {
  found: Standing
  citation: Citation
  copies: Outcome<CopiesOfPassage[]>
  messages: Messages
}

async function Found({ found, citation, copies, messages }: FoundProps) {
  const texts = QUOTATION_MESSAGES[await requestedLanguage()]
  const { passage, mark, state } = found
  const page = messages.pages.passage
  return (
    <article className="document">
      <h1>
        {page.heading(messages.search.place(passage))}{' '}
        <span dir="auto">{passage.title ?? page.untitled}</span>
      </h1>
      {state !== 'here' && (
        <p className="notice" role="status">
          {page[state]}
        </p>
      )}
      <blockquote cite={passage.url ?? undefined}>
        <PassageText passage={passage} highlights={mark ? [mark] : []} messages={messages.search} />
      </blockquote>
      {passage.furniture && <p className="aside">{messages.pages.document.furniture}</p>}
      {found.state === 'moved' && <GoesOn rest={found.rest} messages={messages} />}
      {found.state === 'changed' && <Was text={found.was} messages={messages} />}
      <Speakers passage={passage} messages={messages.search} />
      <Where passage={passage} messages={messages} />
      {copies.state === 'ready' ? (
        <PrintedElsewhere passage={passage} copies={copies.value} texts={texts} messages={messages} />
      ) : (
        <Problem title={texts.copiesFailed} {...messages.translateError(copies.error)} />
      )}
      <div className="actions">
        <AddToTray passage={choosable(passage)} />
        <CopyChoice id={passage.id} quotations={passage.quotations} first={firstQuoted(passage.quotations)} />
        <Cite id={passage.id} missing={citation.missing} quotations={passage.quotations} />
        <a href={`/check?quote=${encodeURIComponent(checkable(passage, mark))}`}>{page.check}</a>
        <PacketForm fields={[['ids', quoteId(passage, mark)]]} method="get" />
      </div>
      <LinkReach />
      <UnapiServer />
      <Offered passage={passage} quotation={markedQuotation(passage, mark)} />
      <LinkedData data={quotationLinkedData(citation.item)} />
    </article>
  )
}

function GoesOn({ rest, messages: { pages, search } }: { rest: readonly MovedPart[]; messages: Messages }) {
  if (rest.length === 0) return null
  return (
    <p>
      {pages.passage.goesOn}{' '}
      {rest.map(({ id, ...place }, at) => (
        <span key={id}>
          {at > 0 && ' · '}
          <a href={`/passages/${id}`}>{search.place(place)}</a>
        </span>
      ))}
    </p>
  )
}

type WhereProps = { passage: Passage; messages: Messages }

function Where({ passage, messages: { search, pages } }: WhereProps) {
  const { source, sourceBasis, agency } = passage
  const authors = namedAuthors(passage)
  const published = publishedWords(passage, search)
  return (
    <p className="where aside">
      <a href={documentAddress(passage.documentId, passage.id)}>{pages.passage.inDocument}</a>
      {' · '}
      <span dir="auto">{source === null ? search.hit.noSource : source + search.basis(sourceBasis)}</span>
      {agency === null ? '' : ` (${agency})`}
      {authors.length > 0 && ` · ${authors.join(', ')}`}
      {` · ${published} · ${search.place(passage)}`}
    </p>
  )
}

function Was({ text, messages: { search, pages } }: { text: string; messages: Messages }) {
  return (
    <section>
      <h2>{pages.passage.was}</h2>
      <blockquote>
        <PassageText passage={{ text, quotations: [] }} messages={search} />
      </blockquote>
    </section>
  )
}
