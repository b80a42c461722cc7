import { checksumOf } from '../../../model/checksum.ts'
import type { Db } from '../../../sqlite/database.ts'
import { damagedPart } from './damaged-part.ts'
import { bytesOf, checksumBytes } from './own-json.ts'

/** The words that were new in one commit, separated by spaces; also pairs of words that were written with a hyphen. */
export type WordsRow = { id: number; words: string }

/** A pair as one of the words: no folded word has a hyphen. */
export const hyphenated = ([left, right]: readonly [string, string]): string => `${left}-${right}`

/** The pair that an entry of the words is; null for a word. */
export function pairOf(entry: string): [string, string] | null {
  const at = entry.indexOf('-')
  return at === -1 ? null : [entry.slice(0, at), entry.slice(at + 1)]
}

export function putWords(db: Db, { id, words }: WordsRow) {
  db.prepare('INSERT INTO words (id, words, checksum) VALUES (?, ?, ?)').run(
    id,
    words,
    checksumBytes(checksumOf(String(id), words)),
  )
}

/** The words after a row, each row compared with its checksum. */
export function wordsAfter(db: Db, after: number): WordsRow[] {
  return db
    .prepare('SELECT id, CAST(words AS BLOB), checksum FROM words WHERE id > ? ORDER BY id')
    .rows(after)
    .map(([id, words, checksum]) => {
      const bytes = bytesOf(words)
      if (bytesOf(checksum).toString('hex') !== checksumOf(String(id), bytes)) throw damagedPart('the words')
      return { id: Number(id), words: bytes.toString() }
    })
}

/** Gives every row the checksum that it has now; returns how many there are. */
export function sealWords(db: Db): number {
  const rows = db.prepare('SELECT id, CAST(words AS BLOB) FROM words').rows()
  const put = db.prepare('UPDATE words SET checksum = ? WHERE id = ?')
  for (const [id, words] of rows) put.run(checksumBytes(checksumOf(String(id), bytesOf(words))), Number(id))
  return rows.length
}
