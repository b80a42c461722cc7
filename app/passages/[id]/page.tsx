import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import {
  type Citation,
  metaTags,
  permalinkOf,
  quotationLinkedData,
  scriptJson,
  type TextQuote,
  toCsl,
} from '../../../citation/index.ts'
import { passageId } from '../../../model/ids.ts'
import type { Passage, Range } from '../../../model/passage.ts'
import { documentAddress } from '../../documents/address.ts'
import { Cite } from '../../parts/Cite.tsx'
import { Coins } from '../../parts/Coins.tsx'
import { PassageText } from '../../parts/PassageText.tsx'
import { Speakers } from '../../parts/Speakers.tsx'
import { engine } from '../../server/engine.ts'
import { wordingAsked } from '../../server/language.ts'
import { type PageParameters, urlParameters } from '../../server/page-parameters.ts'
import { AddToTray } from '../../tray/AddToTray.tsx'
import type { Wording } from '../../wording/pages.ts'
import { type Landing, land } from './landing.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<PageParameters> }

/** Asked for by the tags in the head and by the page: looked up once. */
const landing = cache(async (id: string, exact: string, prefix: string, suffix: string): Promise<Landing> => {
  const known = passageId.safeParse(id)
  if (!known.success) return { state: 'unknown' }
  const quote: TextQuote | null = exact === '' ? null : { exact, prefix, suffix }
  return land(await engine(), known.data, quote)
})

async function landingOf({ params, searchParams }: Props): Promise<Landing> {
  const given = urlParameters(await searchParams)
  const [exact, prefix, suffix] = ['exact', 'prefix', 'suffix'].map((it) =>
    (given.get(it) ?? '').slice(0, 2_000),
  )
  return landing((await params).id, exact ?? '', prefix ?? '', suffix ?? '')
}

async function citationOf(passage: Passage, mark: Range | null): Promise<Citation> {
  const asked = await headers()
  const origin = `${asked.get('x-forwarded-proto') ?? 'http'}://${asked.get('host') ?? 'localhost'}`
  const quotation = passage.quotations.find((it) => it.start === mark?.start && it.end === mark.end)
  return toCsl(passage, quotation, { permalink: permalinkOf(origin, passage, quotation) })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await landingOf(props)
  const words = (await wordingAsked()).pages.passage
  if (found.state !== 'here') return { title: `${words.tab} · Verbatim` }
  const { passage, mark } = found
  const { item } = await citationOf(passage, mark)
  const as = (format: string) => `/api/cite?id=${passage.id}&format=${format}`
  return {
    title: `${words.tabOf(passage.title ?? passage.documentKey, passage.ordinal + 1)} · Verbatim`,
    other: metaTags(item),
    alternates: {
      types: {
        'application/x-bibtex': as('bibtex'),
        'application/x-research-info-systems': as('ris'),
        'application/vnd.citationstyles.csl+json': as('csl'),
      },
    },
  }
}

/** A permalink: the passage as it stands today, or what it said and what became of it. */
export default async function Page(props: Props) {
  const found = await landingOf(props)
  if (found.state === 'unknown') notFound()
  const wording = await wordingAsked()
  if (found.state === 'gone') return <Gone found={found} wording={wording} />
  if (found.state === 'elsewhere') return <Elsewhere found={found} wording={wording} />
  return <Found found={found} citation={await citationOf(found.passage, found.mark)} wording={wording} />
}

type In<State extends Landing['state']> = { found: Extract<Landing, { state: State }>; wording: Wording }

function Gone({ found: { was, goneAt, document }, wording }: In<'gone'>) {
  const words = wording.pages.passage
  const day = goneAt.slice(0, 10)
  return (
    <article className="document">
      <h1>{words.gone}</h1>
      <p>{document === null ? words.takenOut(day) : words.reindexed(day)}</p>
      <Was text={was} wording={wording} />
      <p>
        {document !== null && (
          <>
            <a href={`/documents/${document}`}>{words.document}</a>
            {' · '}
          </>
        )}
        <a href={`/?q=${encodeURIComponent(`"${firstWords(was)}"`)}`}>{words.firstWords}</a>
      </p>
    </article>
  )
}

/** Nothing is left of the passage itself, but other documents have its words. */
function Elsewhere({ found: { passages, was }, wording }: In<'elsewhere'>) {
  const words = wording.pages.passage
  return (
    <article className="document">
      <h1>{words.elsewhere}</h1>
      <p>{words.these}</p>
      {passages.map((it) => (
        <section key={it.id}>
          <PassageText passage={it} words={wording.words} />
          <Coins passage={it} />
          <Where passage={it} wording={wording} />
        </section>
      ))}
      <Was text={was} wording={wording} />
    </article>
  )
}

type Standing = Extract<Landing, { passage: Passage }>

type FoundProps = { found: Standing; citation: Citation; wording: Wording }

function Found({ found, citation, wording }: FoundProps) {
  const { passage, mark, state } = found
  const words = wording.pages.passage
  return (
    <article className="document">
      <h1>
        {words.heading(passage.ordinal + 1)} <span dir="auto">{passage.title ?? words.untitled}</span>
      </h1>
      {state !== 'here' && (
        <p className="notice" role="status">
          {words[state]}
        </p>
      )}
      <blockquote cite={passage.url ?? undefined}>
        <PassageText passage={passage} highlights={mark ? [mark] : []} words={wording.words} />
      </blockquote>
      {found.state === 'changed' && <Was text={found.was} wording={wording} />}
      <Speakers quotations={passage.quotations} words={wording.words} />
      <Where passage={passage} wording={wording} />
      <div className="actions">
        <AddToTray id={passage.id} text={passage.text} />
        <Cite id={passage.id} missing={citation.missing} quotations={passage.quotations} />
      </div>
      <abbr className="unapi-id" title={passage.id} />
      <link rel="unapi-server" type="application/xml" title="unAPI" href="/api/unapi" />
      {/* Data, not code: the policy on scripts does not concern it, and nothing in it can end the element. */}
      <script
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: scriptJson writes every angle bracket as \u003c
        dangerouslySetInnerHTML={{ __html: scriptJson(quotationLinkedData(citation.item)) }}
      />
    </article>
  )
}

type WhereProps = { passage: Passage; wording: Wording }

function Where({ passage, wording: { words, pages } }: WhereProps) {
  const { source, sourceBasis, agency, authors, publishedAt, publishedBasis } = passage
  const published =
    publishedAt === null ? words.hit.noDate : words.date(publishedAt) + words.basis(publishedBasis)
  return (
    <p className="where aside">
      <a href={documentAddress(passage.documentId, passage.id)}>{pages.passage.inDocument}</a>
      {' · '}
      <span dir="auto">{source === null ? words.hit.noSource : source + words.basis(sourceBasis)}</span>
      {agency === null ? '' : ` (${agency})`}
      {authors.length > 0 && ` · ${authors.join(', ')}`}
      {` · ${published} · ${pages.passage.ordinal(passage.ordinal + 1)}`}
    </p>
  )
}

function Was({ text, wording: { words, pages } }: { text: string; wording: Wording }) {
  return (
    <section>
      <h2>{pages.passage.was}</h2>
      <blockquote>
        <PassageText passage={{ text, quotations: [] }} words={words} />
      </blockquote>
    </section>
  )
}

function firstWords(text: string): string {
  return text
    .replace(/["“”„«»]/g, ' ')
    .trim()
    .split(/\s+/)
    .slice(0, 8)
    .join(' ')
}
