import type { PlacedNote } from '../../model/note.ts'
import type { Language } from '../messages/languages.ts'
import type { Messages } from '../messages/messages.ts'
import { NoteItem } from './NoteItem.tsx'

type Props = {
  notes: readonly PlacedNote[]
  label: string
  /** Of the page. */
  language: Language
  messages: Messages
}

/** Notes on one paragraph, below it, or on a document whose words are not found. */
export function PassageNotes({ notes, label, language, messages }: Props) {
  if (notes.length === 0) return null
  return (
    <ul className="notes" aria-label={label} dir={messages.direction}>
      {notes.map((it) => (
        <li key={it.id} id={it.id}>
          <NoteItem note={it} language={language} messages={messages} />
        </li>
      ))}
    </ul>
  )
}
