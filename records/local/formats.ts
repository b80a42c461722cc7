/**
 * The tables of `records.db`, as steps: the nth makes format n of what was there before, so that what people recorded
 * with an older version stays. A step that has been released is never changed; what comes next is a step of its own.
 */
export const FORMATS: readonly string[] = [
  // Changes that wait for the writer of the index, and for a while what came of them.
  `CREATE TABLE change (
     nth INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL,
     outcome TEXT, settledAt TEXT
   );
   CREATE INDEX change_waiting ON change (nth) WHERE outcome IS NULL;`,
  // Records of several kinds by key, and the ledger. In the ledger no key and no line are '' and 0: a key may not be
  // NULL. 'body' has what is not in a column.
  `CREATE TABLE kept (
     kind TEXT NOT NULL, key TEXT NOT NULL, revision INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, key)
   ) WITHOUT ROWID;
   CREATE TABLE revision (last INTEGER NOT NULL);
   INSERT INTO revision VALUES (0);
   CREATE TABLE ledger (
     collection TEXT NOT NULL, path TEXT NOT NULL, documentKey TEXT NOT NULL, noKeyLine INTEGER NOT NULL,
     line INTEGER, root TEXT NOT NULL, run TEXT NOT NULL, outcome TEXT NOT NULL, sha256 TEXT, body TEXT NOT NULL,
     PRIMARY KEY (collection, path, documentKey, noKeyLine)
   ) WITHOUT ROWID;`,
]
