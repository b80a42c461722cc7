import type { Db } from '../../../../sqlite/database.ts'
import type { Meta } from '../meta.ts'

/** Room for clusters of texts with the same words: the next run of the indexer finds them. */
export function toFormat6(db: Db, meta: Meta) {
  db.exec(`
    CREATE TABLE cluster (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL, checksum BLOB NOT NULL);
    CREATE TABLE clustered (document TEXT NOT NULL, cluster INTEGER NOT NULL, PRIMARY KEY (document, cluster)) WITHOUT ROWID;
    CREATE TABLE seats (cluster INTEGER PRIMARY KEY, generation INTEGER NOT NULL, members BLOB NOT NULL, checksum BLOB NOT NULL);
    CREATE INDEX seats_generation ON seats (generation);
  `)
  meta.set('clusters', '0')
}
