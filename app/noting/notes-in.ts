import type { PassageId } from '../../model/ids.ts'
import type { PlacedNote } from '../../model/note.ts'
import type { Range } from '../../model/passage.ts'

/** A note, and which words of a passage it is about. */
export type NoteHere = { note: PlacedNote; words: Range }

/** The notes of which words stand in a passage. */
export function notesIn(notes: readonly PlacedNote[], passage: PassageId): NoteHere[] {
  return notes.flatMap((note) => {
    const words = 'parts' in note.place ? note.place.parts.find(({ id }) => id === passage) : undefined
    return words === undefined ? [] : [{ note, words: { start: words.start, end: words.end } }]
  })
}
