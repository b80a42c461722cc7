import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { copiesOfDocument } from '../../../check/copies/index.ts'
import { metaTags } from '../../../citation/index.ts'
import type { Document } from '../../../model/document.ts'
import { DocumentCorrections } from '../../corrections/DocumentCorrections.tsx'
import { languageName } from '../../messages/language-name.ts'
import type { Language } from '../../messages/languages.ts'
import type { Messages } from '../../messages/messages.ts'
import { QUOTATION_MESSAGES } from '../../messages/quotation.ts'
import { DocumentNotes } from '../../noting/DocumentNotes.tsx'
import { SelectionBar } from '../../noting/SelectionBar.tsx'
import { From } from '../../parts/From.tsx'
import { flowOf } from '../../parts/flow.ts'
import { Problem } from '../../parts/Problem.tsx'
import { acceptsCorrections } from '../../server/api-requests.ts'
import { documentNamed } from '../../server/documents.ts'
import { engine } from '../../server/engine.ts'
import { requestedLanguage, requestedMessages } from '../../server/language.ts'
import { notesOn } from '../../server/notes.ts'
import { outcomeOf } from '../../server/outcome.ts'
import { type PageParameters, urlParameters } from '../../server/parameters/page-parameters.ts'
import { refusedHere } from '../../server/sheets.ts'
import { originalOf } from '../../server/verified.ts'
import { workOf } from '../../server/works.ts'
import { paragraphNumbers } from '../paragraph-numbers.ts'
import { DocumentText } from './DocumentText.tsx'
import { HitSteps } from './HitSteps.tsx'
import { hitsInDocument } from './hits-in-document.ts'
import { LittleKept } from './LittleKept.tsx'
import { Offers } from './Offers.tsx'
import { OriginalNotice } from './OriginalNotice.tsx'
import { Provenance } from './Provenance.tsx'
import { SameStory } from './SameStory.tsx'
import { StepKeys } from './StepKeys.tsx'
import { TagSwitches } from './TagSwitches.tsx'
import { countTags } from './tags-in-text.ts'
import { addressOfText } from './text-fragment.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<PageParameters> }

/** Needed by the title and by the page, so read once. */
const load = cache((id: string) => outcomeOf(() => documentNamed(id)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).id)
  const { pages } = await requestedMessages()
  if (found.state === 'failed') return { title: `${pages.document.tab} · Verbatim` }
  const document = found.value
  const title = `${document?.title ?? document?.documentKey ?? pages.notFound.tab} · Verbatim`
  const work = document && workOf(document)
  // A reference manager would take what the site says of itself for an abstract of the document.
  return { title, description: null, ...(work && { other: metaTags(work, 'work') }) }
}

export default async function Page({ params, searchParams }: Props) {
  const loaded = await load((await params).id)
  const messages = await requestedMessages()
  if (loaded.state === 'failed') {
    const title = messages.pages.document.failed
    return <Problem heading="h1" title={title} {...messages.translateError(loaded.error)} />
  }
  const document = loaded.value
  if (!document) notFound()
  const given = urlParameters(await searchParams)
  const shown = given.get('passage')
  const hits = await hitsInDocument(await engine(), document.documentId, given)
  const found = hits.state === 'found' ? hits.hits : []
  const copies = await outcomeOf(async () => copiesOfDocument(await engine(), document.documentId))
  const texts = QUOTATION_MESSAGES[await requestedLanguage()]
  const notes = await outcomeOf(() => notesOn(document))
  const placed = notes.state === 'ready' ? notes.value : []
  const stops = found.length > 0 ? found : document.passages
  return (
    <article className={`document ${flowOf(document)}`}>
      <header>
        <h1 dir="auto" lang={document.language ?? undefined}>
          {document.title ?? messages.search.hit.untitled(document.documentKey)}
        </h1>
        <Byline document={document} shown={shown} page={await requestedLanguage()} messages={messages} />
        <OriginalNotice original={await originalOf(document.documentId)} messages={messages} />
        <LittleKept document={document} messages={messages.pages.document} />
        {copies.state === 'failed' && (
          <Problem title={texts.copiesFailed} {...messages.translateError(copies.error)} />
        )}
        {copies.state === 'ready' && (
          <SameStory id={document.documentId} copies={copies.value} texts={texts} messages={messages} />
        )}
        <DocumentCorrections document={document} messages={messages} />
        <DocumentNotes notes={notes} language={await requestedLanguage()} messages={messages} />
        {shown !== null && !document.passages.some(({ id }) => id === shown) && (
          <Gone id={shown} messages={messages.pages.document} />
        )}
      </header>
      <div className="document-tools">
        <HitSteps
          hits={hits}
          numbers={paragraphNumbers(document.passages)}
          shown={shown}
          messages={messages}
        />
        <TagSwitches counts={countTags(document.passages, messages)} messages={messages} />
      </div>
      <DocumentText
        {...{ document, shown, messages }}
        hits={found}
        notes={placed}
        language={await requestedLanguage()}
        showsSheets={(await refusedHere(`/documents/${document.documentId}`)) === null}
      />
      <Provenance
        document={document}
        messages={messages.pages.provenance}
        fields={messages.corrections.what}
      />
      <Offers document={document} ids={found.length > 0 ? found.map(({ id }) => id) : [shown]} />
      {acceptsCorrections(process.env) && <SelectionBar />}
      <StepKeys stops={stops.map(({ id }) => id)} />
    </article>
  )
}

/** The address names a passage that this document no longer has, or never had. */
function Gone({ id, messages }: { id: string; messages: Messages['pages']['document'] }) {
  return (
    <p className="notice">
      {messages.gone} <a href={`/passages/${encodeURIComponent(id)}`}>{messages.whatBecame}</a>
    </p>
  )
}

/** `page`: the language of the page. */
type BylineProps = { document: Document; shown: string | null; page: Language; messages: Messages }

function Byline({ document, shown, page, messages: { search, pages } }: BylineProps) {
  const { language, url, passages } = document
  const quote = passages.find(({ id }) => id === shown)
  const original = quote === undefined ? addressOfPage(url) : addressOfText(url, quote)
  return (
    <p className="byline">
      <From of={document} messages={search} />
      {language !== null && (
        <>
          {' · '}
          <bdi>{languageName(language, page)}</bdi>
        </>
      )}
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
