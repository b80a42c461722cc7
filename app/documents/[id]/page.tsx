import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { documentId } from '../../../model/ids.ts'
import { DocumentCorrections } from '../../corrections/DocumentCorrections.tsx'
import { engine } from '../../server/engine.ts'
import { basisInWords, publishedInWords } from '../../wording/dates.ts'
import { DocumentText } from './DocumentText.tsx'
import { Provenance } from './Provenance.tsx'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ passage?: string | string[] }> }

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
  const { passage } = await searchParams
  const { title, source, sourceBasis, agency, authors, language, url } = document
  return (
    <article className="document">
      <h1 dir="auto">{title ?? `Untitled (${document.documentKey})`}</h1>
      <p className="byline aside">
        <span dir="auto">{source === null ? 'Source not stated' : source + basisInWords(sourceBasis)}</span>
        {agency === null ? '' : ` (${agency})`}
        {authors.length > 0 && ` · ${authors.join(', ')}`}
        {` · ${publishedInWords(document)}`}
        {language === null ? '' : ` · ${language}`}
        {url !== null && /^https?:/.test(url) && (
          <>
            {' · '}
            <a href={url} rel="noreferrer">
              Original
            </a>
          </>
        )}
      </p>
      <DocumentCorrections document={document} />
      <DocumentText document={document} shown={typeof passage === 'string' ? passage : null} />
      <Provenance document={document} />
    </article>
  )
}
