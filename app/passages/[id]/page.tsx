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
import { Cite } from '../../parts/Cite.tsx'
import { Coins } from '../../parts/Coins.tsx'
import { PassageText } from '../../parts/PassageText.tsx'
import { Speakers } from '../../parts/Speakers.tsx'
import { engine } from '../../server/engine.ts'
import { type PageParameters, urlParameters } from '../../server/page-parameters.ts'
import { AddToTray } from '../../tray/AddToTray.tsx'
import { basisInWords, publishedInWords } from '../../wording/dates.ts'
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
  if (found.state !== 'here') return { title: 'Passage · Verbatim' }
  const { passage, mark } = found
  const { item } = await citationOf(passage, mark)
  const as = (format: string) => `/api/cite?id=${passage.id}&format=${format}`
  return {
    title: `${passage.title ?? passage.documentKey}, paragraph ${passage.ordinal + 1} · Verbatim`,
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
  if (found.state === 'gone') {
    return (
      <article className="document">
        <h1>This passage is no longer in the collection</h1>
        <p>
          {found.document !== null
            ? `Its document was indexed again on ${found.goneAt?.slice(0, 10)} with other words.`
            : `Its document was taken out on ${found.goneAt?.slice(0, 10)}.`}
        </p>
        <Was text={found.was} />
        <p>
          {found.document !== null && (
            <a href={`/documents/${found.document}`}>The document as it is today</a>
          )}
          {found.document !== null && ' · '}
          <a href={`/?q=${encodeURIComponent(`"${firstWords(found.was)}"`)}`}>Search for its first words</a>
        </p>
      </article>
    )
  }
  if (found.state === 'elsewhere') {
    return (
      <article className="document">
        <h1>The words of this passage stand elsewhere</h1>
        <p>The passage that this link led to is not in the collection any more. These have its words:</p>
        {found.passages.map((it) => (
          <section key={it.id}>
            <PassageText passage={it} />
            <Coins passage={it} />
            <Where passage={it} />
          </section>
        ))}
        <Was text={found.was} />
      </article>
    )
  }
  return <Found found={found} citation={await citationOf(found.passage, found.mark)} />
}

type Standing = Extract<Landing, { passage: Passage }>

const TOLD: Record<Standing['state'], string | null> = {
  here: null,
  moved: 'Its document was indexed again since this link was made, and the words stand in this passage now.',
  changed: 'Its document was indexed again since this link was made, and the words have changed.',
}

function Found({ found, citation }: { found: Standing; citation: Citation }) {
  const { passage, mark, state } = found
  return (
    <article className="document">
      <h1>
        Paragraph {passage.ordinal + 1} of <span dir="auto">{passage.title ?? `an untitled document`}</span>
      </h1>
      {TOLD[state] !== null && (
        <p className="notice" role="status">
          {TOLD[state]}
        </p>
      )}
      <blockquote cite={passage.url ?? undefined}>
        <PassageText passage={passage} highlights={mark ? [mark] : []} />
      </blockquote>
      {found.state === 'changed' && <Was text={found.was} />}
      <Speakers quotations={passage.quotations} />
      <Where passage={passage} />
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

function Where({ passage }: { passage: Passage }) {
  const { source, sourceBasis, agency, authors } = passage
  return (
    <p className="where aside">
      <a href={`/documents/${passage.documentId}?passage=${passage.id}#${passage.id}`}>
        Read it in its document
      </a>
      {' · '}
      <span dir="auto">{source === null ? 'Source not stated' : source + basisInWords(sourceBasis)}</span>
      {agency === null ? '' : ` (${agency})`}
      {authors.length > 0 && ` · ${authors.join(', ')}`}
      {` · ${publishedInWords(passage)} · paragraph ${passage.ordinal + 1}`}
    </p>
  )
}

function Was({ text }: { text: string }) {
  return (
    <section>
      <h2>When the link was made, it said</h2>
      <blockquote>
        <PassageText passage={{ text, quotations: [] }} />
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
