import type { NoteAnswer, NoteAsked } from '../../model/note.ts'
import { postAnswer } from '../fetch/fetch-answer.ts'

/** Asks for a change of notes. @throws FetchError in the language of the page */
export const changeNotes = (asked: NoteAsked): Promise<NoteAnswer> =>
  postAnswer<NoteAnswer>('/api/notes', asked, 'note')
