import type { IndexProblem } from '../../../../model/error-reasons.ts'
import { AppError, hasCode } from '../../../../model/errors.ts'
import { type Db, openDatabase } from '../../../../sqlite/database.ts'
import { explained } from '../../../../sqlite/explain.ts'
import { lockForWriting } from '../../../../sqlite/lock.ts'
import { indexFiles } from '../index-files.ts'
import { formatOf, type Meta, readMeta, unprovedMeta, writeMeta } from '../meta.ts'
import { FORMAT } from '../schema.ts'
import type { Progress } from './progress.ts'
import { toFormat3 } from './to-3.ts'
import { toFormat4 } from './to-4.ts'
import { toFormat5 } from './to-5.ts'
import { toFormat6 } from './to-6.ts'

/** What brings an index to the next format, by the format before. A new format adds one. */
/** `meta`: the counters had no checksum at first. */
type Step = { to: string; meta(db: Db): Meta; run(db: Db, meta: Meta, progress: Progress): void }
const STEPS: Readonly<Record<string, Step>> = {
  2: { to: '3', meta: unprovedMeta, run: toFormat3 },
  3: { to: '4', meta: readMeta, run: toFormat4 },
  4: { to: '5', meta: readMeta, run: toFormat5 },
  5: { to: '6', meta: readMeta, run: toFormat6 },
}

/**
 * Whether an index has to be brought up to date before it can be read or written.
 * @throws AppError `index-version` for one of a version that this one does not know, which stays as it is
 */
export function isOutdated(db: Db, folder: string): boolean {
  const found = formatOf(db)
  if (found === FORMAT) return false
  if (STEPS[found] === undefined) {
    throw new AppError('index-version', { folder, found, expected: FORMAT })
  }
  return true
}

/**
 * Brings an index up to date where it is. Each step is one transaction: killed in the middle, the index is of the
 * format before, and the next one who opens it begins that step again.
 *
 * @param db open for writing, by whoever has the writer's lock
 */
export function upgrade(db: Db, folder: string, progress: Progress = () => undefined) {
  while (isOutdated(db, folder)) {
    db.exec('BEGIN IMMEDIATE')
    try {
      const step = STEPS[formatOf(db)]
      if (step) {
        const meta = step.meta(db)
        step.run(db, meta, progress)
        writeMeta(db, meta.set('format', step.to))
      }
      db.exec('COMMIT')
    } catch (error) {
      db.exec('ROLLBACK')
      throw error
    }
  }
}

/**
 * The same for a reader, which has no lock yet.
 * @throws AppError `index-outdated` if somebody else is writing, or the folder cannot be written to
 */
export function upgradeForReading(folder: string) {
  const files = indexFiles(folder)
  try {
    const work = () => {
      const lock = lockForWriting(folder, files.lock)
      try {
        const db = openDatabase(files.index)
        try {
          upgrade(db, folder)
        } finally {
          db.close()
        }
      } finally {
        lock.release()
      }
    }
    explained(folder, work, { file: files.index, writing: true })
  } catch (error) {
    const problem = whyNot(error)
    if (problem === null) throw error
    throw new AppError('index-outdated', { folder, problem }, { cause: error })
  }
}

function whyNot(error: unknown): IndexProblem | null {
  if (hasCode(error, 'index-locked')) return { reason: 'being-written' }
  return hasCode(error, 'index-unwritable') ? error.facts.problem : null
}
