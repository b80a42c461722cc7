import type { PlacedNote } from '../../model/note.ts'
import type { Language } from '../messages/languages.ts'
import type { Messages } from '../messages/messages.ts'
import { NOTE_MESSAGES } from '../messages/notes.ts'
import { Problem } from '../parts/Problem.tsx'
import type { Outcome } from '../server/outcome.ts'
import { PassageNotes } from './PassageNotes.tsx'

type Props = { notes: Outcome<readonly PlacedNote[]>; language: Language; messages: Messages }

/** What is to be known of the notes on a document before it is read: those whose words it no longer has. */
export function DocumentNotes({ notes, language, messages }: Props) {
  const texts = NOTE_MESSAGES[language]
  if (notes.state === 'failed')
    return <Problem title={texts.failed} {...messages.translateError(notes.error)} />
  const lost = notes.value.filter(({ place }) => place.state === 'lost')
  if (lost.length === 0) return null
  return (
    <section aria-labelledby="lost-notes">
      <h2 id="lost-notes" className="notes-title">
        {texts.onDocument}
      </h2>
      <PassageNotes notes={lost} label={texts.onDocument} language={language} messages={messages} />
    </section>
  )
}
