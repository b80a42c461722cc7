import type { PlacedNote } from '../../model/note.ts'
import type { Language } from '../messages/languages.ts'
import type { Messages } from '../messages/messages.ts'
import { NOTE_MESSAGES } from '../messages/notes.ts'
import { acceptsCorrections } from '../server/api-requests.ts'
import { NoteTools } from './NoteTools.tsx'

type Props = {
  note: PlacedNote
  /** Of the page. */
  language: Language
  messages: Messages
}

/** What somebody noted about words, and what became of these. */
export function NoteItem({ note: it, language, messages }: Props) {
  const texts = NOTE_MESSAGES[language]
  const { id, revision, note, by, madeAt, changedAt, text, words, place } = it
  const exact = text.slice(words.start, words.end)
  const { date } = messages.search
  return (
    <>
      <p className="note-words" dir="auto">
        <span className="noted">{exact}</span>
      </p>
      {note !== '' && (
        <p className="note-text" dir="auto">
          {note}
        </p>
      )}
      <p className="note line-up">
        <bdi>{by}</bdi>
        <time dateTime={madeAt}>{date(madeAt.slice(0, 10))}</time>
        {changedAt !== null && <span>{texts.changed(date(changedAt.slice(0, 10)))}</span>}
        {acceptsCorrections(process.env) && <NoteTools note={{ id, revision, note, by, exact }} />}
      </p>
      {place.state !== 'here' && <p className="notice">{texts.state[place.state]}</p>}
    </>
  )
}
