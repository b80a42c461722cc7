import type { ReactNode } from 'react'
import { citationOf, wholeName } from '../../../citation/csl.ts'
import type { Document } from '../../../model/document.ts'
import type { PlacedNote } from '../../../model/note.ts'
import type { Paragraph } from '../../../model/passage.ts'
import { PassageCorrections } from '../../corrections/PassageCorrections.tsx'
import type { Language } from '../../messages/languages.ts'
import type { Messages } from '../../messages/messages.ts'
import { NOTE_MESSAGES } from '../../messages/notes.ts'
import { NoteTool } from '../../noting/NoteTool.tsx'
import { type NoteHere, notesIn } from '../../noting/notes-in.ts'
import { PassageNotes } from '../../noting/PassageNotes.tsx'
import { CiteTool } from '../../parts/Cite.tsx'
import { ReadByOcr } from '../../parts/ReadByOcr.tsx'
import { SaidBy } from '../../parts/SaidBy.tsx'
import { Tags } from '../../parts/Tags.tsx'
import { acceptsCorrections } from '../../server/api-requests.ts'
import { KeepTool } from '../../tray/KeepTool.tsx'
import { choosable } from '../../tray/tray.ts'
import { paragraphNumbers } from '../paragraph-numbers.ts'
import { sheetAddress } from '../sheets/address.ts'
import { sheetNumbers } from '../sheets/places.ts'
import { HitPlace } from './HitSteps.tsx'
import type { FoundPassage } from './hits-in-document.ts'
import { inOrder } from './in-order.ts'
import { LeftOut } from './LeftOut.tsx'
import { TaggedText } from './TaggedText.tsx'
import { addressOfText } from './text-fragment.ts'
import { directionOf } from './writing-direction.ts'

type Props = {
  document: Document
  shown: string | null
  hits: FoundPassage[]
  notes: readonly PlacedNote[]
  /** Whether pages of its original are shown here. */
  showsSheets: boolean
  /** Of the page. */
  language: Language
  messages: Messages
}

/** A number with more characters, such as a time, needs a wider column. */
const NARROW_AT_MOST = 4

/** The whole article as extracted, in order; what was left out is folded away in its place. */
export function DocumentText({ document, shown, hits, notes, showsSheets, language, messages }: Props) {
  const numbers = paragraphNumbers(document.passages)
  const sheetOf = showsSheets ? sheetNumbers(document) : () => null
  const isWide = [...numbers.values()].some((it) => it.length > NARROW_AT_MOST)
  return (
    <div
      className={isWide ? 'document-text wide-numbers' : 'document-text'}
      dir={directionOf(document.language)}
    >
      {inOrder(document).map((part) => {
        if ('omitted' in part)
          return <LeftOut key={part.start} part={part} document={document} messages={messages} />
        if ('heading' in part) {
          return (
            <h2 key={part.start} dir="auto" lang={document.language ?? undefined}>
              {document.text.slice(part.heading.start, part.heading.end)}
            </h2>
          )
        }
        const at = hits.findIndex((it) => it.id === part.id)
        return (
          <PassageInPlace
            key={part.id}
            passage={part}
            number={numbers.get(part.id) ?? ''}
            document={document}
            isShown={part.id === shown}
            found={hits[at]?.highlights ?? []}
            noted={notesIn(notes, part.id)}
            sheet={sheetOf(part)}
            language={language}
            messages={messages}
          >
            {at >= 0 && <HitPlace at={at} hits={hits} messages={messages} />}
          </PassageInPlace>
        )
      })}
    </div>
  )
}

type InPlaceProps = {
  passage: Paragraph
  /** What stands beside it. */
  number: string
  document: Document
  isShown: boolean
  found: FoundPassage['highlights']
  noted: readonly NoteHere[]
  /** The page of the original that it begins on, if that can be looked at. */
  sheet: number | null
  language: Language
  messages: Messages
  /** Shown above the text. */
  children: ReactNode
}

function PassageInPlace({
  passage,
  number,
  document,
  isShown,
  found,
  noted,
  sheet,
  language,
  messages,
  children,
}: InPlaceProps) {
  const page = messages.pages.document
  const place = messages.search.place(passage, document.passages.length)
  const original = addressOfText(document.url, passage)
  return (
    <section
      id={passage.id}
      className={`in-place kind-${passage.kind}${passage.furniture ? ' furniture' : ''}${isShown ? ' shown' : ''}`}
      aria-label={place}
      aria-current={isShown ? 'true' : undefined}
      tabIndex={-1}
    >
      <a className="paragraph-number" href={`/passages/${passage.id}`} title={`${page.permalink}: ${place}`}>
        {number}
      </a>
      <div>
        {children}
        {(passage.kind === 'caption' || passage.kind === 'note') && (
          <p className="aside">{page[passage.kind]}</p>
        )}
        {passage.furniture && <p className="aside">{page.furniture}</p>}
        <TaggedText
          passage={passage}
          found={found}
          noted={noted.map((it) => it.words)}
          language={document.language}
          messages={messages}
        />
        <ReadByOcr passage={passage} messages={messages.search} />
        <PassageNotes
          notes={noted.map((it) => it.note)}
          label={NOTE_MESSAGES[language].onParagraph}
          language={language}
          messages={messages}
        />
      </div>
      <div className="in-place-beside" dir={messages.direction}>
        <SaidBy passage={passage} messages={messages.search} />
        <Tags {...passage} messages={messages.search} />
        <div className="in-place-actions">
          <KeepTool passage={choosable({ ...document, ...passage })} />
          {acceptsCorrections(process.env) && <NoteTool id={passage.id} />}
          <CiteTool
            id={passage.id}
            missing={citationOf({ ...document, ...passage }, null, {}, wholeName).missing}
            quotations={passage.quotations}
          />
          {original !== null && (
            <a href={original} rel="noreferrer">
              {page.inOriginal}
            </a>
          )}
          {sheet !== null && (
            <a href={sheetAddress(document.documentId, sheet, passage.id)}>{messages.pages.sheet.look}</a>
          )}
          <PassageCorrections document={document} passage={passage} messages={messages} />
        </div>
      </div>
    </section>
  )
}
