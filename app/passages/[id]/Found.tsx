import { type CopiesOfPassage, copiesOfPassage } from '../../../check/copies/index.ts'
import { type Citation, quotationLinkedData } from '../../../citation/index.ts'
import { wordingOf } from '../../../model/asides.ts'
import type { MovedPart } from '../../../model/moved-words.ts'
import type { Passage, Range } from '../../../model/passage.ts'
import { firstQuoted } from '../../../model/quoted.ts'
import { PAGE_IMAGE } from '../../address/page-image.ts'
import { documentAddress } from '../../documents/address.ts'
import type { Language } from '../../messages/languages.ts'
import type { Messages } from '../../messages/messages.ts'
import { NOTE_MESSAGES } from '../../messages/notes.ts'
import { QUOTATION_MESSAGES } from '../../messages/quotation.ts'
import { NoteTool } from '../../noting/NoteTool.tsx'
import { notesIn } from '../../noting/notes-in.ts'
import { PassageNotes } from '../../noting/PassageNotes.tsx'
import { SelectionBar } from '../../noting/SelectionBar.tsx'
import { Cite } from '../../parts/Cite.tsx'
import { CopyChoice } from '../../parts/CopyQuote.tsx'
import { From } from '../../parts/From.tsx'
import { flowOf } from '../../parts/flow.ts'
import { LinkedData } from '../../parts/LinkedData.tsx'
import { LinkReach } from '../../parts/LinkReach.tsx'
import { Offered, UnapiServer } from '../../parts/Offered.tsx'
import { PacketForm } from '../../parts/PacketForm.tsx'
import { PassageText } from '../../parts/PassageText.tsx'
import { Problem } from '../../parts/Problem.tsx'
import { ReadByOcr } from '../../parts/ReadByOcr.tsx'
import { SaidBy } from '../../parts/SaidBy.tsx'
import { acceptsCorrections } from '../../server/api-requests.ts'
import { engine } from '../../server/engine.ts'
import { notesOn } from '../../server/notes.ts'
import { type Outcome, outcomeOf } from '../../server/outcome.ts'
import { comparisonOf } from '../../server/verified.ts'
import { AddToTray } from '../../tray/AddToTray.tsx'
import { choosable } from '../../tray/tray.ts'
import { InContext } from './InContext.tsx'
import type { Landing } from './landing.ts'
import { markedQuotation } from './marked.ts'
import { OnPage } from './OnPage.tsx'
import { Origin } from './Origin.tsx'
import { PrintedElsewhere } from './PrintedElsewhere.tsx'
import { Was } from './Was.tsx'

type Props = {
  found: Extract<Landing, { passage: Passage }>
  citation: Citation
  language: Language
  messages: Messages
}

/** The words that a permalink names, who said them, where they stand, and what proves them. */
export async function Found({ found, citation, language, messages }: Props) {
  const { passage, mark, state } = found
  const [copies, document, compared] = await Promise.all([
    outcomeOf(async () => copiesOfPassage(await engine(), passage)),
    outcomeOf(async () => (await engine()).document(passage.documentId)),
    comparisonOf(passage),
  ])
  const around = document.state === 'ready' ? document.value : null
  const notes = await outcomeOf(async () => (around === null ? [] : notesOn(around)))
  const noteTexts = NOTE_MESSAGES[language]
  const { place } = messages.search
  const page = messages.pages.passage
  const title = passage.title ?? page.untitled
  return (
    <article className={`passage-page grid ${flowOf(passage)}`}>
      <h1 className="visually-hidden">
        {page.heading(place(passage))} <span dir="auto">{title}</span>
      </h1>
      <div className="who-and-said">
        <div className="row">
          <p className="passage-place">{place(passage, around?.passages.length)}</p>
          <div>
            {state !== 'here' && (
              <p className="notice" role="status">
                {page[state]}
              </p>
            )}
            <blockquote className="great" cite={passage.url ?? undefined} data-words={passage.id}>
              <PassageText
                passage={passage}
                highlights={mark ? [mark] : []}
                language={passage.language}
                messages={messages.search}
              />
            </blockquote>
            <SaidBy passage={passage} messages={messages.search} />
            <ReadByOcr passage={passage} page={`#${PAGE_IMAGE}`} messages={messages.search} />
            <p className="great-from">
              <From of={passage} messages={messages.search} />
              {' · '}
              <a href={documentAddress(passage.documentId, passage.id)} dir="auto">
                {title}
              </a>
            </p>
            {passage.furniture && <p className="note">{messages.pages.document.furniture}</p>}
            {found.state === 'moved' && <GoesOn rest={found.rest} messages={messages} />}
            {found.state === 'changed' && <Was text={found.was} messages={messages} />}
            <Actions passage={passage} mark={mark} citation={citation} check={page.check} />
            <LinkReach />
            {notes.state === 'failed' ? (
              <Problem title={noteTexts.failed} {...messages.translateError(notes.error)} />
            ) : (
              <PassageNotes
                notes={notesIn(notes.value, passage.id).map((it) => it.note)}
                label={noteTexts.onParagraph}
                language={language}
                messages={messages}
              />
            )}
          </div>
        </div>
        {around !== null && <OnPage passage={passage} mark={mark} document={around} messages={messages} />}
        {around !== null && <InContext passage={passage} document={around} messages={messages} />}
        {document.state === 'failed' && (
          <Problem title={page.contextFailed} {...messages.translateError(document.error)} />
        )}
      </div>
      <aside className="side passage-side" aria-label={page.origin.title}>
        <Origin passage={passage} compared={compared} messages={messages} />
        <Copies passage={passage} copies={copies} language={language} messages={messages} />
      </aside>
      <UnapiServer />
      <Offered passage={passage} quotation={markedQuotation(passage, mark)} />
      <LinkedData data={quotationLinkedData(citation.item)} />
    </article>
  )
}

type ActionsProps = { passage: Passage; mark: Range | null; citation: Citation; check: string }

function Actions({ passage, mark, citation, check }: ActionsProps) {
  const { id, quotations } = passage
  return (
    <div className="actions as-buttons">
      <CopyChoice id={id} quotations={quotations} first={firstQuoted(quotations)} />
      <AddToTray passage={choosable(passage)} />
      <a href={`/check?quote=${encodeURIComponent(checkable(passage, mark))}`}>{check}</a>
      <PacketForm fields={[['ids', quoteId(passage, mark)]]} method="get" />
      <Cite id={id} missing={citation.missing} quotations={quotations} />
      {acceptsCorrections(process.env) && (
        <>
          <NoteTool id={id} />
          <SelectionBar />
        </>
      )}
    </div>
  )
}

/** The words that people may want to check: a quotation, or the whole passage where nobody is quoted. */
function checkable(passage: Passage, mark: Range | null): string {
  const { text, quotations } = passage
  const first = quotations[(firstQuoted(quotations) ?? 1) - 1]
  return wordingOf(passage, mark ?? first ?? { start: 0, end: text.length })
}

/** `ID~2` where the address names a quotation. */
function quoteId(passage: Passage, mark: Range | null): string {
  const quotation = markedQuotation(passage, mark)
  return quotation ? `${passage.id}~${passage.quotations.indexOf(quotation) + 1}` : passage.id
}

type CopiesProps = {
  passage: Passage
  copies: Outcome<CopiesOfPassage[]>
  language: Language
  messages: Messages
}

function Copies({ passage, copies, language, messages }: CopiesProps) {
  const texts = QUOTATION_MESSAGES[language]
  if (copies.state === 'failed')
    return <Problem title={texts.copiesFailed} {...messages.translateError(copies.error)} />
  return <PrintedElsewhere passage={passage} copies={copies.value} texts={texts} messages={messages} />
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
