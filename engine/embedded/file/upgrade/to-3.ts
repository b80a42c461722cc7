import { checksumOf, checksumWithin, NEVER_FITS } from '../../../../model/checksum.ts'
import { hasWordsOf } from '../../../../model/identity.ts'
import { passageId } from '../../../../model/ids.ts'
import type { Db } from '../../../../sqlite/database.ts'
import { sealChunks } from '../chunks.ts'
import { documentAt, putSeal } from '../document-rows.ts'
import { sealEntities } from '../entities.ts'
import { counted, NOTHING_LIVES, noteLiving } from '../living.ts'
import type { Meta } from '../meta.ts'
import { bytesOf, checksumBytes, ownText } from '../own-json.ts'
import { goneChecksum } from '../stored.ts'
import { sealWords } from '../words.ts'
import type { Progress } from './progress.ts'

const EMPTY_CHECKSUM = `checksum BLOB NOT NULL DEFAULT x''`

/**
 * Adds a checksum to everything that is shown, cited or counted, as it is at that moment: only the words of a passage
 * can be compared with something older, their hash in its ID. Where they do not fit, the passage never will.
 */
export function toFormat3(db: Db, meta: Meta, progress: Progress) {
  for (const table of ['entity', 'facets', 'words', 'gone']) {
    db.exec(`ALTER TABLE ${table} ADD COLUMN ${EMPTY_CHECKSUM}`)
  }
  db.exec('CREATE TABLE seal (number INTEGER PRIMARY KEY, document BLOB NOT NULL, passages BLOB NOT NULL)')
  sealDocuments(db, meta, progress)
  sealChunks(db)
  meta.set('entities', String(sealEntities(db)))
  meta.set('words', String(sealWords(db)))
  sealGone(db)
}

function sealDocuments(db: Db, meta: Meta, progress: Progress) {
  const numbers = db
    .prepare('SELECT number FROM document ORDER BY number')
    .rows()
    .map(([it]) => Number(it))
  const bodies = db.prepare(
    'SELECT CAST(id AS BLOB), CAST(body AS BLOB) FROM passage WHERE row >= ? AND row < ? ORDER BY row',
  )
  let living = NOTHING_LIVES
  numbers.forEach((number, at) => {
    const it = documentAt(db, number)
    if (it === null) return
    const common = checksumOf(bytesOf(it.bibliography))
    const passages = bodies
      .rows(it.row, it.row + it.rows)
      .map(([id, body]) => checksumBytes(checksumNow(String(id), bytesOf(body), common)))
    putSeal(db, it, Buffer.concat(passages))
    living = counted(living, it.number, it.row, it.rows, 1)
    progress(at + 1, numbers.length)
  })
  noteLiving(meta, living)
}

/** Of words that are no longer those of their ID, one that nothing fits. */
function checksumNow(id: string, body: Buffer, common: string): string {
  const known = passageId.safeParse(id)
  return known.success && hasWordsOf(known.data, textOf(body)) ? checksumWithin(common, body) : NEVER_FITS
}

function textOf(body: Buffer): string {
  try {
    const parsed: unknown = JSON.parse(body.toString())
    return typeof parsed === 'object' && parsed !== null && 'text' in parsed ? String(parsed.text) : ''
  } catch {
    // No JSON any more: its words are as good as changed.
    return ''
  }
}

function sealGone(db: Db) {
  const gone = db.prepare('SELECT CAST(id AS BLOB), CAST(text AS BLOB), CAST(at AS BLOB) FROM gone').rows()
  const put = db.prepare('UPDATE gone SET checksum = ? WHERE id = ?')
  for (const [id, text, at] of gone)
    put.run(goneChecksum(ownText(id), ownText(text), ownText(at)), ownText(id))
}
