import { randomBytes } from 'node:crypto'
import type { Document } from '../../model/document.ts'
import { AppError } from '../../model/errors.ts'
import type { DocumentId, PassageId } from '../../model/ids.ts'
import type { Note, NoteAnswer, NoteRequest, NotesFound, PlacedNote } from '../../model/note.ts'
import { notePlaceIn, selectedIn } from '../../model/note-place.ts'
import { foldedWords } from '../../model/words.ts'
import { NOTES } from '../../records/kind.ts'
import type { Kept, Records } from '../../records/port.ts'
import { engine } from './engine.ts'
import { requestedPassage } from './passages.ts'
import { records } from './records.ts'

type Asked<Action extends NoteRequest['action']> = Extract<NoteRequest, { action: Action }>

/**
 * Adds, changes or removes a note.
 * @throws AppError `record-changed` if somebody else has changed it, `not-found`, and `bad-request` for words that do not
 * stand there
 */
export async function changeNotes(asked: NoteRequest): Promise<NoteAnswer> {
  const kept = (await records()).kept(NOTES)
  if (asked.action === 'add') return added(asked)
  const before = await kept.get(asked.id)
  if (before === null) throw new AppError('not-found', { what: 'note', id: asked.id })
  if (asked.action === 'remove') {
    await kept.remove(asked.id, asked.revision)
    return { note: null }
  }
  const { note, by } = asked
  const value: Note = { ...before.value, note, by, changedAt: new Date().toISOString() }
  const revision = await kept.put(asked.id, value, asked.revision)
  return { note: { ...value, id: asked.id, revision } }
}

async function added({ passage: id, words: selected, exact, note, by }: Asked<'add'>): Promise<NoteAnswer> {
  const passage = await requestedPassage(await engine(), id)
  const words = selectedIn(passage.text, selected, exact)
  if (words === null) {
    throw new AppError('bad-request', { parameter: 'exact', problem: { reason: 'not-in-passage', id } })
  }
  const { documentId: document, text, title, documentKey, collection, source, publishedAt } = passage
  const value: Note = {
    ...{ document, passage: id, text, words, note, by, madeAt: new Date().toISOString(), changedAt: null },
    from: { title, documentKey, collection, source, publishedAt },
  }
  const key = `n-${document}-${randomBytes(6).toString('hex')}`
  const revision = await (await records()).kept(NOTES).put(key, value, 0)
  return { note: { ...value, id: key, revision } }
}

const placed = (document: Document | null, { key, revision, value }: Kept<Note>): PlacedNote => ({
  ...value,
  ...{ id: key, revision, place: notePlaceIn(document, value) },
})

/** The notes on a document, in the order in which they were made. */
export async function notesOn(document: Document): Promise<PlacedNote[]> {
  const kept = (await records()).kept(NOTES)
  const found: Kept<Note>[] = []
  for await (const it of kept.all(`n-${document.documentId}-`)) found.push(it)
  return found.sort(oldestFirst).map((it) => placed(document, it))
}

const oldestFirst = (a: Kept<Note>, b: Kept<Note>) =>
  a.value.madeAt < b.value.madeAt ? -1 : a.value.madeAt > b.value.madeAt ? 1 : a.key < b.key ? -1 : 1

export type NotesAsked = {
  /** Words, of each of which the note, the highlighted words, the title or the author has the beginning of a word. */
  find: string
  /** Only of this author. */
  by: string | null
  document: DocumentId | null
  offset: number
  limit: number
}

/** Notes, the newest first, each with what became of its words. */
export async function notesFound({ offset, limit, ...asked }: NotesAsked): Promise<NotesFound> {
  const { matching, authors } = await allNotes(await records(), asked)
  const open = await engine()
  const documents = new Map<DocumentId, Document | null>()
  const notes: PlacedNote[] = []
  for (const it of matching.slice(offset, offset + limit)) {
    const { document } = it.value
    if (!documents.has(document)) documents.set(document, await open.document(document))
    notes.push(placed(documents.get(document) ?? null, it))
  }
  return { notes, total: matching.length, authors }
}

async function allNotes(from: Records, { find, by, document }: Omit<NotesAsked, 'offset' | 'limit'>) {
  const sought = foldedWords(find)
  const matching: Kept<Note>[] = []
  const counts = new Map<string, number>()
  for await (const it of from.kept(NOTES).all()) {
    counts.set(it.value.by, (counts.get(it.value.by) ?? 0) + 1)
    if ((by !== null && it.value.by !== by) || (document !== null && it.value.document !== document)) continue
    if (sought.length === 0 || hasAll(it.value, sought)) matching.push(it)
  }
  const authors = [...counts].map(([by, count]) => ({ by, count }))
  authors.sort((a, b) => a.by.localeCompare(b.by))
  return { matching: matching.sort(oldestFirst).reverse(), authors }
}

function hasAll({ note, text, words, from, by }: Note, sought: readonly string[]): boolean {
  const all = foldedWords(`${note} ${text.slice(words.start, words.end)} ${from.title ?? ''} ${by}`)
  return sought.every((word) => all.some((it) => it.startsWith(word)))
}

/** A passage that is exported, with all that was noted on it. */
export type NotedPassage = { id: PassageId; notes: PlacedNote[] }

/** The passages in which highlighted words stand now, each once, in the order of the notes. */
export function notedPassages(notes: readonly PlacedNote[]): NotedPassage[] {
  const found = new Map<PassageId, PlacedNote[]>()
  for (const it of notes) {
    const [first] = 'parts' in it.place ? it.place.parts : []
    if (first !== undefined) found.set(first.id, [...(found.get(first.id) ?? []), it])
  }
  return [...found].map(([id, notes]) => ({ id, notes }))
}
