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
]
