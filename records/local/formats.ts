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
  // What the ledger is listed by, beside what it says. Of what an older version noted, words are known only as far as
  // SQLite can tell them from the path; what is not known is described by the next run.
  `ALTER TABLE ledger ADD COLUMN found TEXT NOT NULL DEFAULT '';
   ALTER TABLE ledger ADD COLUMN title TEXT NOT NULL DEFAULT '';
   ALTER TABLE ledger ADD COLUMN source TEXT NOT NULL DEFAULT '';
   ALTER TABLE ledger ADD COLUMN sourceWords TEXT NOT NULL DEFAULT '';
   ALTER TABLE ledger ADD COLUMN language TEXT NOT NULL DEFAULT '';
   ALTER TABLE ledger ADD COLUMN published TEXT NOT NULL DEFAULT '';
   ALTER TABLE ledger ADD COLUMN readAt TEXT NOT NULL DEFAULT '';
   ALTER TABLE ledger ADD COLUMN passages INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE ledger ADD COLUMN toDo INTEGER NOT NULL DEFAULT 0;
   UPDATE ledger SET
     found = ' ' || lower(replace(replace(replace(replace(iif(documentKey = '', path, documentKey), '/', ' '), '.', ' '), '_', ' '), '-', ' ')),
     readAt = coalesce(json_extract(body, '$.readAt'), ''), passages = json_extract(body, '$.passages'),
     toDo = iif(outcome = 'indexed', 128, 0);
   CREATE INDEX ledger_listed ON ledger (
     outcome, collection, source, language, toDo, published, readAt, passages, sourceWords, title, found
   );`,
]
