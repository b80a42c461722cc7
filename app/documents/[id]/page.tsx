import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { Document } from '../../../model/document.ts'
import { documentId } from '../../../model/ids.ts'
import { DocumentCorrections } from '../../corrections/DocumentCorrections.tsx'
import { engine } from '../../server/engine.ts'
import { wordingAsked } from '../../server/language.ts'
import { type PageParameters, urlParameters } from '../../server/page-parameters.ts'
import type { Wording } from '../../wording/pages.ts'
import { DocumentText } from './DocumentText.tsx'
import { HitSteps } from './HitSteps.tsx'
import { hitsInDocument } from './hits-in-document.ts'
import { Provenance } from './Provenance.tsx'
import { StepKeys } from './StepKeys.tsx'
import { TagSwitches } from './TagSwitches.tsx'
import { countTags } from './tags-in-text.ts'
import { addressOfText } from './text-fragment.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<PageParameters> }

/** Asked for by the title and by the page: read once. */
const load = cache(async (id: string) => {
  const known = documentId.safeParse(id)
  return known.success ? await (await engine()).document(known.data) : null
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const document = await load((await params).id)
  return {
    title: `${document?.title ?? document?.documentKey ?? (await wordingAsked()).pages.notFound.tab} · Verbatim`,
  }
}

export default async function Page({ params, searchParams }: Props) {
  const document = await load((await params).id)
  if (!document) notFound()
  const wording = await wordingAsked()
  const given = urlParameters(await searchParams)
  const shown = given.get('passage')
  const hits = await hitsInDocument(await engine(), document.documentId, given)
  const found = hits.state === 'found' ? hits.hits : []
  const stops = found.length > 0 ? found : document.passages
  return (
    <article className="document">
      <header>
        <h1 dir="auto" lang={document.language ?? undefined}>
          {document.title ?? wording.words.hit.untitled(document.documentKey)}
        </h1>
        <Byline document={document} shown={shown} wording={wording} />
        <DocumentCorrections document={document} wording={wording} />
        {shown !== null && !document.passages.some(({ id }) => id === shown) && (
          <Gone id={shown} words={wording.pages.document} />
        )}
      </header>
      <div className="document-tools">
        <HitSteps hits={hits} numbers={paragraphNumbers(document)} shown={shown} wording={wording} />
        <TagSwitches counts={countTags(document.passages, wording)} wording={wording} />
      </div>
      <DocumentText document={document} shown={shown} hits={found} wording={wording} />
      <Provenance document={document} words={wording.pages.provenance} />
      <StepKeys stops={stops.map(({ id }) => id)} />
    </article>
  )
}

/** The address names a passage that this document no longer has, or never had. */
function Gone({ id, words }: { id: string; words: Wording['pages']['document'] }) {
  return (
    <p className="notice">
      {words.gone} <a href={`/passages/${encodeURIComponent(id)}`}>{words.whatBecame}</a>
    </p>
  )
}

function paragraphNumbers({ passages }: Document): Map<string, number> {
  return new Map(passages.map(({ id, ordinal }) => [id, ordinal + 1]))
}

type BylineProps = { document: Document; shown: string | null; wording: Wording }

function Byline({ document, shown, wording: { words, pages } }: BylineProps) {
  const { publishedAt, publishedBasis } = document
  const { source, sourceBasis, agency, authors, language, url, passages } = document
  const quote = passages.find(({ id }) => id === shown)?.text
  const original = quote === undefined ? addressOfPage(url) : addressOfText(url, quote)
  return (
    <p className="byline aside">
      <span dir="auto">{source === null ? words.hit.noSource : source + words.basis(sourceBasis)}</span>
      {agency === null ? '' : ` (${agency})`}
      {authors.length > 0 && ` · ${authors.join(', ')}`}
      {` · ${publishedAt === null ? words.hit.noDate : words.date(publishedAt) + words.basis(publishedBasis)}`}
      {language === null ? '' : ` · ${language}`}
      {original !== null && (
        <>
          {' · '}
          <a href={original} rel="noreferrer">
            {pages.document.original}
          </a>
        </>
      )}
    </p>
  )
}

function addressOfPage(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null
}
