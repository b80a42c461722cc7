import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { Document } from '../../../../../model/document.ts'
import type { PassageId } from '../../../../../model/ids.ts'
import type { Paragraph } from '../../../../../model/passage.ts'
import type { Messages } from '../../../../messages/messages.ts'
import { From } from '../../../../parts/From.tsx'
import { flowOf } from '../../../../parts/flow.ts'
import { PassageText } from '../../../../parts/PassageText.tsx'
import { Problem } from '../../../../parts/Problem.tsx'
import { ReadByOcr } from '../../../../parts/ReadByOcr.tsx'
import { SaidBy } from '../../../../parts/SaidBy.tsx'
import { documentNamed } from '../../../../server/documents.ts'
import { requestedMessages } from '../../../../server/language.ts'
import { outcomeOf } from '../../../../server/outcome.ts'
import { type PageParameters, urlParameters } from '../../../../server/parameters/page-parameters.ts'
import { refusedHere, sheetNamed } from '../../../../server/sheets.ts'
import { documentAddress } from '../../../address.ts'
import { imageAddress, sheetAddress } from '../../../sheets/address.ts'
import { SheetImage } from '../../../sheets/SheetImage.tsx'

type Props = { params: Promise<{ id: string; number: string }>; searchParams: Promise<PageParameters> }

/** Needed by the title and by the page, so read once. */
const load = cache((id: string) => outcomeOf(() => documentNamed(id)))

async function sheetOf({ params }: Props) {
  const { id, number: given } = await params
  const found = await load(id)
  if (found.state === 'failed') return found
  const refused = await refusedHere(`/documents/${id}/sheets/${given}`)
  if (refused !== null) return { state: 'failed' as const, error: refused }
  const document = found.value
  const number = document && sheetNamed(document, given)
  if (!document || number === null) notFound()
  return { state: 'ready' as const, value: { document, number } }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { pages, search } = await requestedMessages()
  const found = await sheetOf(props)
  if (found.state === 'failed') return { title: `${pages.sheet.title} · Verbatim` }
  const { document, number } = found.value
  const name = document.title ?? search.hit.untitled(document.documentKey)
  return { title: `${pages.sheet.tab(number, name)} · Verbatim` }
}

/** A page of an original as it looks, beside the words that were read of it. */
export default async function Page(props: Props) {
  const messages = await requestedMessages()
  const found = await sheetOf(props)
  const { sheet: texts } = messages.pages
  if (found.state === 'failed') {
    return <Problem heading="h1" title={texts.failed} {...messages.translateError(found.error)} />
  }
  const { document, number } = found.value
  const shown = urlParameters(await props.searchParams).get('passage')
  const marked = document.passages.find(({ id }) => id === shown)
  const read = passagesOn(document, number)
  return (
    <article className={`sheet-page ${flowOf(document)}`}>
      <header>
        <h1>{texts.heading(number, document.sheets?.length ?? number)}</h1>
        <p className="byline">
          <a
            href={
              marked ? documentAddress(document.documentId, marked.id) : `/documents/${document.documentId}`
            }
          >
            <span dir="auto">{document.title ?? messages.search.hit.untitled(document.documentKey)}</span>
          </a>
          {' · '}
          <From of={document} messages={messages.search} />
          {' · '}
          <a href={imageAddress(document.documentId, number)}>{texts.full}</a>
        </p>
      </header>
      <Turning {...{ document, number, messages }} passage={marked?.id} />
      <div className="sheet-and-words">
        <SheetImage
          {...{ document, number, messages }}
          passage={marked ?? null}
          quoted={marked?.quotations ?? []}
        />
        <section aria-labelledby="sheet-words">
          <h2 id="sheet-words">{texts.words}</h2>
          {read.length === 0 && <p className="note">{texts.noWords}</p>}
          {read.map((it) => (
            <Words key={it.id} {...{ document, number, messages }} passage={it} isMarked={it === marked} />
          ))}
        </section>
      </div>
    </article>
  )
}

/** Passages of which a line is on a page. */
function passagesOn({ sheets, passages }: Document, number: number): Paragraph[] {
  const lines = sheets?.[number - 1]?.lines ?? []
  return passages.filter(({ start, end }) => lines.some(([from, to]) => from < end && to > start))
}

type TurningProps = {
  document: Document
  number: number
  passage: PassageId | undefined
  messages: Messages
}

/** The pages before and after it. */
function Turning({
  document: { documentId, sheets = [] },
  number,
  passage,
  messages: { pages },
}: TurningProps) {
  const texts = pages.sheet
  const numbers = sheets.flatMap((it, at) => (it === null ? [] : [at + 1]))
  const before = numbers.findLast((it) => it < number)
  const after = numbers.find((it) => it > number)
  if (before === undefined && after === undefined) return null
  return (
    <nav className="turning" aria-label={texts.title}>
      {before !== undefined && (
        <a href={sheetAddress(documentId, before, passage)} rel="prev">
          {texts.before}
        </a>
      )}
      {after !== undefined && (
        <a href={sheetAddress(documentId, after, passage)} rel="next">
          {texts.after}
        </a>
      )}
    </nav>
  )
}

type WordsProps = {
  document: Document
  number: number
  passage: Paragraph
  isMarked: boolean
  messages: Messages
}

function Words({ document, number, passage, isMarked, messages }: WordsProps) {
  const { pages, search } = messages
  return (
    <div className="sheet-words" aria-current={isMarked ? 'true' : undefined}>
      <PassageText passage={passage} highlights={[]} language={document.language} messages={search} />
      <SaidBy passage={passage} messages={search} />
      <ReadByOcr passage={passage} page={null} messages={search} />
      <p className="note">
        {!isMarked && (
          <>
            <a href={sheetAddress(document.documentId, number, passage.id)}>{pages.sheet.mark}</a>
            {' · '}
          </>
        )}
        <a href={`/passages/${passage.id}`}>{pages.document.permalink}</a>
      </p>
    </div>
  )
}
