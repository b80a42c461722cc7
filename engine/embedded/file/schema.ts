import type { Db } from '../../../sqlite/database.ts'
import { NOTHING_LIVES, noteLiving } from './living.ts'
import { COUNTERS, writeMeta } from './meta.ts'

/**
 * Raised with a step that brings files of the format before up to date; also where texts are cut into other words, which
 * such a step makes again.
 */
export const FORMAT = '6'

/**
 * - `row`, `heading`, `quote` and `number` only grow and are never reused: a reader that knows everything up to
 *   some number finds what is new after it.
 * - A document's passages, headings and quotations have consecutive numbers.
 * - `facets` and `words` have one row for each commit, so that opening reads a few hundred rows and no JSON: all
 *   that readers keep in memory of the documents up to `last` (facets.ts), and the words that were new,
 *   separated by spaces. A document in `facets` that is listed in `removed` is gone.
 * - `segment` has where each word stands in the passages, headings and quotations of some consecutive rows
 *   (segments/segment.ts), as lists in `postings`. A word is its number among all that are in `words`.
 * - `cluster` has what was put of texts with the same words, `clustered` the documents that each is about, and `seats`
 *   where its members stand (seats.ts); the number of a cluster that is gone stays there, so that readers notice.
 * - Everything that is shown, cited or counted has a checksum (model/checksum.ts): a document and its passages in
 *   `seal`, so that none of their rows had to be written again when checksums were added; each other row in a
 *   column of its own. What `meta` counts has to be there.
 */
export const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entity (
  id INTEGER PRIMARY KEY, facet TEXT NOT NULL, key TEXT NOT NULL, label TEXT NOT NULL, body TEXT NOT NULL,
  generation INTEGER NOT NULL, checksum BLOB NOT NULL DEFAULT x'', UNIQUE (facet, key)
);
CREATE INDEX entity_generation ON entity (generation);
CREATE TABLE document (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, collection TEXT NOT NULL, key TEXT NOT NULL,
  fingerprint TEXT NOT NULL, row INTEGER NOT NULL, rows INTEGER NOT NULL, heading INTEGER NOT NULL,
  headings INTEGER NOT NULL, quote INTEGER NOT NULL, quotes INTEGER NOT NULL,
  bibliography TEXT NOT NULL, rest TEXT NOT NULL
);
CREATE TABLE seal (number INTEGER PRIMARY KEY, document BLOB NOT NULL, passages BLOB NOT NULL);
CREATE TABLE facets (last INTEGER PRIMARY KEY, documents BLOB NOT NULL, checksum BLOB NOT NULL DEFAULT x'');
CREATE TABLE words (id INTEGER PRIMARY KEY, words TEXT NOT NULL, checksum BLOB NOT NULL DEFAULT x'');
CREATE TABLE passage (row INTEGER PRIMARY KEY, id TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE removed (generation INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (generation, number)) WITHOUT ROWID;
CREATE TABLE segment (id INTEGER PRIMARY KEY, head BLOB NOT NULL, checksum BLOB NOT NULL);
CREATE TABLE postings (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL, checksum BLOB NOT NULL);
CREATE TABLE cluster (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL, checksum BLOB NOT NULL);
CREATE TABLE clustered (document TEXT NOT NULL, cluster INTEGER NOT NULL, PRIMARY KEY (document, cluster)) WITHOUT ROWID;
CREATE TABLE seats (cluster INTEGER PRIMARY KEY, generation INTEGER NOT NULL, members BLOB NOT NULL, checksum BLOB NOT NULL);
CREATE INDEX seats_generation ON seats (generation);
CREATE TABLE gone (id TEXT PRIMARY KEY, text TEXT NOT NULL, at TEXT NOT NULL, checksum BLOB NOT NULL DEFAULT x'') WITHOUT ROWID;
`

/** Creates the tables of an empty database, and the counters for its numbers. */
export function createSchema(db: Db) {
  db.exec('BEGIN IMMEDIATE')
  db.exec(SCHEMA)
  const meta = new Map([['format', FORMAT]])
  for (const it of [...COUNTERS, 'entities', 'words', 'clusters']) meta.set(it, '0')
  noteLiving(meta, NOTHING_LIVES)
  writeMeta(db, meta)
  db.exec('COMMIT')
}

/** Whether the file contains an index at all; without our tables, its writer has only just begun. */
export function hasSchema(db: Db): boolean {
  return Number(db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'meta'`).row()?.[0]) > 0
}
