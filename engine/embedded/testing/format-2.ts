import fs from 'node:fs'
import { type IndexedDocument, partsOf } from '../../../model/document.ts'
import { foldedWords } from '../../../model/words.ts'
import { type Db, openDatabase } from '../../../sqlite/database.ts'
import { headingsOf } from '../file/facets.ts'
import { indexFiles } from '../file/index-files.ts'

/** The tables of format 2, as its code created them: never to be changed. */
const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entity (
  id INTEGER PRIMARY KEY, facet TEXT NOT NULL, key TEXT NOT NULL, label TEXT NOT NULL, body TEXT NOT NULL,
  generation INTEGER NOT NULL, UNIQUE (facet, key)
);
CREATE INDEX entity_generation ON entity (generation);
CREATE TABLE document (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, collection TEXT NOT NULL, key TEXT NOT NULL,
  fingerprint TEXT NOT NULL, row INTEGER NOT NULL, rows INTEGER NOT NULL, heading INTEGER NOT NULL,
  headings INTEGER NOT NULL, quote INTEGER NOT NULL, quotes INTEGER NOT NULL,
  bibliography TEXT NOT NULL, rest TEXT NOT NULL
);
CREATE TABLE facets (last INTEGER PRIMARY KEY, documents BLOB NOT NULL);
CREATE TABLE words (id INTEGER PRIMARY KEY, words TEXT NOT NULL);
CREATE TABLE passage (row INTEGER PRIMARY KEY, id TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE removed (generation INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (generation, number)) WITHOUT ROWID;
CREATE TABLE gone (id TEXT PRIMARY KEY, text TEXT NOT NULL, at TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE passage_words USING fts5(words, content='', contentless_delete=1, tokenize='ascii', prefix='1 2');
CREATE VIRTUAL TABLE heading_words USING fts5(words, content='', contentless_delete=1, tokenize='ascii', prefix='1 2');
CREATE VIRTUAL TABLE quote_words USING fts5(words, content='', contentless_delete=1, tokenize='ascii', prefix='1 2');
`

/** A passage that is gone. */
type Gone = { id: string; text: string; at: string }

/** Writes an index of format 2, each document committed by itself. */
export function writeFormat2(folder: string, documents: readonly IndexedDocument[], gone: readonly Gone[]) {
  const files = indexFiles(folder)
  fs.mkdirSync(files.folder, { recursive: true })
  const db = openDatabase(files.index)
  db.exec('PRAGMA journal_mode = WAL')
  db.exec(SCHEMA)
  const counters = { generation: 0, number: 0, row: 0, heading: 0, quote: 0 }
  for (const it of documents) {
    counters.generation += 1
    put(db, it, counters)
  }
  for (const { id, text, at } of gone) {
    db.prepare('INSERT INTO gone (id, text, at) VALUES (?, ?, ?)').run(id, text, at)
  }
  const meta = { format: '2', changedAt: '2026-11-21T10:00:00.000Z', ...counters }
  for (const [key, value] of Object.entries(meta)) {
    db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)').run(key, String(value))
  }
  db.close()
}

type Counters = { generation: number; number: number; row: number; heading: number; quote: number }

function put(db: Db, { document, entities, fingerprint }: IndexedDocument, counters: Counters) {
  const { bibliography, passages, rest } = partsOf(document)
  const insert = (table: string, ...values: (string | number | Buffer)[]) =>
    db.prepare(`INSERT INTO ${table} VALUES (${values.map(() => '?').join(', ')})`).run(...values)
  const words = (table: string, at: number, text: string) =>
    db.prepare(`INSERT INTO ${table} (rowid, words) VALUES (?, ?)`).run(at, foldedWords(text).join(' '))
  const idOf = (facet: string, key: string, label: string, body = '{"aliases":[]}'): number => {
    const known = db.prepare('SELECT id FROM entity WHERE facet = ? AND key = ?').row(facet, key)?.[0]
    if (known !== undefined) return Number(known)
    const id = Number(db.prepare('SELECT count(*) FROM entity').row()?.[0]) + 1
    insert('entity', id, facet, key, label, body, counters.generation)
    return id
  }
  for (const { facet, key, label, ...described } of entities)
    idOf(facet, key, label, JSON.stringify(described))
  const headings = headingsOf(document)
  for (const { groups, locations } of passages) {
    for (const it of [...groups, ...locations]) idOf('kind' in it ? 'group' : 'location', it.key, it.name)
  }
  // How a passage was encoded then is not known any more, and nobody may ask for it.
  const facets = Int32Array.of(0)
  counters.number += 1
  const { number, row, heading, quote } = counters
  for (const it of headings) words('heading_words', counters.heading++, it.text)
  for (const passage of passages) {
    for (const it of passage.quotations) words('quote_words', counters.quote++, it.text)
    insert('passage', counters.row, passage.id, JSON.stringify(passage))
    words('passage_words', counters.row++, passage.text)
  }
  const numbers = [row, passages.length, heading, headings.length, quote, counters.quote - quote]
  const { documentId, collection, documentKey } = document
  const texts = [JSON.stringify(bibliography), JSON.stringify(rest)]
  insert('document', number, documentId, collection, documentKey, fingerprint, ...numbers, ...texts)
  const chunk = Int32Array.of(number, row, passages.length, heading, quote, facets.length, ...facets)
  insert('facets', number, Buffer.from(chunk.buffer))
  const all = [document.title ?? '', ...passages.map((it) => it.text)].flatMap(foldedWords)
  insert('words', number, [...new Set(all)].join(' '))
}
