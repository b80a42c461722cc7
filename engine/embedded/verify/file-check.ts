import type { Db } from '../../../sqlite/database.ts'
import type { Verified } from '../../port.ts'
import { entitiesAfter } from '../file/entities.ts'
import { livingIn } from '../file/living.ts'
import { numberIn, readMeta } from '../file/meta.ts'
import { ownText } from '../file/own-json.ts'
import { goneRows } from '../file/stored.ts'
import { wordsAfter } from '../file/words.ts'
import { attempt, found } from './attempt.ts'

/** Of one table: more say nothing new. */
const PROBLEMS_AT_MOST = 20

/**
 * SQLite's own check, of each table by itself, so that it can be interrupted: its pages and its indexes.
 */
export function* checkFile(db: Db): Generator<Verified> {
  const tables = db
    .prepare(`SELECT CAST(name AS BLOB) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .rows()
    .map(([name]) => ownText(name))
  for (const table of tables) {
    yield* attempt(table, function* () {
      const problems = db
        .prepare('SELECT CAST(integrity_check AS BLOB) FROM pragma_integrity_check(?) LIMIT ?')
        .rows(table, PROBLEMS_AT_MOST)
        .map(([problem]) => ownText(problem))
      for (const detail of problems) if (detail !== 'ok') yield found('file-damaged', table, { detail })
      yield { type: 'checked', check: 'file', count: 1 }
    })
  }
}

/** What belongs to no single document: the counters, the words, the values of the facets. */
export function* checkParts(db: Db): Generator<Verified> {
  yield* attempt('meta', function* () {
    const meta = readMeta(db)
    const living = livingIn(meta)
    yield* compared(db, 'document', living.documents, 'SELECT count(*) FROM document')
    yield* compared(db, 'seal', living.documents, 'SELECT count(*) FROM seal')
    yield* compared(db, 'passage', living.passages, 'SELECT count(*) FROM passage')
    yield* compared(db, 'entity', numberIn(meta, 'entities'), 'SELECT count(*) FROM entity')
    yield* compared(db, 'words', numberIn(meta, 'words'), 'SELECT count(*) FROM words')
    const both = 'SELECT count(*) FROM removed JOIN document USING (number)'
    yield* compared(db, 'removed', 0, both)
    yield { type: 'checked', check: 'file', count: 1 }
  })
  yield* attempt('words', function* () {
    wordsAfter(db, 0)
    yield { type: 'checked', check: 'file', count: 1 }
  })
  yield* attempt('entity', function* () {
    entitiesAfter(db, -1)
    yield { type: 'checked', check: 'file', count: 1 }
  })
}

function* compared(db: Db, table: string, expected: number, count: string): Generator<Verified> {
  const rows = Number(db.prepare(count).row()?.[0])
  if (rows !== expected) yield found('counts-differ', table, { detail: `${rows} instead of ${expected}` })
}

/** The words of passages that are gone. */
export function* checkGone(db: Db, isWanted: (document: string) => boolean): Generator<Verified> {
  yield* attempt('gone', function* () {
    for (const { id, fits } of goneRows(db)) {
      // The collection of a document that is gone as a whole is not known any more.
      if (!isWanted(id.slice(0, 16))) continue
      if (!fits) yield found('gone-damaged', id)
      yield { type: 'checked', check: 'gone', count: 1 }
    }
  })
}
