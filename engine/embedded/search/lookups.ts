import type { Entity } from '../../../model/document.ts'
import { type DocumentId, documentOf, type PassageId, passageId } from '../../../model/ids.ts'
import type { Bibliography } from '../../../model/passage.ts'
import type { PassageLookup } from '../../../model/search-result.ts'
import type { Db } from '../../../sqlite/database.ts'
import type { DocumentPart, InventoryEntry, PassageMark } from '../../port.ts'
import { FURNITURE } from '../file/facets.ts'
import { ownText, parseOwn } from '../file/own-json.ts'
import { gonePassage } from '../file/stored.ts'
import type { State } from '../memory/reader.ts'
import { Bits } from '../structures/bits.ts'

/** The rows of some parts of documents, without what is not there. */
export function rowsOf({ stored, columns }: State, parts: readonly DocumentPart[]): number[] {
  return parts.flatMap(({ document, from, to }) => {
    const at = columns.indexOf(stored.number(document) ?? -1)
    if (at === -1) return []
    const [first, end] = [columns.firstRow.at(at), columns.endRow.at(at)]
    const [start, stop] = [Math.max(first, first + from), Math.min(end, first + to)]
    return Array.from({ length: Math.max(0, stop - start) }, (_, nth) => start + nth)
  })
}

/** All rows of some documents. */
export function rowsOfDocuments(state: State, documents: readonly DocumentId[]): Bits {
  const rows = new Bits(state.columns.rows)
  for (const row of rowsOf(
    state,
    documents.map((document) => ({ document, from: 0, to: Infinity })),
  ))
    rows.add(row)
  return rows
}

const ENTRIES_AT_ONCE = 2_000

/** What a passage's id leads to, even if the passage is gone. */
export function lookUp({ db, stored }: State, id: PassageId): PassageLookup {
  const documentId = documentOf(id)
  const number = stored.number(documentId)
  const found = number === undefined ? null : stored.passage(id, number)
  if (found) {
    const bibliography = parseOwn<Bibliography>(found.document.bibliography.toString())
    return { state: 'found', passage: { ...bibliography, ...found.paragraph } }
  }
  const gone = gonePassage(db, id)
  if (!gone) return { state: 'unknown' }
  const { text, at } = gone
  return { state: 'gone', id, text, documentId, documentExists: number !== undefined, goneAt: at }
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
      `SELECT number, CAST(id AS BLOB), CAST(collection AS BLOB), CAST(key AS BLOB), CAST(fingerprint AS BLOB), rows
       FROM document
       WHERE number > ? AND (? IS NULL OR collection = ?) ORDER BY number LIMIT ${ENTRIES_AT_ONCE}`,
    )
    .rows(after, collection, collection)
  const entries = rows.map(([, id, name, key, fingerprint, passages]) => ({
    id: ownText(id) as InventoryEntry['id'],
    collection: ownText(name),
    documentKey: ownText(key),
    fingerprint: ownText(fingerprint),
    passages: Number(passages),
  }))
  return { entries, last: Number(rows.at(-1)?.[0] ?? after) }
}

const ROWS_AT_ONCE = 20_000

/**
 * Some passages of a collection.
 * @param from the first row that is looked at
 * @returns where to go on; `from` again if there are no more
 */
export function passageMarks({ db, columns, dictionary }: State, collection: string, from: number) {
  const wanted = dictionary.id('collection', collection)
  const next = Math.min(columns.rows, from + ROWS_AT_ONCE)
  const rows = db
    .prepare('SELECT row, CAST(id AS BLOB) FROM passage WHERE row >= ? AND row < ?')
    .rows(from, next)
  const marks: PassageMark[] = rows.flatMap(([row, id]) => {
    const at = Number(row)
    if (!columns.alive.has(at) || columns.collection.at(columns.documentOf.at(at)) !== wanted) return []
    return [{ id: passageId.parse(ownText(id)), furniture: (columns.flags.at(at) & FURNITURE) !== 0 }]
  })
  return { marks, next }
}

/** What is known of the values with these keys; unknown keys are left out. */
export function entities({ dictionary }: State, facet: Entity['facet'], keys: string[]): Entity[] {
  return keys.flatMap((key) => {
    const value = dictionary.byId[dictionary.id(facet, key) ?? -1]
    if (!value) return []
    // Stored as it was put; the writer took facet, key and label out of it.
    return [{ facet, ...dictionary.labels(value) } as Entity]
  })
}
