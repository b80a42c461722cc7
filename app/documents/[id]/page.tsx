import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { Document } from '../../../model/document.ts'
import { documentId } from '../../../model/ids.ts'
import { DocumentCorrections } from '../../corrections/DocumentCorrections.tsx'
import { engine } from '../../server/engine.ts'
import { type PageParameters, urlParameters } from '../../server/page-parameters.ts'
import { basisInWords, publishedInWords } from '../../wording/dates.ts'
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
  return { title: `${document?.title ?? document?.documentKey ?? 'Not found'} · Verbatim` }
}

export default async function Page({ params, searchParams }: Props) {
  const document = await load((await params).id)
  if (!document) notFound()
  const given = urlParameters(await searchParams)
  const shown = given.get('passage')
  const hits = await hitsInDocument(await engine(), document.documentId, given)
  const found = hits.state === 'found' ? hits.hits : []
  const stops = found.length > 0 ? found : document.passages
  return (
    <article className="document">
      <header>
        <h1 dir="auto" lang={document.language ?? undefined}>
          {document.title ?? `Untitled (${document.documentKey})`}
        </h1>
        <Byline document={document} shown={shown} />
        <DocumentCorrections document={document} />
        {shown !== null && !document.passages.some(({ id }) => id === shown) && <Gone id={shown} />}
      </header>
      <div className="document-tools">
        <HitSteps hits={hits} numbers={paragraphNumbers(document)} shown={shown} />
        <TagSwitches counts={countTags(document.passages)} />
      </div>
      <DocumentText document={document} shown={shown} hits={found} />
      <Provenance document={document} />
      <StepKeys stops={stops.map(({ id }) => id)} />
    </article>
  )
}

/** The address names a passage that this document no longer has, or never had. */
function Gone({ id }: { id: string }) {
  return (
    <p className="notice">
      The passage of this address is not in the document as it is today.{' '}
      <a href={`/passages/${encodeURIComponent(id)}`}>What became of it</a>
    </p>
  )
}

function paragraphNumbers({ passages }: Document): Map<string, number> {
  return new Map(passages.map(({ id, ordinal }) => [id, ordinal + 1]))
}

function Byline({ document, shown }: { document: Document; shown: string | null }) {
  const { source, sourceBasis, agency, authors, language, url, passages } = document
  const words = passages.find(({ id }) => id === shown)?.text
  const original = words === undefined ? addressOfPage(url) : addressOfText(url, words)
  return (
    <p className="byline aside">
      <span dir="auto">{source === null ? 'Source not stated' : source + basisInWords(sourceBasis)}</span>
      {agency === null ? '' : ` (${agency})`}
      {authors.length > 0 && ` · ${authors.join(', ')}`}
      {` · ${publishedInWords(document)}`}
      {language === null ? '' : ` · ${language}`}
      {original !== null && (
        <>
          {' · '}
          <a href={original} rel="noreferrer">
            Original
          </a>
        </>
      )}
    </p>
  )
}

function addressOfPage(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null
}
