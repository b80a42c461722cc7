import type { ReadingNote } from '../../raw-document.ts'

/** What is kept beside mail, one and several. */
const NAMES: Readonly<Record<string, readonly [one: string, several: string]>> = {
  person: ['contact or list of them', 'contacts or lists of them'],
  appointment: ['appointment', 'appointments'],
  task: ['task', 'tasks'],
  note: ['note', 'notes'],
  activity: ['entry of the journal', 'entries of the journal'],
  other: ['object of another kind', 'objects of other kinds'],
}

/** Counts what is in an Outlook store and has no words, because a line for each would hide what could not be read. */
export class StoreTally {
  readonly #counts = new Map<string, number>()

  add(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1)
  }

  notes(): ReadingNote[] {
    const counted = Object.entries(NAMES).flatMap(([what, [one, several]]) => {
      const count = this.#counts.get(what) ?? 0
      return count === 0 ? [] : [`${count.toLocaleString('en')} ${count === 1 ? one : several}`]
    })
    if (counted.length === 0) return []
    return [{ code: 'no-documents', message: `not read, because they have no text: ${counted.join(', ')}` }]
  }
}
