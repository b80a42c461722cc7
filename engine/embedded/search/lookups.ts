import type { Document, Entity, Rest } from '../../../model/document.ts'
import { type DocumentId, documentOf, type PassageId } from '../../../model/ids.ts'
import type { Bibliography, Paragraph } from '../../../model/passage.ts'
import type { PassageLookup } from '../../../model/search-result.ts'
import type { Db } from '../../../sqlite/database.ts'
import type { InventoryEntry } from '../../port.ts'
import { parseOwn } from '../file/own-json.ts'
import type { State } from '../memory/reader.ts'

const ENTRIES_AT_ONCE = 2_000

/** When the last commit was, in ISO 8601; null before the first. */
export function changedAt(db: Db): string | null {
  const value = db.prepare(`SELECT value FROM meta WHERE key = 'changedAt'`).row()?.[0]
  return typeof value === 'string' ? value : null
}

/** A document exactly as it was put; null if there is none. */
export function wholeDocument(db: Db, id: DocumentId): Document | null {
  const found = db.prepare('SELECT row, rows, bibliography, rest FROM document WHERE id = ?').row(id)
  if (!found) return null
  const [row, rows, bibliography, rest] = found
  const passages = db
    .prepare('SELECT body FROM passage WHERE row >= ? AND row < ? ORDER BY row')
    .rows(Number(row), Number(row) + Number(rows))
    .map(([body]) => parseOwn<Paragraph>(body))
  return {
    ...parseOwn<Bibliography>(bibliography),
    ...parseOwn<Rest>(rest),
    passages,
  }
}

/** What a passage's id leads to, even if the passage is gone. */
export function lookUp(db: Db, id: PassageId): PassageLookup {
  const documentId = documentOf(id)
  const document = db.prepare('SELECT row, rows, bibliography FROM document WHERE id = ?').row(documentId)
  if (document) {
    const [row, rows, bibliography] = document
    const body = db
      .prepare('SELECT body FROM passage WHERE row >= ? AND row < ? AND id = ?')
      .row(Number(row), Number(row) + Number(rows), id)?.[0]
    if (body !== undefined) {
      return {
        state: 'found',
        passage: { ...parseOwn<Bibliography>(bibliography), ...parseOwn<Paragraph>(body) },
      }
    }
  }
  const gone = db.prepare('SELECT text, at FROM gone WHERE id = ?').row(id)
  if (!gone) return { state: 'unknown' }
  const [text, at] = gone.map(String)
  return {
    state: 'gone',
    id,
    text: text ?? '',
    documentId,
    documentExists: document !== undefined,
    goneAt: at ?? '',
  }
}

/**
 * Part of the inventory, of one collection or (null) of all.
 *
 * @param after number of the last document of the part before; 0 for the first
 * @returns no entries when there are no more
 */
export function inventory(db: Db, collection: string | null, after: number) {
  const rows = db
    .prepare(
      `SELECT number, id, collection, key, fingerprint, rows FROM document
       WHERE number > ? AND (? IS NULL OR collection = ?) ORDER BY number LIMIT ${ENTRIES_AT_ONCE}`,
    )
    .rows(after, collection, collection)
  const entries = rows.map(([, id, name, key, fingerprint, passages]) => ({
    id: String(id) as InventoryEntry['id'],
    collection: String(name),
    documentKey: String(key),
    fingerprint: String(fingerprint),
    passages: Number(passages),
  }))
  return { entries, last: Number(rows.at(-1)?.[0] ?? after) }
}

/** What is known of the values with these keys; unknown keys are left out. */
export function entities({ dictionary }: State, facet: Entity['facet'], keys: string[]): Entity[] {
  return keys.flatMap((key) => {
    const value = dictionary.byId[dictionary.id(facet, key) ?? -1]
    if (!value) return []
    // Stored as it was put; the writer took facet, key and label out of it.
    return [{ facet, key, label: value.label, ...dictionary.details(value) } as Entity]
  })
}
