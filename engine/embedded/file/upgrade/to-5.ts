import type { Db } from '../../../../sqlite/database.ts'
import type { Meta } from '../meta.ts'
import type { Progress } from './progress.ts'
import { makeWordsAnew } from './words-anew.ts'

/**
 * The same tables, with the words that texts have by now (model/words.ts): a query is cut into words by the rules of today,
 * and finds nothing in lists that were made by others, as *AT&T* or *NATO는*.
 */
export function toFormat5(db: Db, meta: Meta, progress: Progress) {
  makeWordsAnew(db, meta, progress, 'as stored')
}
